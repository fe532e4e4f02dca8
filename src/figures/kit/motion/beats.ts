import { GLIDE_SHARE, type Pace, shareOf } from './clock.ts';

/**
 * What happens in one step of a window that slides, causes before effects: it arrives, the numbers under it are
 * lifted out, each is multiplied, the products are added up, and the sum is written into its cell.
 */
export type Beat = (typeof BEATS)[number];
/** Sentences for some of the beats. */
export type BeatWords = Partial<Readonly<Record<Beat, string>>>;
export const BEATS = ['arrive', 'lift', 'multiply', 'add', 'write'] as const;

/** Where in the phase each beat ends, and how long it takes when it is told slowly. */
const TOLD: Readonly<Record<Beat, { readonly end: number; readonly ms: number }>> = {
  arrive: { end: GLIDE_SHARE, ms: 600 },
  lift: { end: 0.6, ms: 800 },
  multiply: { end: 0.72, ms: 700 },
  add: { end: 0.9, ms: 1000 },
  write: { end: 1, ms: 600 },
};

const SLOW_MS = BEATS.reduce((sum, beat) => sum + TOLD[beat].ms, 0);

/** The beats one after the other, in all so many milliseconds. */
export function beatPace(totalMs = SLOW_MS): Pace {
  return BEATS.map((beat) => [TOLD[beat].end, (TOLD[beat].ms * totalMs) / SLOW_MS]);
}

/** How much of a beat has passed at a phase, from 0 to 1. */
export function beatShare(phase: number, beat: Beat): number {
  const before = BEATS[BEATS.indexOf(beat) - 1];
  return shareOf(phase, before ? TOLD[before].end : 0, TOLD[beat].end);
}

/** The beat that is under way at a phase, or that has just ended. */
export function beatAt(phase: number): Beat {
  return BEATS.find((beat) => TOLD[beat].end >= phase) ?? 'write';
}

/** The end of the beat that is under way at a phase, or of the next one where a beat has just ended. */
export function nextRest(phase: number): number {
  const beat = BEATS.find((each) => TOLD[each].end > phase);
  return beat ? TOLD[beat].end : 1;
}

/** The end of the beat before the one that has just ended; null before the first. */
export function restBefore(phase: number): number | null {
  const before = BEATS.filter((each) => TOLD[each].end < phase);
  return before.length > 0 ? TOLD[before[before.length - 1]].end : null;
}
