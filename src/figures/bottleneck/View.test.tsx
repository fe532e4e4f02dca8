import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SAY } from '../../../tests/figureFacts.tsx';
import { handClock } from '../kit/motion/testing.ts';
import { draw } from '../kit/testing/testing.tsx';
import { loadFigure } from '../registry.ts';
import { derive, model, type State } from './model.ts';

async function drawAt(language: 'vi' | 'en', step: number) {
  const { clock, set } = handClock();
  const { View, text } = await loadFigure('bottleneck');
  const state: State = { ...model.initialState, step };
  const { labels, surface } = text[language];
  const parts = { state, derived: derive(state, {}), clock, concealed: false, labels, surface };
  const { container } = draw(<View {...parts} dispatch={() => {}} say={SAY[language]} />, language);
  const textsOf = (part: string) =>
    [...container.querySelectorAll(`.picture-wide ${part} text`)].map((each) => each.textContent);
  return { textsOf, at: (phase: number) => act(() => set(phase)) };
}

it.each([
  ['vi', '69.632 trọng số', '0 trọng số'],
  ['en', '69,632 weights', '0 weights'],
] as const)('counts up as the pixel goes through the neck, in %s', async (language, all, none) => {
  const { textsOf, at } = await drawAt(language, 0);
  at(0);
  expect(textsOf('.bottle-count')).toEqual([none, none]);
  expect(textsOf('.bottle-weights').join('')).toBe('');
  at(1);
  expect(textsOf('.bottle-count')).toEqual([all, none]);
  expect(textsOf('.bottle-ratio')).toEqual(['']);
});

it('compares only when both were counted', async () => {
  const { textsOf, at } = await drawAt('en', 1);
  at(0.5);
  expect(textsOf('.bottle-ratio')).toEqual(['']);
  at(1);
  expect(textsOf('.bottle-ratio')).toEqual(['8.47× fewer']);
});
