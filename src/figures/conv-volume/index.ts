import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'conv-volume',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  stepMs: 1800,
  moves: ({ filter, front }) => `${filter} ${front}`,
  code: ({ s, p }, { layer }) =>
    convCode({
      input: layer.input,
      kernel: layer.kernel,
      options: { stride: s, padding: p },
      output: layer.output,
      bias: layer.bias,
    }),
});
