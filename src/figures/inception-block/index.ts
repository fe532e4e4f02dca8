import { countCode } from '../kit/code/countCode.ts';
import { defineFigure } from '../kit/contract.ts';
import { BLOCKS, inceptionBlock } from '../kit/network/googlenet.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'inception-block',
  model,
  View,
  Controls,
  code: (state, { inDepth, height, width, now }) =>
    countCode({
      layers: [inceptionBlock(BLOCKS[state.block], state.reduce === 'on')],
      inShape: [inDepth, height, width],
      outShape: [now.depth, height, width],
      weights: now.weights,
      multiplyAdds: now.multiplyAdds,
    }),
});
