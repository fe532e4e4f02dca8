import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { draw } from '../testing/testing.tsx';
import { Presets } from './Presets.tsx';

const initial = { step: 0, stride: 1, cells: null, zoom: 1, activeCell: null, refused: null };
const presets = {
  plain: {},
  sparse: { stride: 2 },
  edited: { cells: [1, 2] },
  hidden: { stride: 9 },
};
const names = { plain: 'Every cell', sparse: 'Every other cell', edited: 'Edited' };

function drawIn(state: object) {
  const onChoose = vi.fn();
  const { user } = draw(
    <Presets
      presets={presets}
      names={names}
      state={{ ...initial, ...state }}
      initial={initial}
      passing={['zoom']}
      onChoose={onChoose}
    />,
  );
  const pressed = screen.queryAllByRole('button', { pressed: true }).map((on) => on.textContent);
  return { user, onChoose, pressed };
}

it('are a group of buttons, of which those with a name are offered', () => {
  drawIn({});
  expect(screen.getByRole('group', { name: 'Examples' })).toBeDefined();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(
    Object.values(names),
  );
});

it('hand over what was chosen', async () => {
  const { user, onChoose } = drawIn({});
  await user.click(screen.getByRole('button', { name: 'Every other cell' }));
  expect(onChoose.mock.calls).toEqual([[presets.sparse]]);
});

it.each([
  ['the default', {}, ['Every cell']],
  ['a preset', { stride: 2 }, ['Every other cell']],
  ['an equal list of cells', { cells: [1, 2] }, ['Edited']],
  ['another list of cells', { cells: [1, 3] }, []],
  ['no preset', { stride: 3 }, []],
  ['a preset, later in its steps', { stride: 2, step: 7 }, ['Every other cell']],
  ['a preset, pointed at, after a refusal', { activeCell: {}, refused: {} }, ['Every cell']],
  ['a preset, zoomed, which passes', { zoom: 4 }, ['Every cell']],
])('mark %s', (_, state, marked) => {
  expect(drawIn(state).pressed).toEqual(marked);
});

it('draw nothing where there are none', () => {
  draw(
    <Presets presets={presets} names={{}} state={initial} initial={initial} onChoose={() => {}} />,
  );
  expect(screen.queryByRole('group')).toBeNull();
});
