import { defineFigure } from '../kit/contract.ts';
import { codeOf } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'pool-or-pointwise',
  model,
  View,
  controls,
  beats: true,
  opening: true,
  staged: true,
  moveMs: 900,
  moves: ({ mode, k, s, p, m, t }) => [mode, k, s, p, m, t].join(),
  code: codeOf,
});
