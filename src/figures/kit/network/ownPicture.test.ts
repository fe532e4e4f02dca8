import { expect, it } from 'vitest';
import {
  BLANK,
  brightnessOf,
  levelsField,
  levelsFromPhoto,
  levelsOf,
  stroke,
} from './ownPicture.ts';

const LEVELS = '0123456789abcdef'.repeat(49);

it('survives the way into a link and back', () => {
  expect(levelsOf(brightnessOf(LEVELS))).toBe(LEVELS);
  expect(levelsField.parse(levelsField.format(LEVELS))).toBe(LEVELS);
  expect(levelsField.parse(levelsField.format(BLANK))).toBe(BLANK);
  for (const bad of ['', 'xyz', 'F', '1'.repeat(785)]) {
    expect(levelsField.parse(bad)).toBeUndefined();
  }
});

it('a pen adds light, an eraser takes it, neither leaves the sheet', () => {
  const drawn = stroke(BLANK, [{ row: 0, col: 0 }], true);
  expect(drawn.slice(0, 3)).toBe('fc0');
  expect(stroke(drawn, [{ row: 0, col: 0 }], false).slice(0, 2)).toBe('03');
  expect(drawn).toHaveLength(784);
});

it('turns a dark thing on light paper into a light one that fills the frame', () => {
  const plane = new Float32Array(60 * 40).fill(250);
  for (let row = 10; row < 20; row++) plane.fill(10, row * 60 + 30, row * 60 + 50);
  const photo = { kind: 'photo', id: 'own', width: 60, height: 40, planes: [plane], url: '' };
  const levels = levelsFromPhoto(photo as never);
  const row = (index: number) => levels.slice(index * 28, index * 28 + 28);
  expect(row(14)).toMatch(/^0f{26}0$/);
  expect(row(2)).toBe('0'.repeat(28));
  expect(levelsFromPhoto({ ...photo, planes: [plane.fill(9)] } as never)).toBe(BLANK);
});
