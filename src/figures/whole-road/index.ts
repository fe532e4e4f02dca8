import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'whole-road',
  model,
  View,
  controls,
  code,
  staged: true,
  stepMs: 3000,
  // Long enough to see the number on its way, and the kernel turn.
  moveMs: 1200,
});
