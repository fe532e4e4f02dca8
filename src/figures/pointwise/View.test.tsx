import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SAY } from '../../../tests/figureFacts.tsx';
import { handClock } from '../kit/motion/testing.ts';
import { draw } from '../kit/testing/testing.tsx';
import { loadFigure } from '../registry.ts';
import { Beads } from './Beads.tsx';
import { derive, model, point } from './model.ts';
import { layoutOf } from './scene.ts';
import type { State } from './state.ts';

it('the sum grows bead by bead, and is nowhere before the first has come', () => {
  const { clock, set } = handClock();
  const state: State = { ...model.initialState, ...model.presets['one-pixel'] };
  const layout = layoutOf({ wide: true, width: 960, height: 262 }, 1, 1, 3);
  const parts = { state, derived: point(derive(state), state), clock, concealed: false, layout };
  const { container } = draw(
    <svg>
      <title>skewer</title>
      <Beads {...parts} />
    </svg>,
  );
  const sums = [0.5, 0.72, 0.82, 0.85, 0.88, 0.9, 1].map((phase) => {
    act(() => set(phase));
    return container.querySelector('.skewer-sum')?.textContent;
  });
  expect(sums).toEqual(['Σ', 'Σ', '2', '0', '−3', '−2', '−2']);
});

it.each(['vi', 'en'] as const)(
  'nothing is read before it is worked out, in %s',
  async (language) => {
    const { clock, set } = handClock();
    const { View, text } = await loadFigure('pointwise');
    const state = model.initialState;
    const parts = { state, derived: point(derive(state), state), clock, concealed: false };
    const { labels, surface } = text[language];
    const { container } = draw(
      <View {...parts} {...{ labels, surface }} dispatch={() => {}} say={SAY[language]} />,
      language,
    );
    const seen = (part: string) =>
      container.querySelector<HTMLElement>(part)?.style.opacity !== '0';
    const lines = [0.45, 0.72, 0.9, 1].map((phase) => {
      act(() => set(phase));
      return [seen('.sum-line'), seen('.pointwise-gate')];
    });
    expect(lines).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
  },
);
