import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { pixelCode } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 320;

export default defineFigure({
  id: 'pixel-matrix',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  code: (_, derived) => pixelCode(derived),
});
