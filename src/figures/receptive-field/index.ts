import { defineFigure } from '../kit/contract.ts';
import { codeFor } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'receptive-field',
  model,
  View,
  controls,
  staged: true,
  code: (state, derived) => codeFor(state.layers, derived, state.effective),
});
