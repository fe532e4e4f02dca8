import { useRef } from 'react';
import { useSay } from '../frame/Say.tsx';
import { BEATS, type Beat, beatAt } from '../motion/beats.ts';
import type { Clock } from '../motion/clock.ts';
import { usePhase } from '../motion/useTween.ts';

/** Says, where the result will stand, which beat is being told; the result itself comes with the last one. */
export function BeatLine(props: {
  readonly clock: Clock;
  /** The figure's own words for its beats. */
  readonly told?: Readonly<Record<Beat, string>>;
}) {
  const { clock } = props;
  const { words } = useSay();
  const told = props.told ?? words.beats;
  const line = useRef<HTMLSpanElement>(null);
  usePhase(clock, (phase) => {
    const beat = clock.told() && phase < 1 ? beatAt(phase) : '';
    if (line.current) line.current.dataset.beat = beat;
  });
  return (
    <span ref={line} className="beat-line" data-beat="" aria-hidden="true">
      {BEATS.map((beat) => (
        <span key={beat} data-of={beat}>
          {told[beat]}
        </span>
      ))}
    </span>
  );
}
