import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'adjoint',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  code,
  carries: {
    give: ({ s, p }, { input, kernel, errors }) => ({
      input: matrixOf(input),
      kernel: matrixOf(kernel),
      errors: matrixOf(errors),
      stride: s,
      padding: p,
    }),
    take: {
      input: { cells: 'cells', side: 'n' },
      kernel: { cells: 'kernelCells', side: 'k' },
      errors: { cells: 'errorCells' },
      stride: 's',
      padding: 'p',
    },
  },
});
