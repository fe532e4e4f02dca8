import { useId } from 'react';
import type { Derived } from './model.ts';
import { KERNEL_SIDE } from './scan.ts';

interface PatchProps {
  readonly derived: Derived;
  readonly x: number;
  readonly y: number;
  /** Side of a pixel of the patch. */
  readonly cell: number;
  /** How much is seen of the pixels around it. */
  readonly ring: number;
}

/** Nearly round corners, as of a lens. */
const CORNER = 8;
const TEXT_SIZE = 13;
/** Above this grey, black text is easier to read than white. */
const LIGHT_GREY = 118;

/** The magnified pixels under the window with their numbers, and a little of what lies around. */
export function Patch({ derived, x, y, cell, ring }: PatchProps) {
  const { taps, photo, row, col } = derived;
  const clip = useId();
  const seen = KERNEL_SIDE + 2;
  const side = KERNEL_SIDE * cell + 2 * ring;
  const cells = [];
  for (let index = 0; index < seen * seen; index++) {
    const r = row - 1 + Math.floor(index / seen);
    const c = col - 1 + (index % seen);
    if (r < 0 || c < 0 || r >= photo.height || c >= photo.width) continue;
    const value = photo.planes[0][r * photo.width + c];
    cells.push(
      <rect
        key={index}
        x={x + ring + ((index % seen) - 1) * cell}
        y={y + ring + (Math.floor(index / seen) - 1) * cell}
        width={cell}
        height={cell}
        style={{ fill: `rgb(${value} ${value} ${value})` }}
      />,
    );
  }
  return (
    <g className="flashlight-patch">
      <clipPath id={clip}>
        <rect x={x} y={y} width={side} height={side} rx={CORNER} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>{cells}</g>
      <rect className="flashlight-lens" x={x} y={y} width={side} height={side} rx={CORNER} />
      {taps.map(({ kernelRow, kernelCol, inputValue }, index) => (
        <text
          key={index}
          className="cell-text"
          x={x + ring + (kernelCol + 0.5) * cell}
          y={y + ring + (kernelRow + 0.5) * cell}
          fontSize={TEXT_SIZE}
          style={{ fill: inputValue > LIGHT_GREY ? '#000' : '#fff' }}
        >
          {inputValue}
        </text>
      ))}
      <rect
        className="flashlight-kernel-frame"
        x={x + ring - 1}
        y={y + ring - 1}
        width={KERNEL_SIDE * cell + 2}
        height={KERNEL_SIDE * cell + 2}
        rx="2"
      />
    </g>
  );
}
