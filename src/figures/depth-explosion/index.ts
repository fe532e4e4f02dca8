import { countCode } from '../kit/code/countCode.ts';
import { defineFigure } from '../kit/contract.ts';
import { GOOGLENET } from '../kit/network/googlenet.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'depth-explosion',
  model,
  View,
  controls,
  staged: true,
  stepMs: 1800,
  once: true,
  moveMs: 600,
  code: ({ row: id }, { row, before }) =>
    countCode({
      layers: id === 'input' ? [] : GOOGLENET[id],
      inShape: [before.depth, before.height, before.width],
      outShape: [row.depth, row.height, row.width],
      weights: row.weights,
      multiplyAdds: row.multiplyAdds,
    }),
});
