import { defineFigure } from '../kit/contract.ts';
import { codeOf } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'bottleneck',
  model,
  View,
  controls,
  beats: true,
  opening: true,
  staged: true,
  stepMs: 3200,
  code: codeOf,
});
