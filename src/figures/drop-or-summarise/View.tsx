import type { ViewProps } from '../kit/contract.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { largest } from '../kit/grid/extent.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Chart } from './Chart.tsx';
import { Gather } from './Gather.tsx';
import {
  type Action,
  CHANNELS,
  type Derived,
  SCENES,
  type State,
  WAYS,
  type Way,
} from './model.ts';
import { Sheet } from './Sheet.tsx';
import type { Labels } from './says.ts';

/** A share of 1 in percent. */
const PERCENT = 100;

/** All channels, the few that each way makes of them, and all channels rebuilt from these. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { original, extent, picture, kept, ways, maps, label } = derived;
  const later = (scene: (typeof SCENES)[number]) => state.step < SCENES.indexOf(scene) || undefined;
  const now = (scene: (typeof SCENES)[number]) => SCENES[state.step] === scene || undefined;
  const lane = (way: Way) => {
    const { few, mosaic, error } = ways[way];
    const [, count, height, width] = few.shape;
    const area = height * width;
    return (
      <div key={way} className={`summarise-way summarise-${way}`}>
        <p className="panel-title">
          <span>{labels[way]}</span>
          <span className="panel-note">{labels.few(say.number(count))}</span>
        </p>
        <div className="summarise-few" data-count={Math.ceil(Math.sqrt(count))}>
          {Array.from({ length: count }, (_, k) => {
            // What is kept is shown as it is; a blend has its mean taken off.
            const [from, at] = way === 'drop' ? [maps, kept[k]] : [few, k];
            const values = from.data.subarray(at * area, (at + 1) * area);
            return (
              <span
                key={k}
                className="summarise-tile"
                data-later={later(way)}
                data-now={now(way)}
                data-slot={way}
              >
                <CellCanvas
                  {...{ width, height, values }}
                  scale="value"
                  extent={way === 'drop' ? extent : largest(few.data)}
                />
              </span>
            );
          })}
        </div>
        <Sheet
          name={way}
          mosaic={concealed ? null : mosaic}
          extent={extent}
          kept={way === 'drop' ? kept : undefined}
          later={later('rebuilt')}
          now={now('rebuilt')}
        />
        <p className="summarise-lost" data-later={later('rebuilt')} data-now={now('rebuilt')}>
          {concealed ? '?' : labels.lost(`${say.number(error * PERCENT, 1)}%`)}
        </p>
      </div>
    );
  };
  return (
    <Surface
      label={props.surface}
      className="summarise"
      onMove={(rows, cols) => dispatch({ type: 'move', kept: cols, items: rows })}
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <div className="summarise-original">
        <p className="panel-title">
          <span>{labels.original}</span>
          <span className="summarise-picture" title={CLASS_NAMES[say.language][label]}>
            <CellCanvas
              width={PICTURE_SIDE}
              height={PICTURE_SIDE}
              values={picture}
              scale="grey"
              extent={1}
            />
          </span>
        </p>
        <Sheet name="original" mosaic={original} extent={extent} kept={later('drop') ? [] : kept} />
      </div>
      {WAYS.map(lane)}
      <div className="summarise-chart" data-later={later('rebuilt')} data-now={now('rebuilt')}>
        <Chart
          curves={concealed ? null : derived.curves}
          keep={state.keep}
          labels={labels}
          onKeep={(keep) => dispatch({ type: 'set', patch: { keep } })}
        />
      </div>
      <Gather
        clock={clock}
        maps={maps}
        extent={extent}
        moves={movesOf(state, kept)}
        way={SCENES[state.step]}
      />
    </Surface>
  );
}

/** Which channel goes to which of the few places: dropped ones nowhere, of a blend all of them somewhere. */
function movesOf({ step, keep }: State, kept: readonly number[]) {
  if (SCENES[step] === 'drop') return kept.map((channel, slot) => ({ channel, slot }));
  if (SCENES[step] !== 'blend') return [];
  return Array.from({ length: CHANNELS }, (_, channel) => ({ channel, slot: channel % keep }));
}
