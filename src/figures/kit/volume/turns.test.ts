import { expect, it } from 'vitest';
import { beatPace } from '../motion/beats.ts';
import { turnedAt, turnOf } from './turns.ts';

const [arrive, , multiply, add] = beatPace().map(([end]) => end);
/** A phase between the end of the arrival and the end of the multiplying. */
const between = (share: number) => {
  const [, lift] = beatPace().map(([end]) => end);
  return share < 0.5
    ? arrive + (lift - arrive) * share * 2
    : lift + (multiply - lift) * (share - 0.5) * 2;
};

it('gives every channel its turn, one after the other', () => {
  expect([0, 1, 2].map((card) => turnOf(arrive, card, 3))).toEqual([0, 0, 0]);
  expect([0, 1, 2].map((card) => turnOf(between(0.5), card, 3))).toEqual([1, 0.5, 0]);
  expect([0, 1, 2].map((card) => turnOf(multiply, card, 3))).toEqual([1, 1, 1]);
});

it.each([0, 1, 2])('turns through all cards and comes back to card %i', (front) => {
  expect(turnedAt(0, front, 3)).toBe(front);
  expect(turnedAt(arrive, front, 3) % 3).toBe(0);
  expect(turnedAt(between(0.5), front, 3)).toBe(1);
  expect(turnedAt(add, front, 3)).toBe(2);
  expect(turnedAt(1, front, 3) % 3).toBe(front);
});

it('leaves a single card where it is', () => {
  for (const phase of [0, arrive, between(0.5), add, 1]) expect(turnedAt(phase, 0, 1) % 1).toBe(0);
});
