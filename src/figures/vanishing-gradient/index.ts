import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { flowCode } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 520;

export default defineFigure({
  id: 'vanishing-gradient',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  code: flowCode,
});
