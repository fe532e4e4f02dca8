import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { codeOf } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'drop-or-summarise',
  model,
  View,
  Controls,
  code: (state, { found }) => codeOf(state.keep, found),
});
