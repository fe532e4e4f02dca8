import type { Props } from './props.ts';

/** Side of the larger square, the room around it, and the smallest square that can be seen at all. */
const BOX = { side: 96, width: 200, gap: 20 } as const;
const SMALLEST = 1.2;
/** A square smaller than this is ringed, so that it is found. */
const RINGED = 8;
const RING = 7;

/** Both counts as areas: what the logarithmic axis hides. */
export function Squares({ state, derived, labels, say, concealed }: Props) {
  const { squares, ratio } = derived;
  const denseSide = Math.max(SMALLEST, squares.dense * BOX.side);
  const convSide = Math.max(SMALLEST, squares.conv * BOX.side);
  return (
    <div className="squares">
      <svg viewBox={`0 0 ${BOX.width} ${BOX.side}`} aria-hidden="true">
        {!concealed && (
          <>
            <rect
              className="square-dense"
              x={BOX.side - denseSide}
              y={BOX.side - denseSide}
              width={denseSide}
              height={denseSide}
            />
            <rect
              className="square-conv"
              x={BOX.side + BOX.gap / 2}
              y={BOX.side - convSide}
              width={convSide}
              height={convSide}
            />
            {convSide < RINGED && (
              <circle
                className="square-ring"
                cx={BOX.side + BOX.gap / 2 + convSide / 2}
                cy={BOX.side - convSide / 2}
                r={RING}
              />
            )}
          </>
        )}
      </svg>
      <p className="squares-words">{concealed ? '?' : labels.ratio(state.show, ratio, say)}</p>
    </div>
  );
}
