import { defineFigure } from '../kit/types.ts';
import { Controls } from './Controls.tsx';
import { model } from './model.ts';
import { View } from './View.tsx';

export default defineFigure({ id: 'filter-gallery', model, View, Controls, staged: true });
