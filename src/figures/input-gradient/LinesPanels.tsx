import { Panel } from '../kit/frame/Panel.tsx';
import { Cells, cellTextClass } from '../kit/grid/Cells.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { numberColour } from '../kit/grid/scales.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { TurnedPanel, UprightPanel } from './KernelPanels.tsx';
import { Outlines } from './Outlines.tsx';
import type { Props } from './props.ts';
import { StripPanel } from './StripPanel.tsx';
import { Words } from './Words.tsx';

/** In one pixel's seat: a line to every output that read it, each with the weight that it carries. */
export function LinesPanels(props: Props) {
  return (
    <>
      {props.derived.isStrip ? <StripPanel {...props} /> : <FanPanel {...props} />}
      <UprightPanel {...props} />
      {!props.concealed && <TurnedPanel {...props} />}
      <Words {...props} />
    </>
  );
}

const UNITS = 180;
const SIDE = 132;
const RIGHT = 184;
const TOP = 26;
/** Text of this size, in panel units, is 13 px on the smallest phone. */
const TEXT = 15;
/** An output's cell this large has room for its weight above its error. */
const ROOMY = 34;

function FanPanel(props: Props) {
  const { derived, dispatch, clock, labels, say, concealed } = props;
  const { geometry: g, height, width, pixel, lines, lit } = derived;
  const cell = SIDE / Math.max(height, width, 3);
  const out = SIDE / Math.max(g.outHeight, g.outWidth, 2);
  const from = { x: (pixel.col + 0.5) * cell, y: TOP + (pixel.row + 0.5) * cell };
  const end = (error: number) => ({
    x: RIGHT + ((error % g.outWidth) + 0.5) * out,
    y: TOP + (Math.floor(error / g.outWidth) + 0.5) * out,
  });
  const extent = largest(derived.errors.data);
  const roomy = out >= ROOMY;
  const size = Math.min(TEXT, out * 0.8);
  return (
    <Panel name="fan" title={labels.fan} units={UNITS}>
      <text className="gradient-name" x="0" y="16" fontSize={TEXT}>
        X
      </text>
      <text className="gradient-name" x={RIGHT} y="16" fontSize={TEXT}>
        ∂L/∂Y
      </text>
      <Cells
        rows={height}
        cols={width}
        values={derived.input.data}
        cell={cell}
        y={TOP}
        extent={calm(derived.input.data)}
      />
      <Cells
        rows={g.outHeight}
        cols={g.outWidth}
        values={derived.errors.data}
        cell={out}
        x={RIGHT}
        y={TOP}
        extent={extent}
        scale="gradient"
        numbers={false}
        className={roomy ? 'gradient-signless' : undefined}
      />
      {lines.map(({ error, tap }) => {
        const { x, y } = end(error);
        return (
          <path
            key={error}
            className="gradient-line"
            data-lit={lit.tap === tap || undefined}
            d={`M${from.x} ${from.y}L${x - out * 0.4} ${roomy ? y - out * 0.22 : y}`}
          />
        );
      })}
      <Outlines
        className="gradient-touched"
        places={lines.map(({ error }) => error)}
        cols={g.outWidth}
        cell={out}
        x={RIGHT}
        y={TOP}
      />
      {lines.map(({ error, weight, tap }) => {
        const { x, y } = end(error);
        const chip = roomy ? y - out * 0.22 : y;
        return (
          <g key={error} className={cellTextClass(size)} fontSize={size}>
            <rect
              className="gradient-chip"
              data-lit={lit.tap === tap || undefined}
              x={x - out * 0.4}
              y={chip - size * 0.62}
              width={out * 0.8}
              height={size * 1.24}
              rx="4"
            />
            <text className="gradient-weight" x={x} y={chip}>
              {concealed ? '?' : say.number(weight)}
            </text>
          </g>
        );
      })}
      {roomy && (
        <g className={cellTextClass(size)} fontSize={size}>
          {Array.from(derived.errors.data, (value: number, error: number) => (
            <text
              key={`${end(error).x},${end(error).y}`}
              x={end(error).x}
              y={end(error).y + out * 0.26}
              fill={numberColour(value, extent, 'gradient') ?? 'var(--ink)'}
            >
              {say.number(value)}
            </text>
          ))}
        </g>
      )}
      <PointArea
        grid="input"
        y={TOP}
        rows={height}
        cols={width}
        width={width * cell}
        height={height * cell}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
        onPoint={(at) => dispatch({ ...at, type: 'pick' })}
      />
      <PointArea
        grid="errors"
        x={RIGHT}
        y={TOP}
        rows={g.outHeight}
        cols={g.outWidth}
        width={g.outWidth * out}
        height={g.outHeight * out}
        onHover={(at) => dispatch({ type: 'hover', cell: at })}
      />
      <WindowFrame
        clock={clock}
        x={pixel.col * cell}
        y={TOP + pixel.row * cell}
        width={cell}
        height={cell}
        cell={cell}
      />
    </Panel>
  );
}
