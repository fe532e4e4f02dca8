import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'volume-match',
  model,
  View,
  Controls,
  stepMs: 2200,
  code: (_, { facts: { layer } }) =>
    convCode({
      input: layer.input,
      kernel: layer.kernel,
      options: {},
      output: layer.output,
      bias: layer.bias,
    }),
});
