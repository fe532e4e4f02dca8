import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** Long enough to follow the products from one sorting to the next. */
const MOVE_MS = 1600;

export default defineFigure({
  id: 'conv-graph',
  model,
  View,
  controls,
  beats: true,
  staged: true,
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
