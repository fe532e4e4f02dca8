import type { Clock } from './clock.ts';

/** A clock whose phase a test sets. */
export function handClock() {
  const draws = new Set<(phase: number) => void>();
  let phase = 1;
  const clock: Clock = {
    playing: false,
    speed: 1,
    phase: () => phase,
    told: () => true,
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

/**
 * d3's `timer` and `interval` by the window's own functions, which a test can replace: d3 keeps the ones that it
 * finds when it is loaded.
 */
export const plainTimers = {
  interval(call: (elapsed: number) => void, delay: number) {
    let elapsed = 0;
    const id = setInterval(() => {
      elapsed += delay;
      call(elapsed);
    }, delay);
    return { stop: () => clearInterval(id) };
  },
  timer(call: (elapsed: number) => void) {
    let begin: number | null = null;
    let frame = 0;
    const tick = (now: number) => {
      begin ??= now;
      frame = requestAnimationFrame(tick);
      call(now - begin);
    };
    frame = requestAnimationFrame(tick);
    return { stop: () => cancelAnimationFrame(frame) };
  },
};
