import { convCode } from '../kit/code/code.ts';
import { defineFigure } from '../kit/contract.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';

export default defineFigure({
  id: 'stride',
  model,
  View,
  controls,
  beats: true,
  staged: true,
  code: (_, { input, kernel, options, output }) => convCode({ input, kernel, options, output }),
});
