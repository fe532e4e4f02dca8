import type { Clock } from './clock.ts';

/** A clock whose phase a test sets. */
export function handClock() {
  const draws = new Set<(phase: number) => void>();
  let phase = 1;
  const clock: Clock = {
    playing: false,
    speed: 1,
    phase: () => phase,
    subscribe(draw) {
      draws.add(draw);
      draw(phase);
      return () => void draws.delete(draw);
    },
  };
  const set = (next: number) => {
    phase = next;
    for (const draw of draws) draw(next);
  };
  return { clock, set };
}
