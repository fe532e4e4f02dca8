import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'transposed',
  model,
  View,
  controls,
  code,
  beats: true,
  staged: true,
  // What is an input here is ∂L/∂Y where the same numbers go back through a convolution.
  carries: {
    give: ({ s, p }, { input, kernel, size }) => ({
      input: { rows: size, cols: size, values: null },
      errors: matrixOf(input),
      kernel: matrixOf(kernel),
      stride: s,
      padding: p,
    }),
    take: {
      errors: { cells: 'cells', side: 'n' },
      kernel: { cells: 'kernelCells', side: 'k' },
      stride: 's',
      padding: 'p',
    },
  },
});
