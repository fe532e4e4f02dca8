import { type Beat, beatShare } from '../motion/beats.ts';
import { eased, shareOf } from '../motion/clock.ts';

/** The beats in which the cards take their turns, and how much of a turn is the turning. */
const TURNS: readonly Beat[] = ['lift', 'multiply'];
const TURNING = 0.25;

/** The share of its turn that has passed for the card of this index. */
export function turnOf(phase: number, card: number, count: number): number {
  const passed = TURNS.reduce((sum, beat) => sum + beatShare(phase, beat), 0) / TURNS.length;
  return Math.max(0, Math.min(1, passed * count - card));
}

/** How far the deck has turned: to the first card as the window arrives, through all, and back at the end. */
export function turnedAt(phase: number, front: number, count: number): number {
  const toFirst = front === 0 ? 0 : front + (count - front) * eased(beatShare(phase, 'arrive'));
  if (beatShare(phase, 'lift') === 0) return toFirst;
  const back = eased(shareOf(beatShare(phase, 'write'), 0.6, 1)) * (front + 1);
  let turned = 0;
  for (let card = 1; card < count; card++) {
    turned += eased(Math.min(1, turnOf(phase, card, count) / TURNING));
  }
  return turned + (count > 1 ? back : 0);
}
