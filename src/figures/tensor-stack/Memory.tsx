import { Fragment, memo, useId } from 'react';
import type { ActiveCell, Say } from '../kit/contract.ts';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { axisRow, type Derived, type MemoryFacts, REACH } from './model.ts';
import { Strip } from './Strip.tsx';
import type { Action } from './state.ts';
import type { Labels } from './text.ts';

interface MemoryProps {
  readonly facts: MemoryFacts;
  readonly derived: Derived;
  readonly on: boolean;
  readonly concealed: boolean;
  readonly clock: Clock;
  readonly labels: Labels;
  readonly say: Say;
  readonly dispatch: (action: Action) => void;
}

const CELL = 35;
const TAPE = { top: 42, height: 30 } as const;
const TEXT = 14.5;
const UNITS = 94;
const GAP = 4;
/** The places in memory stand this much lower than the cells' frame. */
const DROP = 2;

/** The flat memory in one order: all of it, the jumps to the chosen element, the cells around it, the arithmetic. */
export const Memory = memo(function Memory(props: MemoryProps) {
  const { facts, derived, on, concealed, labels, say, dispatch } = props;
  const { litAxis } = derived;
  const hover = (cell: ActiveCell | null) => dispatch({ type: 'hover', cell });
  return (
    <div className="memory" data-on={on || undefined}>
      <p className="memory-title">
        <strong>{facts.order.toUpperCase()}</strong> <span>{labels.orderMeaning[facts.order]}</span>
      </p>
      <svg viewBox={`0 0 ${PANEL_UNITS} ${UNITS}`} aria-hidden="true">
        <Strip
          picture={derived.pictures.strips[facts.order]}
          count={derived.count}
          facts={facts}
          litAxis={litAxis}
          concealed={concealed}
        />
        <Tape {...props} />
      </svg>
      <p className="memory-sum">
        {facts.jumps.map(({ axis, index, stride }, at) => (
          <Fragment key={axis}>
            {at > 0 && ' + '}
            <span
              className="memory-jump"
              data-lit={axis === litAxis || undefined}
              onPointerEnter={() => hover({ grid: 'jump', row: axisRow(axis), col: 0 })}
              onPointerLeave={() => hover(null)}
            >
              <small>{axis}</small>
              {say.number(index)}·{concealed ? '?' : say.number(stride)}
            </span>
          </Fragment>
        ))}{' '}
        = <strong>{concealed ? '?' : say.number(facts.offset)}</strong>
      </p>
    </div>
  );
}, samePicture);

/** While the block is turned its memory stays as it is. */
function samePicture(before: MemoryProps, after: MemoryProps): boolean {
  const { derived: was, ...others } = before;
  const { derived: is } = after;
  const keys = Object.keys(others) as (keyof typeof others)[];
  return (
    was.litAxis === is.litAxis &&
    was.pictures === is.pictures &&
    keys.every((key) => Object.is(before[key], after[key]))
  );
}

function Tape({ facts, derived, concealed, clock, say, dispatch }: MemoryProps) {
  const clip = useId();
  const { offset, order, tape } = facts;
  const x = PANEL_UNITS / 2 - (offset + 0.5) * CELL;
  return (
    <>
      <clipPath id={clip}>
        <rect width={PANEL_UNITS} height={UNITS} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Glider clock={clock} x={x} y={0} scene={derived.count}>
          <g fontSize={TEXT}>
            {tape.map((cell) => (
              <g
                key={cell.offset}
                className="tape-cell"
                onClick={() => dispatch({ type: 'place', order, offset: cell.offset })}
              >
                <rect
                  x={cell.offset * CELL}
                  y={TAPE.top}
                  width={CELL}
                  height={TAPE.height}
                  fill={cell.shade.fill}
                />
                <text
                  x={(cell.offset + 0.5) * CELL}
                  y={TAPE.top + TAPE.height / 2}
                  fill={cell.shade.text}
                  dominantBaseline="central"
                >
                  {say.number(cell.value, derived.sheets.digits)}
                </text>
                {(cell.offset - offset) % 2 === 0 && Math.abs(cell.offset - offset) < REACH && (
                  <text
                    className="tape-offset"
                    x={(cell.offset + 0.5) * CELL}
                    y={TAPE.top + TAPE.height + TEXT + DROP}
                    data-on={cell.offset === offset || undefined}
                  >
                    {concealed ? '?' : say.number(cell.offset)}
                  </text>
                )}
              </g>
            ))}
          </g>
        </Glider>
      </g>
      <rect
        className="chosen-halo"
        x={(PANEL_UNITS - CELL) / 2}
        y={TAPE.top}
        width={CELL}
        height={TAPE.height}
      />
      <rect
        className="tape-frame"
        x={(PANEL_UNITS - CELL) / 2}
        y={TAPE.top - GAP / 2}
        width={CELL}
        height={TAPE.height + GAP}
      />
    </>
  );
}
