import { memo } from 'react';
import { CLASS_NAMES } from '../kit/trained/classes.ts';
import type { Say } from '../kit/types.ts';
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
/** A share that is not whole is never told as none or all. */
const EDGE = 0.1;

/** A probability as a reader says it. */
export function percentOf(probability: number, { number }: Say): string {
  const share = probability * PERCENT;
  if (share < EDGE && share > 0) return `<${number(EDGE, 1)}%`;
  if (share > PERCENT - EDGE && share < PERCENT) return `>${number(PERCENT - EDGE, 1)}%`;
  return `${number(share, 1)}%`;
}

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
            <span className="net-vote-share">{percentOf(probability, say)}</span>
          </button>
        );
      })}
    </div>
  );
});
