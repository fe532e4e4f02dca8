import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'kernel-gradient',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  code,
  carries: {
    give: ({ k, s, p }, { input, errors }) => ({
      input: matrixOf(input),
      // Only the size of the kernel is needed for its gradient.
      kernel: { rows: k, cols: k, values: null },
      errors: matrixOf(errors),
      stride: s,
      padding: p,
    }),
    take: {
      input: { cells: 'cells', side: 'n' },
      kernel: { side: 'k' },
      errors: { cells: 'errorCells' },
      stride: 's',
      padding: 'p',
    },
  },
});
