import { defineFigure } from '../kit/contract.ts';
import { galleryCode } from './code.ts';
import { controls } from './controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'filter-gallery',
  model,
  View,
  controls,
  staged: true,
  code: (_, derived) => galleryCode(derived),
});
