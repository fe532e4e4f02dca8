import { screen } from '@testing-library/react';
import { useReducer } from 'react';
import { expect, it, vi } from 'vitest';
import { tensor } from '../../../core/index.ts';
import type { AnyDefinition, SetAction } from '../contract.ts';
import { useSay } from '../frame/Say.tsx';
import { decimal, flag, integer, numberList, oneOf } from '../link/codec.ts';
import { draw } from '../testing/testing.tsx';
import { controlsFor } from './declared.ts';
import { FigureControls } from './FigureControls.tsx';

interface State {
  readonly step: number;
  readonly n: number;
  readonly rate: number;
  readonly mode: 'soft' | 'hard';
  readonly all: boolean;
  readonly cells: readonly number[];
}

const labels = {
  rate: 'Rate',
  mode: 'Mode',
  modes: { soft: 'Soft', hard: 'Hard' },
  edit: 'Edit',
};
type Labels = typeof labels;

const { slider, choice, toggle, cells, more, own } = controlsFor<State, object, Labels>();

const controls = [
  slider('n', 'inputSize'),
  slider('rate', 'rate', { step: 0.1, digits: 1, when: ({ mode }) => mode === 'soft' }),
  choice('mode', 'mode', 'modes'),
  more('edit', [
    toggle('all', 'showAll'),
    cells(
      'cells',
      (given) => `${given.edit} X`,
      ({ cells, n }) => tensor([...cells], [1, 1, n, n]),
      {
        size: { side: 'n' },
        alongside: { mode: 'hard' },
      },
    ),
  ]),
  own(({ state }) => <p>own {state.n}</p>),
];

function drawn() {
  const seen = vi.fn();
  const initialState: State = {
    step: 0,
    n: 1,
    rate: 0.5,
    mode: 'soft',
    all: false,
    cells: [7],
  };
  const fields = {
    n: integer(1, 3),
    rate: decimal(0, 1),
    mode: oneOf(['soft', 'hard']),
    all: flag,
    cells: numberList(-9, 9, () => true),
  };
  const figure = { controls, model: { fields, initialState } } as unknown as AnyDefinition;
  function Held() {
    const say = useSay();
    const [state, dispatch] = useReducer((before: State, { patch }: SetAction<State>) => {
      seen(patch);
      return { ...before, ...patch };
    }, initialState);
    const props = { figure, state, derived: {}, dispatch, labels, say };
    return <FigureControls {...(props as unknown as Parameters<typeof FigureControls>[0])} />;
  }
  return { ...draw(<Held />), seen };
}

it('a slider takes its ends from the field, and what stands in a link', async () => {
  const { user, seen } = drawn();
  const size = screen.getByRole<HTMLInputElement>('slider', { name: 'Input size' });
  expect([size.min, size.max, size.value]).toEqual(['1', '3', '1']);
  await user.click(screen.getByRole('button', { name: 'Increase: Rate' }));
  expect(seen).toHaveBeenLastCalledWith({ rate: 0.6 });
});

it('a choice offers the values of its field, and a control can depend on the state', async () => {
  const { user, seen } = drawn();
  await user.click(screen.getByRole('radio', { name: 'Hard' }));
  expect(seen).toHaveBeenLastCalledWith({ mode: 'hard' });
  expect(screen.queryByRole('slider', { name: 'Rate' })).toBeNull();
});

it('what is folded away works, and cells set their size and what goes along', async () => {
  const { user, seen } = drawn();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(screen.getByText('Edit'));
  await user.click(screen.getByRole('checkbox', { name: 'Show the whole output' }));
  expect(seen).toHaveBeenLastCalledWith({ all: true });
  const box = screen.getByRole('textbox', { name: 'Edit X, row 0, column 0' });
  await user.click(box);
  await user.paste('1 2\n3 4');
  expect(seen).toHaveBeenLastCalledWith({ n: 2, cells: [1, 2, 3, 4], mode: 'hard' });
});

it('a part of the figure’s own stands among them', () => {
  drawn();
  expect(screen.getByText('own 1')).toBeDefined();
});
