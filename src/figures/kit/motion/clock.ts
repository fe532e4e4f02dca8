import { easeCubicInOut, type Timer, timer } from 'd3';

/**
 * This folder is the one place where pictures move. The rule for everything in it, and for every view
 * that uses it:
 *
 * A picture is a function of its state and of one number, the phase: how far the change to the current
 * state has been shown, from 0 (just changed) to 1 (at rest). The clock below owns the phase and nobody
 * else measures time. So a picture can be drawn for any moment: in print, in a test, in a screenshot; and
 * where no motion is wanted the phase is simply 1 all the time.
 *
 * React owns what is there: elements, texts, colours. d3 owns what moves: one effect draws the phase into
 * elements that it holds by reference. No attribute has two owners. What an effect draws React writes once,
 * as a constant, for the page's HTML, and never again; nothing reads it back.
 *
 * d3's timer counts the time, its easings and interpolators say where things are, its paths say where they
 * run. Its transitions are not used: each owns a time of its own and starts from what stands in the
 * document, so a picture of them cannot be asked for by phase, and they weigh 14 kB.
 *
 * Start with `Glider`, which moves its children to a place; `useNumbers` draws any numbers on their way,
 * `useReveal` brings in the parts of a sum, `Packets` and `Traces` let numbers run along lines.
 */
export interface Clock {
  readonly playing: boolean;
  readonly speed: number;
  readonly phase: () => number;
  /** True while a change is told step by step, and not only shown as the reader's own quick move. */
  readonly told: () => boolean;
  /** Calls `draw(phase)` now and on every frame of a change; returns how to stop. */
  readonly subscribe: (draw: (phase: number) => void) => () => void;
}

/** The first part of a step's time is the glide; the rest is for reading what came of it. */
export const GLIDE_SHARE = 0.45;

/** How much of the way is done when the whole phase is taken for it. */
export const eased: (phase: number) => number = easeCubicInOut;

/** How much of the way a thing has glided that arrives in the first part of the phase. */
export const glided = (phase: number) => eased(shareOf(phase, 0, GLIDE_SHARE));

/** How much of the part of the phase from `start` to `end` has passed, from 0 to 1. */
export function shareOf(phase: number, start: number, end: number): number {
  return Math.max(0, Math.min(1, (phase - start) / (end - start)));
}

/** How long each part of the phase takes: where it ends, and its milliseconds. */
export type Pace = readonly (readonly [end: number, ms: number])[];

/** The phase when so much time has passed since it was at `from`. */
export function phaseAfter(pace: Pace, from: number, passedMs: number): number {
  let phase = from;
  let left = passedMs;
  let start = 0;
  for (const [end, ms] of pace) {
    if (phase < end) {
      const needed = ((end - phase) / (end - start)) * ms;
      if (left < needed) return phase + ((end - start) * left) / ms;
      left -= needed;
      phase = end;
    }
    start = end;
  }
  return 1;
}

/** How long it takes from a phase to the end. */
export function msLeft(pace: Pace, phase: number): number {
  let left = 0;
  let start = 0;
  for (const [end, ms] of pace) {
    if (phase < end) left += (ms * (end - Math.max(phase, start))) / (end - start);
    start = end;
  }
  return left;
}

/** The number that a clock owns. A change that is under way is left where it is when another one starts. */
export function createPhase() {
  const draws = new Set<(phase: number) => void>();
  let phase = 1;
  let running: Timer | null = null;
  const show = (next: number) => {
    phase = next;
    for (const draw of draws) draw(phase);
  };
  const stop = () => running?.stop();
  /** Goes on from the present phase to another one, and rests there. */
  const goOn = (pace: Pace, until = 1) => {
    stop();
    const from = phase;
    // Counted from the first frame: what drawing the new state took is not a part of the movement.
    let began = -1;
    running = timer((elapsed) => {
      if (began < 0) began = elapsed;
      const next = Math.min(until, phaseAfter(pace, from, elapsed - began));
      if (next === until) stop();
      show(next);
    });
  };
  return {
    phase: () => phase,
    subscribe(draw: (phase: number) => void) {
      draws.add(draw);
      draw(phase);
      return () => void draws.delete(draw);
    },
    goOn,
    /** Runs from 0 to 1, or rests earlier; without a pace the change is shown at once. */
    start(pace: Pace | null, until = 1) {
      stop();
      show(pace ? 0 : until);
      if (pace) goOn(pace, until);
    },
    /** Stands still at a phase. */
    rest(at: number) {
      stop();
      show(at);
    },
    stop,
  };
}

/** A clock for what changes at once, and for stills. */
export const AT_REST: Clock = {
  playing: false,
  speed: 1,
  phase: () => 1,
  told: () => false,
  subscribe: (draw) => {
    draw(1);
    return () => {};
  },
};
