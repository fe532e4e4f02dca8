import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** Long enough to follow the numbers from map to map. */
const STEP_MS = 2400;
const MOVE_MS = 1600;

export default defineFigure({
  id: 'gradient-flow',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  moveMs: MOVE_MS,
  code: (_, { code }) => code,
});
