import { useMemo } from 'react';
import { Balance } from '../kit/chart/Balance.tsx';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { largest } from '../kit/grid/extent.ts';
import { sideOf } from '../kit/grid/SignedSquares.tsx';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { ChannelBallots, StrokeBallots } from './Ballots.tsx';
import { Classes } from './Classes.tsx';
import { Flights, type Spot } from './Flights.tsx';
import { type Derived, foundBy } from './facts.ts';
import { Letter } from './Letter.tsx';
import type { Labels } from './says.ts';
import { type Action, type LEVELS, movePick, type State } from './state.ts';
import { LETTER_SIDE } from './strokes.ts';
import { VoteMap } from './VoteMap.tsx';
import { PLACES, SIDE, type Voter } from './voters.ts';

type Props = ViewProps<State, Action, Derived, Labels>;

/** The keys by which a voter is silenced, heard or amplified. */
const KEYS: Readonly<Record<string, (typeof LEVELS)[number]>> = {
  Delete: 'silent',
  Backspace: 'silent',
  '0': 'silent',
  '1': 'normal',
  '2': 'loud',
};

/** A picture, the ballots that its channels cast, the scales on which they lie, and what softmax makes of it. */
export function View(props: Props) {
  const { state, derived, dispatch, clock, labels, say, concealed, picked, onPick } = props;
  const { order, council, current, channel, sum, votes, points } = derived;
  const { number, signed } = say;
  const small = state.mode === 'strokes';
  const names = CLASS_NAMES[say.language];
  const cursor = state.activeCell?.grid === 'letter' ? state.activeCell : null;
  const onVoter = (voter: Voter) => dispatch({ type: 'voter', voter });
  const inkAt = ({ row, col }: ActiveCell) => derived.letterCells[row * LETTER_SIDE + col] === 1;
  const spots = useMemo(() => spotsOf(derived, small), [derived, small]);
  const told = (text: string) => (concealed ? '?' : text);

  const move = (rows: number, cols: number, far: boolean) => {
    if (small) {
      const { row, col } = cursor ?? { row: (LETTER_SIDE - 1) / 2, col: (LETTER_SIDE - 1) / 2 };
      const within = (at: number) => clamp(at, 0, LETTER_SIDE - 1);
      const cell = { grid: 'letter', row: within(row + rows), col: within(col + cols) };
      dispatch({ type: 'hover', cell });
    } else if (onPick) onPick(movePick(picked, rows, cols));
    else if (far) dispatch({ type: 'channel', by: rows + cols, order });
    else dispatch({ type: 'move', rows, cols });
  };
  const onKey = (key: string) => {
    if (small) {
      if (key !== 'Enter' || !cursor) return false;
      dispatch({ type: 'paint', cells: [cursor], ink: !inkAt(cursor) });
    } else if (key === 'Escape') dispatch({ type: 'set', patch: { voter: null } });
    else if (KEYS[key]) dispatch({ type: 'level', level: KEYS[key] });
    else return false;
    return true;
  };
  const rounding = sum.hidden === 0 ? '' : ` ${labels.rounding} ${signed(sum.hidden)}`;
  const ends = small
    ? [`X ${number(points[0])}`, `O ${number(points[1])}`]
    : [`${labels.against} ${number(sum.against)}`, `${labels.inFavour} ${signed(sum.for)}`];
  const shares = (index: number) => [derived.shares[index], derived.sharesBefore?.[index]] as const;
  const standings = small
    ? ['X', 'O'].map((name, index) => ({ name, shares: shares(index) }))
    : names.map((name, index) => ({
        name,
        shares: shares(index),
        was: derived.changed ? council.probabilities[index] : undefined,
        isLabel: index === council.label,
      }));
  return (
    <Surface
      label={props.surface}
      className={small ? 'council-surface council-small' : 'council-surface'}
      onMove={move}
      onJump={(end) =>
        !small && dispatch({ type: 'channel', by: end === 'first' ? -PLACES : PLACES, order })
      }
      onKey={({ key }) => onKey(key)}
    >
      {small ? (
        <Letter title={labels.letterTitle} {...{ derived, cursor, concealed, dispatch }} />
      ) : (
        <VoteMap
          title={channel === null ? names[council.label] : labels.channel(number(channel + 1))}
          {...{ derived, concealed, picked, onPick, onVoter }}
        />
      )}
      {small ? (
        <StrokeBallots {...{ state, derived, labels, concealed }} />
      ) : (
        <ChannelBallots {...{ state, derived, labels, concealed, onVoter }} />
      )}
      <div className="council-scales">
        <p className="panel-title">
          {small ? labels.smallScales : labels.scales(names[derived.classNumber])}
        </p>
        <Balance
          key={state.mode}
          clock={clock}
          base={concealed ? [0, 0] : derived.base}
          weights={derived.ballots}
          counted={concealed ? 0 : derived.counted}
          current={concealed ? null : current}
          lit={small || channel === null ? current : order.indexOf(channel)}
          heaviest={derived.heaviest}
        />
        <p className="scales-ends">
          {ends.map((end, side) => (
            <span key={side}>{told(end)}</span>
          ))}
        </p>
        {!small && (
          <p className="scales-sum">
            {labels.bias} {told(number(votes.bias))}{' '}
            <span>{told(`${signed(sum.for)} ${number(sum.against)}${rounding}`)}</span>{' '}
            <strong>= {told(number(sum.total))}</strong>
          </p>
        )}
      </div>
      <Classes
        title={labels.probabilities}
        trueLabel={labels.trueLabel}
        standings={standings}
        chosen={small ? null : derived.classNumber}
        concealed={concealed}
        onClass={(index) => !small && dispatch({ type: 'set', patch: { class: index } })}
      />
      {small && <p className="council-note">{labels.strokesNote}</p>}
      {!concealed && <Flights clock={clock} spots={spots} />}
    </Surface>
  );
}

/** What flies when the current ballot is counted. */
function spotsOf(derived: Derived, small: boolean): readonly Spot[] {
  const { current, ballots, order, votes, council, before } = derived;
  if (current === null) return [];
  if (small) {
    const [left, right] = ballots[current];
    const cell = PANEL_UNITS / LETTER_SIDE;
    return foundBy(derived, current).map(({ row, col }) => ({
      x: (col + 1.5) * cell,
      y: (row + 1.5) * cell,
      seen: cell,
      voted: cell,
      pan: right > left ? 1 : 0,
    }));
  }
  const from = order[current] * PLACES;
  const cell = PANEL_UNITS / SIDE;
  const features = council.features.subarray(from, from + PLACES);
  const terms = votes.terms.subarray(from, from + PLACES);
  const extent = largest(before.terms.subarray(from, from + PLACES));
  return Array.from(terms, (vote, place) => ({
    x: ((place % SIDE) + 0.5) * cell,
    y: (Math.floor(place / SIDE) + 0.5) * cell,
    seen: sideOf(features[place], largest(features)) * cell,
    voted: sideOf(vote, extent) * cell,
    pan: vote > 0 ? (1 as const) : (0 as const),
  })).filter(({ voted }) => voted > 0);
}
