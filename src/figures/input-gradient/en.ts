import { joinNumbers, plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Gradient for X: scatter, gather',
  lead: 'Press Play: each error stamps a copy of K onto ∂L/∂X. Then sit in a pixel, and see why K has to turn.',
  surface:
    'The gradient for the input, found in two ways. Arrow keys change the cell, R flips the kernel, space plays.',
  labels: {
    view: 'Scene',
    views: {
      scatter: '1. Errors scatter',
      lines: '2. In a pixel’s seat',
      gather: '3. K turns, gathers',
    },
    spread: '∂L/∂Y and zeros',
    scattered: '∂L/∂X scattered',
    gathered: '∂L/∂X gathered',
    turned: ['K', 'K flipped once', 'K turned 180°'],
    flips: 'Kernel',
    flipNames: { 0: 'Upright', 1: 'Sideways', 2: 'Top-down' },
    at: (row, col) => `(${row}, ${col})`,
    nothing: '0, as no error has come here yet',
    unreached: '0, as no window reaches it',
    zeros: 'Zeros',
    between: (count) => `between: ${count}`,
    before: (kernel, padding, before) => `before: ${kernel} − 1 − ${padding} = ${before}`,
    after: (remainder, before, after) =>
      remainder ? `after: ${before} + ${remainder} = ${after}` : `after: ${after}`,
    rows: 'Rows:',
    cols: 'Columns:',
    errors: 'Error map ∂L/∂Y',
    sizes: 'Sizes, single cells',
  },
  presets: {
    example: 'The chapter’s example',
    strip: 'A strip: a, b, c',
    'stride-two': 'Stride 2',
    'far-zeros': 'Zeros on the far side',
    cutting: 'Scissors',
    unreached: 'Pixels left out',
  },
  sentences: ({ number, language }) => {
    const at = (row: number, col: number) => `row ${number(row)}, column ${number(col)}`;
    const list = (values: readonly number[]) =>
      joinNumbers(
        values.map((value) => number(value)),
        language,
      );
    return {
      stamp: (value, row, col) =>
        `The error ${number(value)} at row ${number(row)}, column ${number(col)} stamps ${number(value)}·K onto its window; where stamps overlap, they add up.`,
      swept: (count) =>
        `In all, ${number(count)} ${plural(count, 'product lands', 'products land')} on padding and ${plural(count, 'is', 'are')} swept away.`,
      unreached: (count) => `No window reached ${number(count)} of the pixels: they keep 0.`,
      unreachedHere: 'No window reached this pixel, so its gradient is 0.',
      lines: (row, col, weights) =>
        `The pixel at ${at(row, col)} has a share in ${number(weights.length)} ${plural(weights.length, 'output', 'outputs')}. Its lines carry the weights ${list(weights)}: K, read from the end to the beginning.`,
      turning: [
        'The labels fold into K. Beside the errors they read backwards: K has to turn to match them.',
        'Flipped sideways: left becomes right.',
        'Then top-down: above becomes below. Now K matches the labels, and can slide.',
      ],
      gather: (row, col, count, sum) =>
        `The pixel at ${at(row, col)} gathers ${number(count)} ${plural(count, 'error', 'errors')} into ${number(sum)}.`,
      unturned: 'But K is not turned far enough.',
      equal: (count) =>
        `Scatter and gather agree in ${count === 1 ? 'the only cell' : `all ${number(count)} cells`}.`,
      differ: (count, total) =>
        `The gathering kernel is not turned far enough: ${number(count)} of ${number(total)} cells differ.`,
      refused: ({ axis, effectiveKernel, padded }) =>
        `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}. The last setting that worked is kept; add padding or choose a smaller kernel.`,
      moved:
        'The matrix and the drop of dye are a figure of their own now, right after this one: “Backwards is the transpose”.',
      whichWeights: 'Which weights do this pixel’s lines carry, in the order of the outputs?',
      line: (index) => `Line ${number(index)}`,
      backwards: 'The pixel meets the kernel backwards.',
      weightsAre: (weights) =>
        `They are ${list(weights)}: as the window moves on, the pixel moves back inside it.`,
      whichStamp: (row, col) => `After this stamp, what stands at the pixel at ${at(row, col)}?`,
      whichGradient: (row, col) => `What gradient arrives at the pixel at ${at(row, col)}?`,
      right: (value) => `It is ${number(value)}.`,
      wrong: (value) =>
        `It is ${number(value)}. Take every error that has come to this pixel, times the weight that it used, and add.`,
      gathering: 'Gathering kernel',
      errors: 'Error map',
      spread: 'Error map with zeros',
      stamped: '∂L/∂X up to this stamp, with padding',
      gathered: '∂L/∂X gathered',
    };
  },
};

export const en = spoken(says, dictionary);
