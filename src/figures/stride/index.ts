import { matrixOf } from '../kit/carry/carries.ts';
import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'stride',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  carries: {
    give: ({ s }, { input, kernel }) => ({
      input: matrixOf(input),
      kernel: matrixOf(kernel),
      stride: s,
    }),
    take: {
      input: { cells: 'cells', side: 'n' },
      kernel: { cells: 'kernelCells', side: 'k' },
      stride: 's',
    },
  },
  code: (_, { input, kernel, options, output }) => convCode({ input, kernel, options, output }),
});
