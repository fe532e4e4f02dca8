import { defineFigure } from '../kit/contract.ts';
import { councilCode, strokesCode } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'voting-council',
  model,
  View,
  controls,
  beats: true,
  opening: true,
  staged: true,
  moves: ({ item, class: of, silenced, amplified, cells, letter, weights }) =>
    [item, of, silenced, amplified, cells, letter, weights].join(';'),
  code: ({ mode, silenced, amplified }, { council, classNumber, letterCells, ...rest }) =>
    mode === 'strokes'
      ? strokesCode(letterCells, rest.letterWeights, rest.strokes)
      : councilCode({ council, classNumber, silenced, amplified }),
});
