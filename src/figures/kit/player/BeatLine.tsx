import { useRef } from 'react';
import { useSay } from '../frame/Say.tsx';
import { BEATS, type BeatWords, beatAt } from '../motion/beats.ts';
import type { Clock } from '../motion/clock.ts';
import { usePhase } from '../motion/useTween.ts';

interface BeatLineProps {
  readonly clock: Clock;
  /** The figure's own words for some of the beats. */
  readonly own?: BeatWords;
}

/** Says, where the result will stand, which beat is being told; the result itself comes with the last one. */
export function BeatLine({ clock, own }: BeatLineProps) {
  const { words } = useSay();
  const line = useRef<HTMLSpanElement>(null);
  usePhase(clock, (phase) => {
    const beat = clock.told() && phase < 1 ? beatAt(phase) : '';
    if (line.current) line.current.dataset.beat = beat;
  });
  return (
    <span ref={line} className="beat-line" data-beat="" aria-hidden="true">
      {BEATS.map((beat) => (
        <span key={beat} data-of={beat}>
          {own?.[beat] ?? words.beats[beat]}
        </span>
      ))}
    </span>
  );
}
