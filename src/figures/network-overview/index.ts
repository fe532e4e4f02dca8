import { defineFigure } from '../kit/contract.ts';
import { codeOf } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'network-overview',
  model,
  View,
  controls,
  code: codeOf,
  beats: true,
  staged: true,
  stepMs: 1800,
  moves: ({ layer, row, col, from }) => `${layer} ${row} ${col} ${from}`,
});
