import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { codeOf } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({ id: 'bottleneck', model, View, Controls, code: codeOf });
