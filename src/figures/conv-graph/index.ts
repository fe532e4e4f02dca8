import { defineFigure } from '../kit/types.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { text } from './text.ts';
import { View } from './View.tsx';

/** Long enough to follow a packet along its line. */
const STEP_MS = 2000;
const MOVE_MS = 1400;

export default defineFigure({
  id: 'conv-graph',
  model,
  text,
  View,
  Controls,
  stepMs: STEP_MS,
  moveMs: MOVE_MS,
  moves: ({ sort }) => sort,
});
