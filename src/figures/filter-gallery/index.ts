import { defineFigure } from '../kit/contract.ts';
import { Controls } from './Controls.tsx';
import { galleryCode } from './code.ts';
import { model } from './model.ts';
import { View } from './View.tsx';
import './style.css';

export default defineFigure({
  id: 'filter-gallery',
  model,
  View,
  Controls,
  staged: true,
  code: (_, derived) => galleryCode(derived),
});
