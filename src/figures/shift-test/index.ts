import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'shift-test',
  model,
  View,
  Controls,
  code: (_, derived) => derived.code,
});
