import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'conv-arithmetic',
  model,
  View,
  Controls,
  beats: true,
  staged: true,
  code: (_, { input, kernel, options, output }) => convCode({ input, kernel, options, output }),
});
