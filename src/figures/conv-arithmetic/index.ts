import { matrixOf } from '../kit/carry/carries.ts';
import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'conv-arithmetic',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  carries: {
    give: ({ s, p, d }, { input, kernel }) => ({
      input: matrixOf(input),
      kernel: matrixOf(kernel),
      stride: s,
      padding: p,
      dilation: d,
    }),
    take: {
      input: { cells: 'cells', side: 'n', height: 'h', width: 'w' },
      kernel: { cells: 'kernelCells', side: 'k', height: 'kh', width: 'kw' },
      stride: 's',
      padding: 'p',
      dilation: 'd',
    },
  },
  code: (_, { input, kernel, options, output }) => convCode({ input, kernel, options, output }),
});
