import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { code } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'kernel-gradient',
  model,
  View,
  Controls,
  beats: true,
  staged: true,
  code,
});
