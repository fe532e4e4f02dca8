import { defineFigure } from '../kit/contract.ts';
import { codeOf } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'drop-or-summarise',
  model,
  View,
  controls,
  beats: true,
  opening: true,
  staged: true,
  code: ({ keep }, derived) => codeOf(keep, derived),
});
