import { countCode } from '../kit/code/countCode.ts';
import { defineFigure } from '../kit/contract.ts';
import { BLOCKS, inceptionBlock } from '../kit/network/googlenet.ts';
import { controls } from './controls.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'inception-block',
  model,
  View,
  controls,
  staged: true,
  beats: true,
  opening: true,
  stepMs: 2600,
  moveMs: 1200,
  code: (state, { inDepth, height, width, now }) =>
    countCode({
      layers: [inceptionBlock(BLOCKS[state.block], state.reduce === 'on')],
      inShape: [inDepth, height, width],
      outShape: [now.depth, height, width],
      weights: now.weights,
      multiplyAdds: now.multiplyAdds,
    }),
});
