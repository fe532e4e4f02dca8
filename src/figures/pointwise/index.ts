import { defineFigure } from '../kit/contract.ts';
import { codeOf } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'pointwise',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  code: ({ act }, { input, kernel, biases }) => codeOf(act, input, kernel, biases),
});
