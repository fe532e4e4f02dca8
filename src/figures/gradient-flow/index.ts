import { defineFigure } from '../kit/types.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';

const STEP_MS = 1600;

export default defineFigure({
  id: 'gradient-flow',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
});
