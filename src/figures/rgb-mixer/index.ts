import { defineFigure } from '../kit/contract.ts';
import { mixerCode } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'rgb-mixer',
  model,
  View,
  controls,
  staged: true,
  stepMs: 1500,
  once: true,
  code: (_, derived) => mixerCode(derived),
});
