import { memo } from 'react';
import { anchorOf } from '../slide/slide.ts';

/** Radius of a centre's ring, in cells: the number stands in it. */
export const ANCHOR_RADIUS = 0.41;
const RIM = 0.05;

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

/** Every place where the kernel's centre stops, as a ring around its number: strong where it has been. */
export const AnchorTrail = memo(function AnchorTrail(props: AnchorTrailProps) {
  const { rows, cols, stride, cell, solid } = props;
  const first = anchorOf(props.kernelSize) + 0.5;
  const radius = cell * ANCHOR_RADIUS;
  const arc = `a${radius} ${radius} 0 1 1`;
  let been = '';
  let coming = '';
  for (let step = 0; step < rows * cols; step++) {
    const x = (first + (step % cols) * stride) * cell - radius;
    const y = (first + Math.floor(step / cols) * stride) * cell;
    const ring = `M${x} ${y}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0`;
    if (solid[step]) been += ring;
    else coming += ring;
  }
  return (
    <g className="anchor-trail" strokeWidth={Math.max(1, cell * RIM)}>
      <path className="anchor-coming" d={coming} />
      <path className="anchor-been" d={been} />
    </g>
  );
});
