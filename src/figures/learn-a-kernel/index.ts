import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 64;

export default defineFigure({
  id: 'learn-a-kernel',
  model,
  View,
  controls,
  staged: true,
  once: true,
  stepMs: STEP_MS,
  code,
});
