import { useRef, useState } from 'react';
import type { Tensor } from '../../../core/index.ts';
import { type Clock, eased, GLIDE_SHARE, shareOf } from '../motion/clock.ts';
import { useNumbers, usePhase } from '../motion/useTween.ts';
import { cellTextClass, cellTextSize } from './Cells.tsx';
import { largest } from './extent.ts';
import { cellColour, numberColour } from './scales.ts';

interface TurningKernelProps {
  readonly clock: Clock;
  readonly kernel: Tensor;
  readonly texts: readonly string[];
  readonly flips: number;
  /** The cell that is pointed at, counted before it turns. */
  readonly lit?: number;
  /** It turns while the step is told, and stands as it will be otherwise. */
  readonly tells?: boolean;
  /** Its upper left corner before it turns, and the side of a cell. */
  readonly at: { readonly x: number; readonly y: number; readonly cell: number };
}

/** What is left of the width and the height of a card after so many flips, with a sign when it is mirrored. */
function folded(flips: number): string {
  const fold = (flip: number) => Math.cos(Math.PI * Math.max(0, Math.min(1, flip)));
  return `scale(${fold(flips)} ${fold(flips - 1)})`;
}

/** A flip is over in the first part of a step that is told, so that it can be looked at. */
const FLIP_SHARE = 0.6;
/** While a step is told it turns in the time in which numbers are lifted and multiplied elsewhere. */
const TOLD_SHARE = 0.72;

/**
 * The kernel as a card that folds over, from left to right and then from top to bottom. Each number is
 * folded once more about its own middle, so that it is upright before and after.
 */
export function TurningKernel(props: TurningKernelProps) {
  const { clock, kernel, texts, flips, tells = false, lit, at } = props;
  const card = useRef<SVGGElement>(null);
  const [first] = useState(() => folded(flips));
  const [rows, cols] = kernel.shape.slice(-2);
  const { cell } = at;
  const extent = largest(kernel.data);
  const size = cellTextSize(cell, Math.max(...texts.map(({ length }) => length)), 0.6);
  const draw = (now: number) => {
    card.current?.setAttribute('transform', folded(now));
    for (const text of card.current?.querySelectorAll('text') ?? []) {
      text.setAttribute('transform', folded(now));
    }
  };
  usePhase(
    clock,
    (phase) => {
      if (tells) draw(clock.told() ? flips * shareOf(phase, GLIDE_SHARE, TOLD_SHARE) : flips);
    },
    [tells],
  );
  useNumbers(
    [flips],
    {
      clock,
      share: (phase) => eased(shareOf(phase, 0, FLIP_SHARE)),
      draw: ([now]) => {
        if (!tells) draw(now);
      },
    },
    [texts.length],
  );
  return (
    <g transform={`translate(${at.x + (cols * cell) / 2} ${at.y + (rows * cell) / 2})`}>
      <g ref={card} className="turning-kernel kernel-cells" transform={first}>
        {texts.map((content, index) => {
          const [row, col] = [Math.floor(index / cols), index % cols];
          const x = (col + 0.5 - cols / 2) * cell;
          const y = (row + 0.5 - rows / 2) * cell;
          return (
            <g key={`${row},${col}`} transform={`translate(${x} ${y})`}>
              <rect
                x={-cell / 2}
                y={-cell / 2}
                width={cell}
                height={cell}
                fill={`var(${cellColour(kernel.data[index], extent, 'value')})`}
                data-lit={lit === index || undefined}
              />
              <text
                className={cellTextClass(size)}
                fontSize={size}
                fill={numberColour(kernel.data[index], extent) ?? 'var(--ink)'}
                transform={first}
              >
                {content}
              </text>
            </g>
          );
        })}
      </g>
    </g>
  );
}
