import { Fragment } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import type { CellSpot } from '../kit/grid/layout.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { Unwritten } from '../kit/motion/Unwritten.tsx';
import type { Order } from './memory.ts';
import { AXES, type Derived, PAGE } from './model.ts';
import { STRIP_COLUMNS } from './pictures.ts';
import type { Props } from './props.ts';

const BAR = 13;
const RIM = 1.5;
const JUMP_Y = 19;
const TICK = 3;
const TEXT = 13.5;
/** A jump shorter than this has no room for its letter. */
const LETTER_ROOM = 12;
const CELL = (PANEL_UNITS - 2 * RIM) / PAGE;
const TAPE_Y = 42;
const UNITS = TAPE_Y + CELL + 18;

/** Where the chosen element lies in the memory that is drawn with numbers. */
export function slotOf({ memories }: Derived, order: Order): CellSpot {
  const { offset, first } = memories[order];
  const x = RIM + (offset - first + 0.5) * CELL;
  return { panel: order, x, y: TAPE_Y + CELL / 2, cell: CELL };
}

/** The flat memory in one order: all of it, the jumps to the chosen element, the cells around it, the arithmetic. */
export function Memory({ order, ...props }: Props & { readonly order: Order }) {
  const { state, derived, concealed, labels, say, dispatch } = props;
  const { litAxis } = derived;
  const { jumps, offset } = derived.memories[order];
  return (
    <div className="memory" data-on={state.order === order || undefined}>
      <Panel
        name={order}
        title={
          <>
            <strong>{order.toUpperCase()}</strong> {labels.orderMeaning[order]}
          </>
        }
        units={UNITS}
      >
        <Strip {...props} order={order} />
        {!concealed && <Page {...props} order={order} />}
      </Panel>
      <p className="memory-sum">
        {jumps.map(({ axis, index, stride }, at) => (
          <Fragment key={axis}>
            {at > 0 && ' + '}
            <span
              data-lit={axis === litAxis || undefined}
              onPointerEnter={() =>
                dispatch({ type: 'hover', cell: { grid: 'jump', row: AXES.indexOf(axis), col: 0 } })
              }
              onPointerLeave={() => dispatch({ type: 'hover', cell: null })}
            >
              <small>{axis}</small>
              {say.number(index)}·{concealed ? '?' : say.number(stride)}
            </span>
          </Fragment>
        ))}{' '}
        = <strong>{concealed ? '?' : say.number(offset)}</strong>
      </p>
    </div>
  );
}

type PartProps = Props & { readonly order: Order };

/** The whole memory as one line, the jumps from its first cell to the chosen one, and which part the page shows. */
function Strip({ derived, order, concealed, clock }: PartProps) {
  const { count, pictures, litAxis } = derived;
  const { jumps, offset, first, page } = derived.memories[order];
  const unit = PANEL_UNITS / count;
  const end = (first + page.length) * unit;
  return (
    <>
      <image
        href={pictures.strips[order]}
        width={PANEL_UNITS}
        height={BAR}
        preserveAspectRatio="none"
        imageRendering={count < STRIP_COLUMNS ? 'pixelated' : 'auto'}
      />
      <rect className="strip-line" width={PANEL_UNITS} height={BAR} />
      {!concealed && (
        <>
          {page.length < count && (
            <path
              className="strip-page"
              d={`M${first * unit} 0V${BAR}L0 ${TAPE_Y}H${2 * RIM + page.length * CELL}L${end} ${BAR}V0z`}
            />
          )}
          {jumps
            .filter(({ from, to }) => to > from)
            .map(({ axis, from, to }) => (
              <g key={axis} className="strip-jump" data-lit={axis === litAxis || undefined}>
                <path
                  d={`M${from * unit} ${JUMP_Y - TICK}v${2 * TICK}m0 ${-TICK}H${to * unit}m0 ${-TICK}v${2 * TICK}`}
                />
                {(to - from) * unit >= LETTER_ROOM && (
                  <text x={((from + to) / 2) * unit} y={JUMP_Y + TEXT} fontSize={TEXT}>
                    {axis}
                  </text>
                )}
              </g>
            ))}
          <Glider clock={clock} x={offset * unit} y={0} scene={count}>
            <rect className="strip-line strip-chosen" width={Math.max(1.5, unit)} height={BAR} />
          </Glider>
        </>
      )}
    </>
  );
}

/** Some cells of the memory with their numbers. They stand still, and the marker moves along them. */
function Page({ derived, order, clock, state, say, dispatch }: PartProps) {
  const { offset, first, page } = derived.memories[order];
  const { digits } = derived.sheets;
  const slot = slotOf(derived, order);
  // While the walk is told, the cells that it has not come to wait for their numbers.
  const waits = (place: number) => clock.playing && place > state.step;
  return (
    <>
      <g className="tape" fontSize={TEXT}>
        {page.map((cell, at) => (
          <g
            key={first + at}
            className="tape-cell"
            data-waits={waits(cell.step) || undefined}
            onClick={() => dispatch({ type: 'place', order, offset: first + at })}
          >
            <rect x={RIM + at * CELL} y={TAPE_Y} width={CELL} height={CELL} fill={cell.fill} />
            <text
              x={RIM + (at + 0.5) * CELL}
              y={TAPE_Y + CELL / 2}
              fill={cell.text}
              dominantBaseline="central"
              fontSize={TEXT - 1}
            >
              {say.number(cell.value, digits)}
            </text>
          </g>
        ))}
        {[...new Set([first, offset, first + page.length - 1])].map((place) => (
          <text
            key={place}
            className="tape-offset"
            x={RIM + (place - first + 0.5) * CELL}
            y={TAPE_Y + CELL + TEXT}
            data-on={place === offset || undefined}
          >
            {place === offset || Math.abs(place - offset) > 1 ? say.number(place) : ''}
          </text>
        ))}
      </g>
      <Unwritten clock={clock} x={slot.x - CELL / 2} y={TAPE_Y} size={CELL} />
      <Glider clock={clock} x={slot.x - CELL / 2} y={TAPE_Y} scene={`${first} ${derived.count}`}>
        <rect className="chosen-cell" width={CELL} height={CELL} fill="none" />
      </Glider>
    </>
  );
}
