import { Panel } from '../frame/Panel.tsx';
import { useSay } from '../frame/Say.tsx';
import { calm } from '../grid/extent.ts';
import { Grid } from '../grid/Grid.tsx';
import { WindowFrame } from '../grid/WindowFrame.tsx';
import { PointArea } from '../pointer/Surface.tsx';
import { fitted } from './fit.ts';
import type { VolumeParts } from './parts.ts';

/** Numbers fill their cells here: channels are many, and their cells small. */
const TEXT_SHARE = 0.86;
const SMALL_TEXT_SHARE = 0.62;

/** What stands in the columns below. */
export function ChannelHeads() {
  const { words } = useSay();
  return (
    <p className="channel channel-heads">
      <span className="head-slice">{words.input}</span>
      <span className="head-kernel">{words.kernel}</span>
      <span className="head-products">{words.products}</span>
    </p>
  );
}

type ChannelProps = VolumeParts & { readonly channel: number };

/** One channel of an output: its slice of the input, its slice of the kernel, their products, the partial sum. */
export function ChannelRow(props: ChannelProps) {
  const { facts, labels, channel } = props;
  const { number } = useSay();
  return (
    <div className="channel">
      <SlicePanel {...props} />
      <span className="channel-name">{labels.channelName(channel)}</span>
      <WeightPanel {...props} name="kernel" />
      <span className="channel-sign channel-times" aria-hidden="true">
        ·
      </span>
      <span className="channel-sign channel-makes" aria-hidden="true">
        =
      </span>
      <WeightPanel {...props} name="products" />
      <span className="channel-sum">
        <span>Σ =</span>{' '}
        <strong>{props.concealed ? '?' : number(facts.channels[channel].sum)}</strong>
      </span>
    </div>
  );
}

function SlicePanel({ facts, clock, channel, actions, pointed, scale }: ChannelProps) {
  const { geometry: g, marks, extents } = facts.layer;
  const { slice } = facts.channels[channel];
  const { cell, x, y, width, height } = fitted(g.paddedHeight, g.paddedWidth);
  const hover = (row: number, col: number) =>
    actions.onHover({ grid: `slice:${channel}`, row, col });
  return (
    <Panel name="slice" title={null}>
      <Grid
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        values={slice}
        marks={marks}
        cell={cell}
        x={x}
        y={y}
        scale={scale}
        extent={scale === 'grey' ? extents.input : calm([extents.input])}
        textShare={TEXT_SHARE}
        lit={pointed?.channel === channel ? pointed.sliceIndex : undefined}
      />
      <PointArea
        grid={`slice:${channel}`}
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        x={x}
        y={y}
        width={width}
        height={height}
        onHover={actions.onHover}
        onPoint={(at) => actions.onPoint(at.row, at.col)}
      />
      <WindowFrame
        clock={clock}
        x={x + facts.col * g.strideWidth * cell}
        y={y + facts.row * g.strideHeight * cell}
        width={g.effectiveKernelWidth * cell}
        height={g.effectiveKernelHeight * cell}
        cell={cell}
        origin={{ x, y }}
        onHover={(at) => (at ? hover(at.row, at.col) : actions.onHover(null))}
        onDrag={(row, col) =>
          actions.onPoint(
            row + (g.effectiveKernelHeight - 1) / 2,
            col + (g.effectiveKernelWidth - 1) / 2,
          )
        }
      />
    </Panel>
  );
}

function WeightPanel(props: ChannelProps & { readonly name: 'kernel' | 'products' }) {
  const { facts, channel, actions, pointed, name, concealed } = props;
  const [, , rows, cols] = facts.layer.kernel.shape;
  const { extents } = facts.layer;
  const { cell, x, y, width, height } = fitted(rows, cols);
  const values = facts.channels[channel][name];
  return (
    <Panel name={name} title={null}>
      <Grid
        rows={rows}
        cols={cols}
        values={concealed && name === 'products' ? values.map(() => Number.NaN) : values}
        cell={cell}
        x={x}
        y={y}
        extent={calm([name === 'kernel' ? extents.kernel : extents.product])}
        textShare={rows * cols > 9 ? TEXT_SHARE : SMALL_TEXT_SHARE}
        lit={pointed?.channel === channel ? pointed.kernelIndex : undefined}
        className={name === 'kernel' ? 'kernel-cells' : undefined}
      />
      <PointArea
        grid={`kernel:${channel}`}
        rows={rows}
        cols={cols}
        x={x}
        y={y}
        width={width}
        height={height}
        onHover={actions.onHover}
        onPoint={actions.onHover}
      />
    </Panel>
  );
}
