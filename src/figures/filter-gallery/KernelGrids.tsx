import { channel } from '../../core/index.ts';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import type { Filter } from './filters.ts';

/** Two kernels stand corner to corner, each this wide. */
const HALF = PANEL_UNITS / 2;
const PAIR_TEXT_SHARE = 0.78;

/** The weights, as large as the panel; of the two kernels of the edge strength, one above the other. */
export function KernelGrids({ filter }: { readonly filter: Filter }) {
  const { side, weights } = filter;
  const [count] = weights.shape;
  const cell = cellSize(side, count === 1 ? PANEL_UNITS : HALF);
  return Array.from({ length: count }, (_, index) => (
    <Grid
      key={index}
      rows={side}
      cols={side}
      x={index * HALF}
      y={index * HALF}
      values={channel(weights, 0, index)}
      cell={cell}
      extent={largest(weights.data)}
      textShare={count === 1 ? undefined : PAIR_TEXT_SHARE}
      className="kernel-cells"
    />
  ));
}
