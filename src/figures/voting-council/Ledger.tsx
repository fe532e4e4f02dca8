import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Derived } from './model.ts';
import { levelOf, type State } from './state.ts';
import type { Labels } from './text.ts';
import { channelOf, SIDE, type Voter } from './voters.ts';
import { mapOf } from './votes.ts';

interface LedgerProps {
  readonly state: State;
  readonly derived: Derived;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onVoter: (voter: Voter) => void;
}

/** The 16 channels by their votes, then the bias and what rounding hides: together they are the logit. */
export function Ledger({ state, derived, labels, concealed, onVoter }: LedgerProps) {
  const { signed, number, language } = useSay();
  const { votes, order, termExtent, voter, rounding, logit, classNumber } = derived;
  const chosen = voter && channelOf(voter);
  const hidden = (text: string) => (concealed ? '?' : text);
  return (
    <div className="council-ledger">
      <p className="panel-title">
        <span>{labels.ledger(CLASS_NAMES[language][classNumber])}</span>
      </p>
      <div className="ledger-grid">
        {order.map((channel) => (
          <button
            key={channel}
            type="button"
            tabIndex={-1}
            className="ledger-voter"
            aria-pressed={channel === chosen}
            title={labels.channelName(channel)}
            data-level={levelOf(state, `c${channel}`)}
            onClick={() => onVoter({ kind: 'c', index: channel })}
          >
            <VotePicture values={concealed ? NOTHING : mapOf(votes, channel)} extent={termExtent} />
            <span className="ledger-name">{labels.channelShort(channel)}</span>
            <b>{hidden(signed(votes.channels[channel]))}</b>
          </button>
        ))}
        <p className="ledger-term">
          <span>bias</span>
          <b>{hidden(signed(votes.bias))}</b>
        </p>
        <p className="ledger-term">
          <span>{labels.rounding}</span>
          <b>{hidden(signed(rounding))}</b>
        </p>
        <p className="ledger-term ledger-total">
          <span>= logit</span>
          <b>{hidden(number(logit))}</b>
        </p>
      </div>
    </div>
  );
}

const NOTHING = new Float64Array(SIDE * SIDE).fill(Number.NaN);

/** The 49 votes of one channel. Their numbers are new with each change, but mostly the same. */
const VotePicture = memo(
  function VotePicture(props: { readonly values: ArrayLike<number>; readonly extent: number }) {
    return (
      <span className="ledger-map">
        <CellCanvas width={SIDE} height={SIDE} scale="value" {...props} />
      </span>
    );
  },
  (before, after) =>
    before.extent === after.extent &&
    Array.prototype.every.call(before.values, (value, at) => Object.is(value, after.values[at])),
);
