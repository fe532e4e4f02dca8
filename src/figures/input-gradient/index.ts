import { defineFigure } from '../kit/types.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { text } from './text.ts';
import { View } from './View.tsx';

/** Long enough to see one flip after the other. */
const MOVE_MS = 600;

export default defineFigure({
  id: 'input-gradient',
  model,
  text,
  View,
  Controls,
  moveMs: MOVE_MS,
  moves: ({ flips }) => flips,
});
