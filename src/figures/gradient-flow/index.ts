import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** Long enough to follow an error through a layer. */
const STEP_MS = 3000;

export default defineFigure({
  id: 'gradient-flow',
  model,
  View,
  controls,
  stepMs: STEP_MS,
  moveMs: STEP_MS,
  beats: true,
  staged: true,
  code,
});
