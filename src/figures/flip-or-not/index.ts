import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { flipCode } from './code.ts';
import { INPUT, KERNEL_SIDE, OUT_SIDE, SIDE } from './example.ts';
import { ERROR, model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 300;

export default defineFigure({
  id: 'flip-or-not',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
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
