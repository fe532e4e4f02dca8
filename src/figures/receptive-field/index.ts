import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { codeFor } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'receptive-field',
  model,
  View,
  Controls,
  code: (state, derived) => codeFor(state.layers, derived, state.effective),
});
