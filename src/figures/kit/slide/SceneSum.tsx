import { type ReactNode, useRef } from 'react';
import type { Tap } from '../../../core/index.ts';
import { beatShare } from '../motion/beats.ts';
import { AT_REST, type Clock } from '../motion/clock.ts';
import { usePhase } from '../motion/useTween.ts';
import { SumLine } from './SumLine.tsx';

interface SceneSumProps {
  readonly clock: Clock;
  /** What the sum is called, before it. */
  readonly name: ReactNode;
  readonly taps: readonly Tap[];
  readonly sum: number;
  readonly concealed: boolean;
  readonly lit?: number;
  readonly onHover?: (tap: Tap | null) => void;
  /** Said where there is nothing to add up. */
  readonly instead?: string;
}

/** Under a scene: the sum that its flights make, written once they are there. */
export function SceneSum({ clock, name, taps, sum, concealed, instead, ...rest }: SceneSumProps) {
  const line = useRef<HTMLDivElement>(null);
  usePhase(clock, (phase) => {
    const waits = clock.told() && beatShare(phase, 'add') < 1;
    if (line.current) line.current.style.visibility = waits ? 'hidden' : '';
  });
  return (
    <div ref={line} className="scene-sum">
      {name}
      {instead === undefined ? (
        <SumLine clock={AT_REST} {...{ taps, sum, concealed, ...rest }} />
      ) : (
        <p className="sum-line">{concealed ? '?' : instead}</p>
      )}
    </div>
  );
}
