import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'conv-volume',
  model,
  View,
  Controls,
  stepMs: 1800,
  code: ({ s, p }, { facts: { layer } }) =>
    convCode({
      input: layer.input,
      kernel: layer.kernel,
      options: { stride: s, padding: p },
      output: layer.output,
      bias: layer.bias,
    }),
});
