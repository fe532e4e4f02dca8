import { useRef } from 'react';
import { useSay } from '../frame/Say.tsx';
import { BEATS, beatAt } from '../motion/beats.ts';
import type { Clock } from '../motion/clock.ts';
import { usePhase } from '../motion/useTween.ts';

/** Says, where the result will stand, which beat is being told; the result itself comes with the last one. */
export function BeatLine({ clock }: { readonly clock: Clock }) {
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
          {words.beats[beat]}
        </span>
      ))}
    </span>
  );
}
