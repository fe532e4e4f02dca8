import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { checkCode } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 350;

export default defineFigure({
  id: 'gradient-check',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  code: checkCode,
});
