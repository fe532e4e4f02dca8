import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** Long enough to see the labels fold into the kernel, and one flip after the other. */
const MOVE_MS = 1000;

export default defineFigure({
  id: 'input-gradient',
  model,
  View,
  controls,
  beats: ({ turning }) => !turning,
  once: true,
  staged: true,
  moveMs: MOVE_MS,
  moves: ({ view, flips, turning }) => `${view} ${flips} ${turning}`,
  code,
  carries: {
    give: ({ s, p }, { input, kernel, errors }) => ({
      input: matrixOf(input),
      kernel: matrixOf(kernel),
      errors: matrixOf(errors),
      stride: s,
      padding: p,
    }),
    take: {
      input: { cells: 'cells', side: 'n', height: 'h', width: 'w' },
      kernel: { cells: 'kernelCells', side: 'k', height: 'kh', width: 'kw' },
      errors: { cells: 'errorCells' },
      stride: 's',
      padding: 'p',
    },
  },
});
