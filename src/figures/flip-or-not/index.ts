import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { flipCode } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 300;

export default defineFigure({
  id: 'flip-or-not',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  code: flipCode,
});
