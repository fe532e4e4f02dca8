import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { code } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** Long enough to see one flip after the other. */
const MOVE_MS = 600;

export default defineFigure({
  id: 'input-gradient',
  model,
  View,
  Controls,
  moveMs: MOVE_MS,
  moves: ({ flips }) => flips,
  code,
});
