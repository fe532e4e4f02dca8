import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 2600;
/** Long enough to see the kernel turn. */
const MOVE_MS = 900;

export default defineFigure({
  id: 'whole-road',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  moveMs: MOVE_MS,
  code: (_, { code }) => code,
});
