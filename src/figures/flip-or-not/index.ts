import { defineFigure } from '../kit/contract.ts';
import { flipCode } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { ERROR, INPUT, KERNEL_SIDE, OUT_SIDE, SIDE } from './ops.ts';
import { View } from './View.tsx';
import './style.css';

/** A window is read slowly; of the steps of learning there are many. */
const WINDOW_MS = 2600;
const LEARN_MS = 300;
const FLIP_MS = 700;

export default defineFigure({
  id: 'flip-or-not',
  model,
  View,
  controls,
  staged: true,
  beats: ({ view, pass }) => view === 'compare' && pass === 'forward',
  once: true,
  stepMs: ({ view }) => (view === 'compare' ? WINDOW_MS : LEARN_MS),
  moveMs: FLIP_MS,
  moves: ({ flips }) => flips,
  code: flipCode,
  carries: {
    give: ({ view, kernel }) =>
      view === 'compare'
        ? {
            input: { rows: SIDE, cols: SIDE, values: INPUT },
            kernel: { rows: KERNEL_SIDE, cols: KERNEL_SIDE, values: kernel },
            errors: { rows: OUT_SIDE, cols: OUT_SIDE, values: ERROR },
          }
        : {},
    take: { kernel: { cells: 'kernel', fixed: [KERNEL_SIDE, KERNEL_SIDE] } },
  },
});
