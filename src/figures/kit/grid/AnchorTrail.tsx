import { memo } from 'react';
import { anchorOf } from '../slide/slide.ts';

/** How far below the middle of its cell an anchor is marked, in cells, so that the number stays clear. */
export const ANCHOR_DROP = 0.37;

const DOT_SHARE = 0.18;
const SMALLEST_DOT = 2;
const RIM_SHARE = 0.62;

interface AnchorTrailProps {
  /** Stops along each axis. */
  readonly rows: number;
  readonly cols: number;
  readonly stride: number;
  readonly kernelSize: number;
  readonly cell: number;
  /** 1 for a solid stop, 0 for a hollow one, in reading order. */
  readonly solid: ArrayLike<number>;
}

/** Every place where the kernel's centre stops, as small dots: solid or hollow. */
export const AnchorTrail = memo(function AnchorTrail(props: AnchorTrailProps) {
  const { rows, cols, stride, cell, solid } = props;
  const first = anchorOf(props.kernelSize) + 0.5;
  const size = Math.max(SMALLEST_DOT, cell * DOT_SHARE);
  let filled = '';
  let hollow = '';
  for (let step = 0; step < rows * cols; step++) {
    const x = (first + (step % cols) * stride) * cell;
    const y = (first + Math.floor(step / cols) * stride + ANCHOR_DROP) * cell;
    const dot = `M${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}h0`;
    if (solid[step]) filled += dot;
    else hollow += dot;
  }
  return (
    <g className="anchor-trail">
      <path className="anchor-halo" d={filled + hollow} strokeWidth={size * 1.5} />
      <path className="anchor-dot" d={filled + hollow} strokeWidth={size} />
      <path className="anchor-hole" d={hollow} strokeWidth={size * RIM_SHARE} />
    </g>
  );
});
