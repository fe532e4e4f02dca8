import { Cells, cellTextClass } from '../kit/Cells.tsx';
import { calm, largest } from '../kit/extent.ts';
import { Panel } from '../kit/Panel.tsx';
import { PointArea } from '../kit/Surface.tsx';
import { WindowFrame } from '../kit/WindowFrame.tsx';
import { UprightPanel } from './KernelPanels.tsx';
import { Outlines } from './Outlines.tsx';
import { StripPanel } from './StripPanel.tsx';
import type { Props } from './View.tsx';
import { Words } from './Words.tsx';

/** In one pixel's seat: a line to every output that read it, each with the weight that it carries. */
export function LinesPanels(props: Props) {
  return (
    <>
      {props.derived.isStrip ? <StripPanel {...props} /> : <FanPanel {...props} />}
      <UprightPanel {...props} />
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
        extent={largest(derived.errors.data)}
        scale="gradient"
        numbers={false}
      />
      {lines.map(({ error, tap }) => {
        const { x, y } = end(error);
        return (
          <path
            key={error}
            className="gradient-line"
            data-lit={lit.tap === tap || undefined}
            d={`M${from.x} ${from.y}C${from.x + 40} ${from.y} ${x - 40} ${y} ${x} ${y}`}
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
      {lines.map(({ error, weight, errorValue, tap }) => {
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
            {roomy && (
              <text x={x} y={y + out * 0.26} fill="var(--ink)">
                {say.number(errorValue)}
              </text>
            )}
          </g>
        );
      })}
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
