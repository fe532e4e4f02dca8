import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Backwards is the transpose',
  lead: 'Press Play: read by rows, the table M makes Y; read by columns, the same table makes ∂L/∂X.',
  surface:
    'The convolution as a table M, with X, Y and both gradients around it. Arrow keys change the row or column that is read, space plays.',
  labels: {
    view: 'View',
    views: { matrix: 'The table M', drop: 'One drop of dye' },
    errors: 'Error map ∂L/∂Y',
    edit: 'Sizes, single cells',
  },
  presets: { matrix: 'The chapter’s example', drop: 'One drop of dye' },
  sentences: ({ number }) => ({
    forwards: (row, value) =>
      `Forwards, Y = M·X: row ${number(row)} of M, times X and added up, gives ${number(value)}.`,
    backwards: (col, value) =>
      `Backwards, ∂L/∂X = Mᵀ·∂L/∂Y: column ${number(col)} of M, times ∂L/∂Y and added up, gives ${number(value)}.`,
    balance: (terms, total) =>
      `The same ${number(terms)} ${plural(terms, 'product', 'products')}: added by rows they are ⟨Y, ∂L/∂Y⟩, by columns ⟨X, ∂L/∂X⟩, and both are ${number(total)}.`,
    notInverse: (back, value) =>
      `But the transpose does not undo: send Y itself back, and the middle pixel gets ${number(back)}, while X has ${number(value)} there.`,
    drop: (pixel, error) =>
      `The 1 at X${pixel} prints K turned on Y; the 1 at ∂L/∂Y${error} prints K upright on ∂L/∂X.`,
    refused: ({ effectiveKernel, padded }) =>
      `A kernel of side ${number(effectiveKernel)} does not fit into an input of side ${number(padded)}. The last setting that worked is kept; add padding or choose a smaller kernel.`,
    askForwards: (row) => `Row ${number(row)} of M, times X and added up: what is Y there?`,
    askBackwards: (col) =>
      `Column ${number(col)} of M, times ∂L/∂Y and added up: what is ∂L/∂X there?`,
    askBalance: (total) =>
      `⟨Y, ∂L/∂Y⟩ = ${number(total)}. What do those products add up to by columns?`,
    askDrop: 'What does a 1 in X print in the top left cell of its print on Y?',
    answer: (value) => `It is ${number(value)}.`,
    why: (value) =>
      `It is ${number(value)}. Multiply the numbers that share a row or a column, and add.`,
    table: 'Table M',
    outputPrint: 'Print on Y',
    inputPrint: 'Print on ∂L/∂X',
  }),
};

export const en = spoken(says, dictionary);
