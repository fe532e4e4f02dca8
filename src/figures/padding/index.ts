import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model, ownGrids } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'padding',
  model,
  View,
  controls,
  code,
  beats: true,
  opening: true,
  staged: true,
  moveMs: 420,
  moves: ({ p }) => p,
  carries: {
    give: (state) => ({
      input: matrixOf(ownGrids(state).input),
      kernel: matrixOf(ownGrids(state).kernel),
      padding: state.p,
    }),
    take: {
      input: { cells: 'cells', side: 'n' },
      kernel: { cells: 'kernelCells', side: 'k' },
      padding: 'p',
    },
  },
});
