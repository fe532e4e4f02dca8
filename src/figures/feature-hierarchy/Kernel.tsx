import { memo } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import type { KernelSheet } from './kernels.ts';

interface KernelProps {
  readonly kernel: KernelSheet;
  /** Where there is room for the weights as numbers. */
  readonly numbers: boolean;
}

/** A channel's kernel: its only slice in cells, or all of its slices side by side. */
export const Kernel = memo(function Kernel({ kernel, numbers }: KernelProps) {
  const { side, values, extent, slices } = kernel;
  return (
    <svg
      viewBox={`0 0 ${PANEL_UNITS} ${PANEL_UNITS}`}
      aria-hidden="true"
      className="kernel-sheet"
      data-slices={slices > 1 || undefined}
    >
      <Grid
        rows={side}
        cols={side}
        values={values}
        cell={cellSize(side)}
        extent={extent}
        digits={1}
        textShare={0.5}
        numbers={numbers && slices === 1}
        className="kernel-cells"
      />
    </svg>
  );
});
