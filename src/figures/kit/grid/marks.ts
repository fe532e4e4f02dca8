import type { ConvGeometry, Tensor } from '../../../core/index.ts';
import type { CellMark } from './Cells.tsx';

/** How each cell of a padded input is drawn: padding, or a pixel that no window reads, or plain. */
export function cellMarks(geometry: ConvGeometry, covered: Tensor): CellMark[] {
  const { paddedHeight, paddedWidth, padding } = geometry;
  const [inHeight, inWidth] = covered.shape.slice(-2);
  const marks: CellMark[] = [];
  for (let row = 0; row < paddedHeight; row++) {
    for (let col = 0; col < paddedWidth; col++) {
      const r = row - padding.top;
      const c = col - padding.left;
      const inside = r >= 0 && r < inHeight && c >= 0 && c < inWidth;
      if (!inside) marks.push('padding');
      else marks.push(covered.data[r * inWidth + c] === 0 ? 'dropped' : 'plain');
    }
  }
  return marks;
}

/** Cells of a map that the window has not come to yet, pale or blank; `step` is the newest one shown. */
export function withLater(
  count: number,
  step: number,
  mark: 'later' | 'blank' = 'later',
): CellMark[] {
  return Array.from({ length: count }, (_, index) => (index <= step ? 'plain' : mark));
}
