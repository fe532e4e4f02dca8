import { defineFigure } from '../kit/contract.ts';
import { codeOf } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'shift-test',
  model,
  View,
  controls,
  staged: true,
  code: (state, { networks, original, label }) => codeOf(state, networks, original, label),
});
