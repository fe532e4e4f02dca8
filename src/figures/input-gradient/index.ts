import { matrixOf } from '../kit/carry/carries.ts';
import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { code } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** Long enough to see one flip after the other. */
const MOVE_MS = 600;

export default defineFigure({
  id: 'input-gradient',
  model,
  View,
  Controls,
  moveMs: MOVE_MS,
  moves: ({ flips }) => flips,
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
