import { Fragment, memo } from 'react';
import { Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { cellColour } from '../kit/grid/scales.ts';
import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import type { Derived } from './model.ts';
import { Sights } from './Sights.tsx';
import { layoutOf, PILL, SCENE, type SceneLayout } from './scene.ts';
import type { State } from './state.ts';
import type { Labels } from './text.ts';

interface SceneProps {
  readonly state: State;
  readonly derived: Derived;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly concealed: boolean;
  readonly onOutput: (output: number) => void;
}

/** With more channels than this their names would touch: numbers stand for them. */
const NAMED = 4;
const VALUE_LINE = 158;
const WEIGHT_LINE = 177;
const NAME_LINE = 139;

/** The channels as standing sheets, and the skewer that goes through all of them at one pixel. */
export function SkewerScene(props: SceneProps) {
  const { state, derived, labels, clock } = props;
  const { h, w, c, m, x, y, source } = state;
  const { number } = useSay();
  const layout = layoutOf(h, w, c, m);
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const channels = [...derived.cells.keys()];
  const last = layout.pierce(c - 1, y, x);
  const shape = `${number(h)}×${number(w)}×${number(c)} → ${number(h)}×${number(w)}×${number(m)}`;
  return (
    <Panel name="skewer" title={labels.scene} note={shape} units={SCENE.height}>
      {derived.outputs.map((_, output) => (
        <path
          key={output}
          className={output === state.o - 1 ? 'skewer-fan skewer-fan-on' : 'skewer-fan'}
          d={`M${last.x} ${last.y}L${PILL.left} ${layout.map(output).middle}`}
        />
      ))}
      {channels.toReversed().map((channel) => {
        const here = layout.pierce(channel, y, x);
        const before = channel > 0 ? layout.pierce(channel - 1, y, x).x : 0;
        return (
          <Fragment key={channel}>
            <g transform={layout.matrix(channel)}>
              <Sheet
                rows={h}
                cols={w}
                values={derived.cells[channel]}
                cell={layout.cell}
                extent={derived.extents.input}
                muted={derived.weights[(state.o - 1) * c + channel] === 0}
              />
              <Sights sights={derived.sights} cell={layout.cell} seenBy={channel} />
            </g>
            <Glider clock={clock} x={here.x} y={here.y}>
              <g transform={pixelMatrix(layout, channel)}>
                <rect
                  className="skewer-pixel"
                  x={-layout.cell / 2}
                  y={-layout.cell / 2}
                  width={layout.cell}
                  height={layout.cell}
                />
              </g>
              <path className="skewer-rod" d={`M${before - here.x} 0H0`} />
            </Glider>
            <text className="skewer-name" x={layout.foot(channel)} y={NAME_LINE}>
              {c > NAMED ? number(channel + 1) : labels.shortChannel(source, channel)}
            </text>
            <text className="skewer-value" x={layout.foot(channel)} y={VALUE_LINE}>
              {number(derived.taps[channel].inputValue)}
            </text>
            <text className="skewer-weight" x={layout.foot(channel)} y={WEIGHT_LINE}>
              ·{bracket(derived.taps[channel].weight)}
            </text>
          </Fragment>
        );
      })}
      <Outputs {...props} layout={layout} />
    </Panel>
  );
}

/** The matrix of a sheet without its place, which glides. */
function pixelMatrix(layout: SceneLayout, channel: number): string {
  return layout.matrix(channel).replace(/ [-\d.e]+ [-\d.e]+\)$/, ' 0 0)');
}

interface SheetProps {
  readonly rows: number;
  readonly cols: number;
  readonly values: readonly number[];
  readonly cell: number;
  readonly extent: number;
  readonly muted: boolean;
}

const Sheet = memo(function Sheet({ rows, cols, values, cell, extent, muted }: SheetProps) {
  return (
    <>
      <rect className="stack-back" width={cols * cell} height={rows * cell} />
      <Cells rows={rows} cols={cols} values={values} cell={cell} extent={extent} numbers={false} />
      <rect
        className={muted ? 'stack-edge sheet-muted' : 'stack-edge'}
        width={cols * cell}
        height={rows * cell}
      />
    </>
  );
});

function Outputs(props: SceneProps & { readonly layout: SceneLayout }) {
  const { state, derived, layout, concealed, onOutput } = props;
  const { number } = useSay();
  const { h, w, x, y, o } = state;
  return derived.layer.convMaps.map((map, output) => {
    const place = layout.map(output);
    const value = derived.outputs[output];
    const colour = concealed ? '--paper-sunk' : cellColour(value, derived.extents.output, 'value');
    return (
      <g
        key={output}
        className={output === o - 1 ? 'skewer-out skewer-out-on' : 'skewer-out'}
        onClick={() => onOutput(output + 1)}
      >
        <rect
          className="skewer-pill"
          x={PILL.left}
          y={place.middle - PILL.height / 2}
          width={PILL.width}
          height={PILL.height}
          rx={PILL.height / 2}
          style={{ fill: `var(${colour})` }}
        />
        <text
          className="skewer-value"
          x={PILL.left + PILL.width / 2}
          y={place.middle}
          style={concealed ? undefined : { fill: `var(${colour}t)` }}
        >
          {concealed ? '?' : number(value)}
        </text>
        {!concealed && (
          <Cells
            rows={h}
            cols={w}
            values={map}
            cell={place.cell}
            x={place.x}
            y={place.y}
            extent={derived.extents.output}
            numbers={false}
          />
        )}
        <rect
          className="skewer-map"
          x={place.x}
          y={place.y}
          width={w * place.cell}
          height={h * place.cell}
        />
        <rect
          className="skewer-pixel"
          x={place.x + x * place.cell}
          y={place.y + y * place.cell}
          width={place.cell}
          height={place.cell}
        />
      </g>
    );
  });
}
