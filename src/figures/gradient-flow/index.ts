import { defineFigure } from '../kit/types.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { text } from './text.ts';
import { View } from './View.tsx';

/** Long enough to follow the numbers from map to map. */
const STEP_MS = 2400;
const MOVE_MS = 1600;

export default defineFigure({
  id: 'gradient-flow',
  model,
  text,
  View,
  Controls,
  stepMs: STEP_MS,
  moveMs: MOVE_MS,
});
