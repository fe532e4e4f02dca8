import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import type { Act, Ballots as Counts } from './maps.ts';
import type { Labels } from './text.ts';

interface BallotsProps {
  readonly counts: Counts;
  readonly act: Act;
  readonly labels: Labels;
}

const FULL = 100;

/** All ballots of the map as one bar: what is thrown out is crossed out. */
export const Ballots = memo(function Ballots({ counts, act, labels }: BallotsProps) {
  const { number } = useSay();
  const parts = [
    { key: 'negative', count: counts.negative, word: `${labels.negative}: ${labels.fate[act]}` },
    { key: 'zero', count: counts.zero, word: labels.zero },
    { key: 'positive', count: counts.positive, word: `${labels.positive}: ${labels.fate.none}` },
  ] as const;
  return (
    <div className="gate-ballots" data-act={act}>
      <div className="gate-bar" aria-hidden="true">
        {parts.map(({ key, count }) => (
          <span
            key={key}
            className={`gate-bar-${key}`}
            style={{ width: `${(count / counts.all) * FULL}%` }}
          />
        ))}
      </div>
      <div className="gate-counts">
        {parts.map(({ key, count, word }) => (
          <span key={key}>
            <b>{number((count / counts.all) * FULL, 0)}%</b> {word}
          </span>
        ))}
      </div>
    </div>
  );
});
