import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'tensor-stack',
  model,
  View,
  controls,
  code,
  staged: true,
  stepMs: 1400,
});
