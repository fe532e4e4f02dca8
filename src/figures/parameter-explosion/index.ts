import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'parameter-explosion',
  model,
  View,
  controls,
  code,
  staged: true,
  stepMs: 1600,
  moveMs: 600,
  moves: ({ n, h, w, c, units, k, filters, show }) => [n, h, w, c, units, k, filters, show].join(),
});
