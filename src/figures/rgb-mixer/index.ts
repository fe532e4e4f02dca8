import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { mixerCode } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'rgb-mixer',
  model,
  View,
  Controls,
  code: (_, derived) => mixerCode(derived),
});
