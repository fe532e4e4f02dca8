import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { code } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** Long enough to follow a packet along its line. */
const STEP_MS = 2000;
const MOVE_MS = 1400;

export default defineFigure({
  id: 'conv-graph',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  moveMs: MOVE_MS,
  moves: ({ sort }) => sort,
  code,
  carries: {
    give: (_, { layer: { input, kernel, gradOutput } }) => ({
      input: matrixOf(input),
      kernel: matrixOf(kernel),
      errors: matrixOf(gradOutput),
    }),
    // Its errors follow from the loss and are nobody's to set.
    take: {
      input: { cells: 'cells', side: 'n' },
      kernel: { cells: 'kernelCells', side: 'k' },
    },
  },
});
