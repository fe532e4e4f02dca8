import { words } from '../../../words/en.ts';
import type { AssetSource } from '../assets/assets.ts';
import { defineFigure, type FigureText } from '../contract.ts';
import { Slider } from '../controls/Slider.tsx';
import type { FigureProps } from '../frame/Figure.tsx';
import { integer } from '../link/codec.ts';
import { Surface } from '../pointer/Surface.tsx';

interface State {
  readonly step: number;
  readonly n: number;
  readonly refused: boolean;
}
const initialState: State = { step: 0, n: 5, refused: false };
type Derived = ReturnType<typeof derive>;

/** A figure for tests of the frame: 7 is refused, and 9 needs a table that has to be loaded. */
const derive = ({ n }: State) => ({ n, square: n * n });
export const text: FigureText<State, Derived, object> = {
  title: 'Squares',
  lead: 'Move the slider.',
  surface: 'A square. Arrow keys move.',
  labels: {},
  presets: { small: 'Small', large: 'Large' },
  describe: (_, { n, square }) => `${n} squared is ${square}.`,
  notice: ({ refused }) => (refused ? 'Seven is refused.' : ''),
  tables: (_, { n, square }) => [
    { caption: 'Square', rows: 1, cols: 2, at: (_, col) => [n, square][col] },
  ],
  predict: (_, { square }) => ({
    question: 'How much is it?',
    answers: [{ label: 'Square', value: square }],
    right: 'It is.',
    wrong: 'It is not.',
  }),
};
const squares = defineFigure<State, never, Derived, object>({
  id: 'squares',
  model: {
    initialState,
    fields: { n: integer(1, 9), step: integer(0, 8) },
    presets: { small: { n: 2 }, large: { n: 8 } },
    reduce(state, action) {
      if (action.type === 'step') return { ...state, step: action.step };
      if (action.type !== 'set') return state;
      if (action.patch.n === 7) return { ...state, refused: true };
      return { ...state, ...action.patch, refused: false };
    },
    assets: ({ n }): { table?: { kind: 'table'; id: string } } =>
      n === 9 ? { table: { kind: 'table', id: 'nine' } } : {},
    derive,
    stepCount: ({ n }) => n,
  },
  code: () => ({ typescript: 'n * n', pytorch: 'n ** 2', numpy: 'n ** 2' }),
  View: ({ surface, concealed, derived }) => (
    <Surface label={surface} onMove={() => {}}>
      <p>{concealed ? 'hidden' : `drawn ${derived.square}`}</p>
    </Surface>
  ),
  Controls: ({ state, dispatch }) => (
    <Slider
      label="Side"
      value={state.n}
      low={1}
      high={9}
      onChange={(n) => dispatch({ type: 'set', patch: { n } })}
    />
  ),
  stepMs: 1000,
});

const noSource: AssetSource = { load: () => Promise.reject(new Error('no network')) };
export const setting: FigureProps = {
  figure: squares,
  text,
  language: 'en',
  words,
  number: '2.3',
  home: '/en/embed/squares/',
  prefix: '',
  assets: {},
  source: noSource,
};
