import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

const STEP_MS = 64;

export default defineFigure({
  id: 'learn-a-kernel',
  model,
  View,
  Controls,
  stepMs: STEP_MS,
  code: (_, { code }) => code,
});
