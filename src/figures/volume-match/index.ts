import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'volume-match',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  moves: ({ front }) => front,
  stepMs: 2200,
  code: (_, { layer }) =>
    convCode({
      input: layer.input,
      kernel: layer.kernel,
      options: {},
      output: layer.output,
      bias: layer.bias,
    }),
});
