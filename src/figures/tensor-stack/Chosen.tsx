import type { Say } from '../kit/contract.ts';
import { cellTextClass } from '../kit/grid/Cells.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import type { Derived } from './model.ts';
import { hasNumbers, numberSize } from './Sheet.tsx';

interface FrameProps {
  readonly derived: Derived;
  readonly clock: Clock;
  readonly say: Say;
}

/** The chosen cell of a large sheet is drawn at least this big, in units. */
const SMALLEST = 9;

/**
 * The chosen element in front of everything, so that it is seen on whichever sheet it lies, and the line
 * through the same place of all channels: the pixel's own numbers.
 */
export function Frame({ derived, clock, say }: FrameProps) {
  const { pose, i, j, ch, shape, shade, value, sheets } = derived;
  const { cell } = pose;
  const corner = pose.at(i, j, ch);
  const slant = pose.matrix(ch).replace(/\S+ \S+\)$/, '0 0)');
  const middle = (channel: number) => pose.at(i + 0.5, j + 0.5, channel);
  const first = middle(0);
  const last = middle(shape.channels - 1);
  const grown = Math.max(0, SMALLEST - cell) / 2;
  const side = cell + 2 * grown;
  return (
    <g className="stack-chosen">
      {shape.channels > 1 && (
        <>
          <path className="skewer-halo" d={`M${first.x} ${first.y}L${last.x} ${last.y}`} />
          <path className="skewer" d={`M${first.x} ${first.y}L${last.x} ${last.y}`} />
        </>
      )}
      <Glider clock={clock} x={corner.x} y={corner.y} scene={cell}>
        <g transform={slant}>
          <rect className="chosen-halo" x={-grown} y={-grown} width={side} height={side} />
          <rect
            className="chosen-cell"
            x={-grown}
            y={-grown}
            width={side}
            height={side}
            fill={shade.fill}
          />
          {hasNumbers(shape.height, shape.width, shape.channels) && (
            <g className={`chosen-number ${cellTextClass(numberSize(cell))}`}>
              <text x={cell / 2} y={cell / 2} fontSize={numberSize(cell)} fill={shade.text}>
                {say.number(value, sheets.digits)}
              </text>
            </g>
          )}
        </g>
      </Glider>
    </g>
  );
}
