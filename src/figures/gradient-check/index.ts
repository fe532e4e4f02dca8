import { defineFigure } from '../kit/contract.ts';
import { checkCode } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 350;

export default defineFigure({
  id: 'gradient-check',
  model,
  View,
  controls,
  staged: true,
  once: true,
  stepMs: STEP_MS,
  code: checkCode,
});
