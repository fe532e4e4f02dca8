import type { ActiveCell } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { PaintArea } from '../kit/pointer/PaintArea.tsx';
import { type Derived, foundBy } from './facts.ts';
import type { Action } from './state.ts';
import { DETECTORS, LETTER_SIDE, STROKES } from './strokes.ts';

const CELL = PANEL_UNITS / LETTER_SIDE;

interface LetterProps {
  readonly derived: Derived;
  readonly title: string;
  readonly cursor: ActiveCell | null;
  readonly concealed: boolean;
  readonly dispatch: (action: Action) => void;
}

/** The painted letter, and on it the strokes of the ballots counted so far. */
export function Letter({ derived, title, cursor, concealed, dispatch }: LetterProps) {
  const { letterCells, counted, current } = derived;
  const lines = Array.from({ length: LETTER_SIDE + 1 }, (_, at) => {
    const place = at * CELL;
    return `M0 ${place}H${PANEL_UNITS}M${place} 0V${PANEL_UNITS}`;
  });
  const ink = letterCells.map((value, index) => {
    const [x, y] = [(index % LETTER_SIDE) * CELL, Math.floor(index / LETTER_SIDE) * CELL];
    return value === 1 ? `M${x} ${y}h${CELL}v${CELL}h${-CELL}z` : '';
  });
  return (
    <Panel name="picture" title={title}>
      <rect className="letter-paper" width={PANEL_UNITS} height={PANEL_UNITS} />
      <path className="letter-ink" d={ink.join('')} />
      <path className="letter-lines" d={lines.join('')} />
      {!concealed &&
        STROKES.slice(0, counted).map((stroke, index) => (
          <path
            key={stroke}
            className="letter-found"
            data-now={index === current || undefined}
            d={foundBy(derived, index)
              .map(({ detector, row, col }) => {
                const [x1, y1, x2, y2] = DETECTORS[detector].line;
                const at = (x: number, y: number) => `${(col + x) * CELL} ${(row + y) * CELL}`;
                return `M${at(x1, y1)}L${at(x2, y2)}`;
              })
              .join('')}
          />
        ))}
      {cursor && (
        <rect
          className="cell-pointed"
          x={cursor.col * CELL}
          y={cursor.row * CELL}
          width={CELL}
          height={CELL}
        />
      )}
      <PaintArea
        scrolls
        grid="letter"
        rows={LETTER_SIDE}
        cols={LETTER_SIDE}
        width={PANEL_UNITS}
        height={PANEL_UNITS}
        inkAt={(row, col) => letterCells[row * LETTER_SIDE + col] === 1}
        onPaint={(cells, inked) => dispatch({ type: 'paint', cells, ink: inked })}
      />
    </Panel>
  );
}
