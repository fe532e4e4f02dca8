import { memo } from 'react';
import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Pass } from './facts.ts';

interface VotesProps {
  readonly pass: Pass;
  readonly label: number | null;
  readonly marked: number | null;
  readonly say: Say;
  readonly truth: string;
  readonly onOpen: (channel: number) => void;
  readonly onHover: (channel: number | null) => void;
}

const PERCENT = 100;

/** The ten classes: how likely the network holds each for, the winner and the truth marked. */
export const Votes = memo(function Votes(props: VotesProps) {
  const { pass, label, marked, say, truth, onOpen, onHover } = props;
  return (
    <div className="net-votes">
      {CLASS_NAMES[say.language].map((name, channel) => {
        const probability = pass.probabilities[channel];
        return (
          <button
            key={name}
            type="button"
            tabIndex={-1}
            className="net-vote"
            data-winner={channel === pass.winner || undefined}
            data-marked={channel === marked || undefined}
            onClick={() => onOpen(channel)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onHover(channel)}
            onPointerLeave={(event) => event.pointerType === 'mouse' && onHover(null)}
          >
            <span className="net-vote-bar" style={{ width: `${probability * PERCENT}%` }} />
            <span className="net-vote-name">
              {name}
              {channel === label && <i title={truth}> ✓</i>}
            </span>
            <span className="net-vote-share">{say.share(probability)}</span>
          </button>
        );
      })}
    </div>
  );
});
