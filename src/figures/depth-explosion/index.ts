import { countCode } from '../kit/code/countCode.ts';
import { defineFigure } from '../kit/contract.ts';
import { GOOGLENET } from '../kit/network/googlenet.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'depth-explosion',
  model,
  View,
  Controls,
  code: ({ row: id }, { row, before }) =>
    countCode({
      layers: id === 'input' ? [] : GOOGLENET[id],
      inShape: [before.depth, before.height, before.width],
      outShape: [row.depth, row.height, row.width],
      weights: row.weights,
      multiplyAdds: row.multiplyAdds,
    }),
});
