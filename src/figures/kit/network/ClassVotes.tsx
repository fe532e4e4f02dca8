import { memo, useRef } from 'react';
import type { Say } from '../contract.ts';
import { type Clock, GLIDE_SHARE, shareOf } from '../motion/clock.ts';
import { usePhase } from '../motion/useTween.ts';
import { CLASS_NAMES } from './classes.ts';
import type { Pass } from './pass.ts';
import './network.css';

interface ClassVotesProps {
  readonly pass: Pick<Pass, 'probabilities' | 'winner'>;
  /** The class that the picture truly is, and what that is called; null for the reader's own. */
  readonly label: number | null;
  readonly truth: string;
  readonly marked: number | null;
  /** The votes are not counted yet, or the reader is asked for them: the names stand there alone. */
  readonly waiting: boolean;
  readonly clock: Clock;
  readonly say: Say;
  /** The classes are stops of the tabulator where a class has to be chosen. */
  readonly asked: boolean;
  readonly onChoose: (channel: number) => void;
  readonly onHover?: (channel: number | null) => void;
}

/** The ten classes: how likely the network holds each for, the winner and the truth marked. */
export const ClassVotes = memo(function ClassVotes(props: ClassVotesProps) {
  const { pass, label, truth, marked, waiting, clock, say, asked, onChoose, onHover } = props;
  const root = useRef<HTMLDivElement>(null);
  usePhase(
    clock,
    (phase) => {
      const share = clock.told() && !waiting ? shareOf(phase, GLIDE_SHARE, 1) : 1;
      root.current?.style.setProperty('--come', String(share));
    },
    [waiting],
  );
  return (
    <div className="class-votes" ref={root} data-waiting={waiting || undefined}>
      {CLASS_NAMES[say.language].map((name, channel) => (
        <button
          key={name}
          type="button"
          tabIndex={asked ? 0 : -1}
          className="class-vote"
          data-winner={channel === pass.winner || undefined}
          data-marked={channel === marked || undefined}
          onClick={() => onChoose(channel)}
          onPointerEnter={(event) => event.pointerType === 'mouse' && onHover?.(channel)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && onHover?.(null)}
        >
          <span
            className="class-vote-bar"
            style={{ width: `${pass.probabilities[channel] * 100}%` }}
          />
          <span className="class-vote-name">
            {name}
            {channel === label && <i title={truth}> ✓</i>}
          </span>
          <span className="class-vote-share">{say.share(pass.probabilities[channel])}</span>
        </button>
      ))}
    </div>
  );
});
