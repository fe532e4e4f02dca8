import { Fragment } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { clamp } from '../kit/numbers/clamp.ts';
import { PaintArea } from '../kit/pointer/PaintArea.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import type { Props } from './props.ts';
import { DETECTORS, LETTER_CELLS, LETTER_SIDE, STROKES, type Stroke } from './strokes.ts';

const CELL = PANEL_UNITS / LETTER_SIDE;
const TEAMS = ['X', 'O'] as const;

/** The small council: three kinds of strokes vote on a painted letter with weights set by hand. */
export function StrokesView(props: Props) {
  const { state, derived, dispatch, labels, say, concealed } = props;
  const { letterCells, strokes, letterWeights } = derived;
  const { number, signed } = say;
  const cursor = state.activeCell?.grid === 'letter' ? state.activeCell : null;
  const move = (rows: number, cols: number) => {
    const { row, col } = cursor ?? { row: (LETTER_SIDE - 1) / 2, col: (LETTER_SIDE - 1) / 2 };
    const within = (at: number) => clamp(at, 0, LETTER_SIDE - 1);
    const cell = { grid: 'letter', row: within(row + rows), col: within(col + cols) };
    dispatch({ type: 'hover', cell });
  };
  const inkAt = (row: number, col: number) => letterCells[row * LETTER_SIDE + col] === 1;
  const hidden = (text: string) => (concealed ? '?' : text);
  const vote = (team: number, stroke: number) => strokes.votes[team * STROKES.length + stroke];
  return (
    <div className="council-layout council-small">
      <Surface
        label={props.surface}
        className="strokes-surface"
        onMove={move}
        onKey={({ key }) => {
          if (key !== 'Enter' || !cursor) return false;
          dispatch({ type: 'paint', cells: [cursor], ink: !inkAt(cursor.row, cursor.col) });
          return true;
        }}
      >
        <Panel name="letter" title={labels.letterTitle}>
          <rect className="letter-paper" width={PANEL_UNITS} height={PANEL_UNITS} />
          <path className="letter-ink" d={inkPath(letterCells)} />
          <path className="letter-lines" d={linePath()} />
          {!concealed &&
            strokes.found.map(({ detector, row, col }, index) => {
              const [x1, y1, x2, y2] = DETECTORS[detector].line.map((at) => at * CELL);
              const place = {
                x1: col * CELL + x1,
                y1: row * CELL + y1,
                x2: col * CELL + x2,
                y2: row * CELL + y2,
              };
              return <line key={index} className="letter-found" {...place} />;
            })}
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
            inkAt={inkAt}
            onPaint={(cells, ink) => dispatch({ type: 'paint', cells, ink })}
          />
        </Panel>
        <table className="strokes-table">
          <thead>
            <tr>
              <th scope="col">{labels.voterHead}</th>
              <th scope="col">{labels.countHead}</th>
              {TEAMS.map((team) => (
                <th key={team} scope="col">
                  {labels.voteFor(team)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {STROKES.map((stroke, index) => (
              <tr key={stroke}>
                <th scope="row">
                  <StrokeIcon stroke={stroke} />
                  {labels.strokes[stroke]}
                </th>
                <td>{hidden(number(strokes.counts[index]))}</td>
                {TEAMS.map((team, at) => (
                  <td key={team} data-sign={concealed ? 0 : Math.sign(vote(at, index))}>
                    <small>·({signed(letterWeights[at * STROKES.length + index])})</small>{' '}
                    <b>{hidden(signed(vote(at, index)))}</b>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                logit
              </th>
              {strokes.logits.map((logit, at) => (
                <td key={TEAMS[at]}>
                  <b>{hidden(number(logit))}</b>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
        <div className="strokes-bars">
          {TEAMS.map((team, at) => (
            <Fragment key={team}>
              <span>{team}</span>
              <span className="class-bar">
                {!concealed && <span style={{ width: `${strokes.probabilities[at] * 100}%` }} />}
              </span>
              <span>{hidden(say.share(strokes.probabilities[at]))}</span>
            </Fragment>
          ))}
        </div>
        <p className="ranking-note">{labels.strokesNote}</p>
      </Surface>
    </div>
  );
}

function square(index: number): string {
  const x = (index % LETTER_SIDE) * CELL;
  const y = Math.floor(index / LETTER_SIDE) * CELL;
  return `M${x} ${y}h${CELL}v${CELL}h${-CELL}z`;
}

function inkPath(cells: readonly number[]): string {
  return Array.from({ length: LETTER_CELLS }, (_, index) =>
    cells[index] === 1 ? square(index) : '',
  ).join('');
}

function linePath(): string {
  return Array.from({ length: LETTER_SIDE + 1 }, (_, at) => {
    const place = at * CELL;
    return `M0 ${place}H${PANEL_UNITS}M${place} 0V${PANEL_UNITS}`;
  }).join('');
}

const ICON_SIDE = 3;

/** The window that a voter looks for; the diagonal voter has two. */
function StrokeIcon({ stroke }: { readonly stroke: Stroke }) {
  return DETECTORS.filter((each) => each.stroke === stroke).map(({ ink }, index) => (
    <svg
      key={index}
      viewBox={`0 0 ${ICON_SIDE} ${ICON_SIDE}`}
      aria-hidden="true"
      className="stroke-icon"
    >
      {ink.map((value, at) =>
        value === 1 ? (
          <rect key={at} x={at % ICON_SIDE} y={Math.floor(at / ICON_SIDE)} width="1" height="1" />
        ) : null,
      )}
    </svg>
  ));
}
