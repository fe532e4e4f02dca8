import { photoCode } from '../kit/code/photoCode.ts';
import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 360;

export default defineFigure({
  id: 'flashlight',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  code: (_, { photo, weights, divisor, row, col, answer }) =>
    photoCode({ photo, kernel: weights, divisor, row, col, value: answer }),
});
