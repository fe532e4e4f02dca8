import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** A ballot's way to the gate and on. */
const STEP_MS = 1600;

export default defineFigure({
  id: 'relu-gate',
  model,
  View,
  controls,
  stepMs: STEP_MS,
  beats: true,
  staged: true,
  code,
});
