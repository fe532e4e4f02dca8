import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { code } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'padding',
  model,
  View,
  Controls,
  code,
  carries: {
    give: ({ n, k, p }, { ownInput, ownKernel }) => ({
      input: { rows: n, cols: n, values: ownInput },
      kernel: { rows: k, cols: k, values: ownKernel },
      padding: p,
    }),
    take: {
      input: { cells: 'cells', side: 'n' },
      kernel: { cells: 'kernelCells', side: 'k' },
      padding: 'p',
    },
  },
});
