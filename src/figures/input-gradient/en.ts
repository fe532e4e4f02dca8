import { tables } from './tables.ts';
import type { Text } from './text.ts';

export const en: Text = {
  title: 'Gradient for X: scatter, gather',
  lead: 'Press Play: left, each error scatters K over the image; right, the turned K gathers errors for each pixel. Both make one table.',
  surface:
    'The gradient for the input, found in two ways. Arrow keys change the cell, R flips the kernel, space plays.',
  labels: {
    view: 'View',
    views: {
      scatter: 'Scatter',
      gather: 'Gather',
      lines: 'Lines',
      drop: 'One drop',
      matrix: 'Matrix',
    },
    ways: { scatter: 'Scatter: ∂L/∂X', gather: 'Gather: ∂L/∂X' },
    errors: 'Errors ∂L/∂Y',
    spread: 'With zeros',
    upright: 'K, upright',
    turned: ['K, not turned', 'K, flipped once', 'K, turned 180°'],
    flips: 'The gathering kernel',
    flipNames: ['Upright', 'Flip sideways', 'Then top-down'],
    equal: (equal, total) => `${equal}/${total} cells equal`,
    at: (row, col) => `Pixel (${row}, ${col}):`,
    nothing: '0, as no error has come here yet',
    unreached: '0, as no window reaches it',
    between: (count) => `between: ${count}`,
    before: (kernel, padding, before) => `before: ${kernel} − 1 − ${padding} = ${before}`,
    after: (remainder, before, after) =>
      remainder ? `after: ${before} + ${remainder} = ${after}` : `after: ${after}`,
    rows: 'Rows,',
    cols: 'Columns,',
    fan: 'From the pixel to its errors',
    inputDrop: 'Drop into X',
    outputPrint: 'Print on Y',
    errorDrop: 'Drop in errors',
    inputPrint: 'Print on ∂L/∂X',
    dropRule:
      'Forwards, a single 1 prints K turned by 180°. Backwards, a single 1 prints K upright. The lines are the same; only the end you stand at has changed.',
    matrix: 'M: rows are outputs, columns pixels',
    matrixLegend:
      'Above is X, right is Y, left is ∂L/∂Y, below is ∂L/∂X. Read by rows: y = Mx. Read by columns: ∂L/∂X = Mᵀ·∂L/∂Y.',
    notInverse: (row, col, back, value) =>
      `The transpose is not the inverse: send Y itself back and pixel (${row}, ${col}) gets ${back}, while X has ${value} there.`,
    square: 'Height differs from width',
    edit: 'Edit single cells',
  },
  presets: {
    example: 'The chapter’s example',
    strip: 'A strip: a, b, c',
    'stride-two': 'Stride 2',
    'far-zeros': 'Zeros on the far side',
    cutting: 'Scissors',
    unreached: 'Pixels left out',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}. The last setting that worked is kept; add padding or choose a smaller kernel.`;
  },
  describe: (state, derived, { number }) => {
    const { error, pixel, geometry: g, differing, gathered, lines, balance, beside } = derived;
    const at = `row ${number(pixel.row)}, column ${number(pixel.col)}`;
    const total = number(gathered.data.length);
    const reads = derived.unreachedHere
      ? 'No window reached this pixel, so its gradient is 0.'
      : '';
    const verdict =
      differing.length === 0
        ? `Scatter and gather agree in ${gathered.data.length === 1 ? 'the only cell' : `all ${total} cells`}.`
        : `The gathering kernel is not turned far enough: ${number(differing.length)} of ${total} cells differ.`;
    switch (state.view) {
      case 'scatter': {
        const value = derived.errors.data[error.row * g.outWidth + error.col];
        const swept =
          derived.swept > 0
            ? ` In all, ${number(derived.swept)} ${derived.swept === 1 ? 'product lands' : 'products land'} on padding and ${derived.swept === 1 ? 'is' : 'are'} swept away.`
            : '';
        const unreached =
          derived.unreached > 0
            ? ` No window reached ${number(derived.unreached)} of the pixels: they keep 0.`
            : '';
        return `The error ${number(value)} at row ${number(error.row)}, column ${number(error.col)} scatters ${number(value)}·K over its window. ${verdict}${swept}${unreached}`;
      }
      case 'gather': {
        const { length } = derived.taps;
        const found =
          reads ||
          `The pixel at ${at} gathers ${number(length)} ${length === 1 ? 'error' : 'errors'} into ${number(derived.gatheredHere)}.`;
        return `${found} ${verdict}`;
      }
      case 'lines': {
        const weights = lines.map(({ weight }) => number(weight)).join(', ');
        return (
          reads ||
          `The pixel at ${at} has a share in ${number(lines.length)} ${lines.length === 1 ? 'output' : 'outputs'}. In the order of the outputs its lines carry the weights ${weights}: K, read from the end to the beginning.`
        );
      }
      case 'drop':
        return `The 1 at X(${number(beside.drop?.pixel.row ?? 0)}, ${number(beside.drop?.pixel.col ?? 0)}) prints K turned on Y; the 1 in the error map at (${number(error.row)}, ${number(error.col)}) prints K upright on ∂L/∂X.`;
      case 'matrix':
        return `${reads || `The column of the pixel at ${at}, times the errors, gives ${number(beside.matrix?.gradInput[beside.matrix.column] ?? 0)}.`} ⟨Y, ∂L/∂Y⟩ = ${number(balance.forward)}.`;
    }
  },
  tables: (state, derived) =>
    tables(state, derived, {
      input: 'Input',
      errors: 'Error map',
      upright: 'Kernel',
      turned: 'Gathering kernel',
      spread: 'Error map with zeros',
      scattered: 'Gradient by scattering, with padding',
      gathered: 'Gradient by gathering',
      outputPrint: 'Print on Y',
      inputPrint: 'Print on ∂L/∂X',
      matrix: 'Matrix M',
    }),
  predict: (state, derived, { number }) => {
    const { pixel, lines } = derived;
    if (state.view === 'lines' && lines.length > 0 && lines.length <= 4) {
      return {
        question: 'Which weights do this pixel’s lines carry, in the order of the outputs?',
        answers: lines.map(({ weight }, index) => ({
          label: `Line ${number(index + 1)}`,
          value: weight,
        })),
        right: 'The pixel meets the kernel backwards.',
        wrong: `They are ${lines.map(({ weight }) => number(weight)).join(', ')}: as the window moves on, the pixel moves back inside it.`,
      };
    }
    const value = derived.gatheredHere;
    return {
      question: `What gradient arrives at the pixel at row ${number(pixel.row)}, column ${number(pixel.col)}?`,
      answers: [{ label: '∂L/∂X', value }],
      right: `It is ${number(value)}.`,
      wrong: `It is ${number(value)}. Take every error that read this pixel, times the weight that it used, and add.`,
    };
  },
};
