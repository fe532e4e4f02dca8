import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { codeOf } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'tensor-stack',
  model,
  View,
  Controls,
  stepMs: 900,
  code: (_, derived) => codeOf(derived),
});
