import { cellName } from './names.ts';
import { type Text, tables } from './text.ts';

export const en: Text = {
  title: 'Lay the errors over the image',
  lead: 'Slide the error map over the image: each place gives one cell of ∂L/∂K. Then follow one weight: the same products, the same sum.',
  surface: 'Input, error map and ∂L/∂K. Arrow keys move the lit frame, space plays.',
  labels: {
    input: (padding) => (padding > 0 ? 'X with padding' : 'X'),
    errors: 'Error map',
    view: 'Reading',
    views: { weight: 'Follow one weight', slide: 'Slide the errors' },
    more: 'Kernel size, input size',
    all: 'Show all of ∂L/∂K',
    edit: 'Edit single cells',
  },
  notice: ({ refused }, _, { number }) =>
    refused
      ? `The kernel covers ${number(refused.effectiveKernel)} cells, but the input with its padding has only ${number(refused.padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`
      : '',
  presets: {
    'follow-weight': 'Follow one weight',
    'slide-errors': 'Slide the errors',
    'stride-two': 'Stride 2',
    remainder: 'A remainder',
    padded: 'With padding',
  },
  describe: (state, derived, { number }) => {
    const { k, s, view, p } = state;
    const { weight, stop, outSide, sum, geometry, met, terms, done, lit } = derived;
    const name = cellName('K', weight, k);
    const at = view === 'weight' && done < terms.length && lit !== undefined ? terms[lit] : null;
    if (at) {
      const output = cellName('Y', stop.row * outSide + stop.col, outSide);
      return `${name} lies on ${number(at.inputValue)} and helps to make ${output}, whose error is ${number(at.weight)}.`;
    }
    const outputs = `${number(met.length)} ${met.length === 1 ? 'output' : 'outputs'}`;
    const whole = `∂L/∂${name} = ${number(sum)}, collected from ${outputs}.`;
    const zeros =
      view === 'slide' && s > 1 && outSide > 1
        ? ` Stride ${number(s)} puts ${number(s - 1)} ${s === 2 ? 'zero' : 'zeros'} between neighbouring errors.`
        : '';
    const r = geometry.remainderRows;
    const last = r === 1 ? 'The last row and column' : `The last ${number(r)} rows and columns`;
    const rest =
      r > 0
        ? ` ${last}${p > 0 ? ', padding included,' : ''} must be dropped, or the result would be ${number(k + r)}×${number(k + r)}.`
        : '';
    return whole + zeros + rest;
  },
  predict: ({ k }, { weight, sum }, { number }) => {
    const name = `∂L/∂${cellName('K', weight, k)}`;
    return {
      question: `What is ${name}?`,
      answers: [{ label: name, value: sum }],
      right: `${name} is ${number(sum)}.`,
      wrong: `${name} = ${number(sum)}. Multiply each pixel that the weight lay on by the error of the output it helped to make, and add.`,
    };
  },
  tables: (state, derived, say) => tables(state, derived, say, 'Error map ∂L/∂Y', 'spread'),
};
