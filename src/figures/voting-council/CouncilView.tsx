import { useCallback } from 'react';
import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Classes } from './Classes.tsx';
import { Ledger } from './Ledger.tsx';
import type { Props } from './props.ts';
import { Ranking } from './Ranking.tsx';
import { LEVELS, movePick } from './state.ts';
import { VoteMap } from './VoteMap.tsx';
import { SIDE, type Voter } from './voters.ts';

/** The keys by which a voter is silenced, heard, amplified or let go. */
const KEYS: Readonly<Record<string, (typeof LEVELS)[number]>> = {
  Delete: 'silent',
  Backspace: 'silent',
  '0': 'silent',
  '1': 'normal',
  '2': 'loud',
};

/** A picture before the council of the trained network: every vote, where it came from, and what it does. */
export function CouncilView(props: Props) {
  const { state, derived, dispatch, labels, say, concealed, picked, onPick } = props;
  const { voter, order } = derived;
  const onVoter = useCallback(
    (next: Voter | null) => dispatch({ type: 'voter', voter: next }),
    [dispatch],
  );
  return (
    <div className="council-layout">
      <Surface
        label={props.surface}
        className="council-surface"
        onMove={(rows, cols, far) => {
          if (onPick) onPick(movePick(picked, rows, cols));
          else if (far) dispatch({ type: 'channel', by: rows + cols, order });
          else dispatch({ type: 'move', rows, cols });
        }}
        onJump={(end) =>
          dispatch({ type: 'channel', by: end === 'first' ? -SIDE * SIDE : SIDE * SIDE, order })
        }
        onKey={({ key }) => {
          if (key === 'Escape') dispatch({ type: 'set', patch: { voter: null } });
          else if (KEYS[key]) dispatch({ type: 'level', level: KEYS[key] });
          else return false;
          return true;
        }}
      >
        <VoteMap {...props} onVoter={onVoter} />
        <Classes
          council={derived.council}
          classNumber={derived.classNumber}
          changed={derived.changed}
          labels={labels}
          concealed={concealed}
          onClass={(value) => dispatch({ type: 'set', patch: { class: value } })}
        />
        <Ledger
          state={state}
          derived={derived}
          labels={labels}
          concealed={concealed}
          onVoter={onVoter}
        />
        <Ranking derived={derived} labels={labels} concealed={concealed} onVoter={onVoter} />
      </Surface>
      <div className="council-action" data-idle={voter === null || undefined}>
        {voter ? (
          <Choice
            label={labels.voterName(voter, say)}
            value={derived.level}
            options={LEVELS.map((value) => ({ value, label: labels.levels[value] }))}
            onChange={(level) => dispatch({ type: 'level', level })}
          />
        ) : (
          <p>{labels.touchVoter}</p>
        )}
      </div>
    </div>
  );
}
