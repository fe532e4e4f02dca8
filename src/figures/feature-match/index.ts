import { conv2d } from '../../core/index.ts';
import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { grid } from './compare.ts';
import { model } from './model.ts';
import { IMAGE_SIDE, KERNEL_SIDE, PICTURES } from './shapes.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'feature-match',
  model,
  View,
  Controls,
  stepMs: 900,
  code: (state, { picture, weights, output, letter }) =>
    state.view === 'compare'
      ? convCode({
          input: grid(letter.picture, IMAGE_SIDE),
          kernel: grid(PICTURES.x, IMAGE_SIDE),
          options: {},
          output: conv2d(grid(letter.picture, IMAGE_SIDE), grid(PICTURES.x, IMAGE_SIDE)),
        })
      : convCode({
          input: grid(picture, IMAGE_SIDE),
          kernel: grid(weights, KERNEL_SIDE),
          options: {},
          output,
        }),
});
