import type { Say } from '../kit/contract.ts';
import { cellTextClass, cellTextSize } from '../kit/grid/Cells.tsx';
import { largest } from '../kit/grid/extent.ts';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import type { Derived } from './facts.ts';

interface ErrorSheetProps {
  readonly derived: Derived;
  readonly clock: Clock;
  readonly cell: number;
  readonly say: Say;
}

/** A tag's side, and how far its middle is off the middle of its cell, in cells. */
const TAG = 0.4;
export const TAG_AT = 0.3;

/** The error map as it lies on the input: on each pixel the error by which it is multiplied. */
export function ErrorSheet({ derived, clock, cell, say }: ErrorSheetProps) {
  const { spread, spreadSide, errorMarks, stop } = derived;
  const extent = largest(spread.data);
  const texts = Array.from(spread.data, (error) => say.number(error));
  const longest = Math.max(...texts.map((text) => text.length));
  const size = cellTextSize(cell * TAG, longest, 0.72);
  return (
    <Glider
      clock={clock}
      x={stop.col * cell}
      y={stop.row * cell}
      scene={`${spreadSide} ${cell}`}
      className="error-sheet"
    >
      {texts.map((text, index) => {
        const error = spread.data[index];
        const x = ((index % spreadSide) + 0.5 + TAG_AT) * cell;
        const y = (Math.floor(index / spreadSide) + 0.5 + TAG_AT) * cell;
        return (
          <g key={index} data-between={errorMarks?.[index] === 'padding' || undefined}>
            <rect
              x={x - (TAG * cell) / 2}
              y={y - (TAG * cell) / 2}
              width={TAG * cell}
              height={TAG * cell}
              rx="3"
              fill={`var(${cellColour(error, extent, 'gradient')})`}
            />
            <text
              className={cellTextClass(size)}
              {...{ x, y }}
              fontSize={size}
              fill={numberColour(error, extent, 'gradient') ?? 'var(--ink)'}
            >
              {text}
            </text>
          </g>
        );
      })}
    </Glider>
  );
}
