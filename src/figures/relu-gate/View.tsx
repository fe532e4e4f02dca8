import type { ViewProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Ballots } from './Ballots.tsx';
import { Gate } from './Gate.tsx';
import { ACTS, KERNEL_SIDE } from './maps.ts';
import type { Action, Derived, State } from './model.ts';
import { NextLayer } from './NextLayer.tsx';
import { Picture } from './Picture.tsx';
import { MAP_HEIGHT, MAP_WIDTH, placeOf } from './place.ts';
import type { Labels } from './text.ts';

const WHITE = 255;
/** Pixels of the photo that the next layer's window looks at, one way. */
const SEEN = 2 * KERNEL_SIDE - 1;

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { photo, map, gated, extent, x, y, slope } = derived;
  const { row, col, act } = state;
  const { number } = say;
  const toMap = (at: { row: number; col: number }) =>
    dispatch({ type: 'place', row: at.row, col: at.col });
  const size = { width: MAP_WIDTH, height: MAP_HEIGHT, scale: 'value', extent } as const;
  const place = { row, col, side: KERNEL_SIDE, clock, onPoint: toMap };
  return (
    <div className="gate-layout">
      <Surface
        label={props.surface}
        className="gate-row"
        onMove={(rows, cols, far) => dispatch({ type: 'move', rows, cols, far })}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <Picture
          name="photo"
          title={say.words.photo}
          picture={{
            width: photo.width,
            height: photo.height,
            values: photo.planes[0],
            scale: 'grey',
            extent: WHITE,
          }}
          row={row + 1}
          col={col + 1}
          side={SEEN}
          clock={clock}
          onPoint={(at) => toMap({ row: at.row - 1, col: at.col - 1 })}
        />
        <Picture
          name="before"
          title={labels.before}
          picture={{ ...size, values: map.data }}
          {...place}
        />
        <Gate
          title={labels.gate}
          point={labels.point}
          slopeTitle={labels.slope}
          derived={derived}
          concealed={concealed}
          onValue={(value) => dispatch({ type: 'place', ...placeOf(derived, state, value) })}
        />
        <Picture
          name="after"
          title={labels.after}
          picture={{ ...size, values: gated.data, upTo: concealed ? 0 : undefined }}
          {...place}
        />
        <p className="gate-readout">
          <span>
            x = <b>{number(x)}</b>
          </span>
          <span>
            → {labels.out} <b>{concealed ? '?' : number(y, 1)}</b>
          </span>
          <span>
            {labels.slope} <b>{concealed ? '?' : number(slope)}</b>
          </span>
        </p>
      </Surface>

      <div className="gate-choice">
        <Choice
          label={labels.act}
          value={act}
          options={ACTS.map((value) => ({ value, label: labels.acts[value] }))}
          onChange={(value) => dispatch({ type: 'set', patch: { act: value } })}
        />
        <Ballots counts={derived.ballots} act={effective(act, state.leak)} labels={labels} />
      </div>
      <NextLayer derived={derived} labels={labels} concealed={concealed} />
    </div>
  );
}

/** A leaky gate that lets nothing through is a ReLU, and one that lets all through is none. */
function effective(act: State['act'], leak: number): State['act'] {
  if (act !== 'leaky') return act;
  return leak === 0 ? 'relu' : leak === 1 ? 'none' : act;
}
