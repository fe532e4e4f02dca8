import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { poolCode } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'pooling',
  model,
  View,
  controls,
  code: poolCode,
  beats: true,
  staged: true,
  moves: ({ shift }) => shift,
  carries: {
    // Its stride and padding are those of another operation, and stay.
    give: ({ view }, { input }) => (view === 'map' ? {} : { input: matrixOf(input) }),
    take: { input: { cells: 'cells', side: 'n' } },
  },
});
