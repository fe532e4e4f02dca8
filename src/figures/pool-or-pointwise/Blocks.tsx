import { Fragment } from 'react';
import { Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { blockPath, STACK } from '../kit/volume/Stack.tsx';
import type { Stage } from './model.ts';
import { type Placed, placeAll, ROOM } from './room.ts';
import type { Labels } from './text.ts';

interface BlocksProps {
  readonly stages: readonly Stage[];
  readonly clock: Clock;
  readonly labels: Labels;
  readonly concealed: boolean;
}

const SHAPE_LINE = 167;
const FIRST_LINE = 14;
const AXES = ['height', 'width', 'depth'] as const;
const TEXT_SHARE = 0.86;

/** The tensor before and after, all cells of one size. */
export function Blocks({ stages, clock, labels, concealed }: BlocksProps) {
  const { cell, places } = placeAll(stages);
  return (
    <Panel name="blocks" title={null} units={ROOM.height}>
      {stages.map((stage, index) => {
        const place = places[index];
        const hidden = concealed && index > 0;
        const before = stages[Math.max(0, index - 1)];
        return (
          <Fragment key={stage.kind}>
            {index > 0 && (
              <g transform={`translate(${place.x - ROOM.gap / 2} ${ROOM.height / 2})`}>
                <path className="squeeze-arrow" d="M-10 0H9M3-6L9 0L3 6" />
                <text className="squeeze-name" y={-FIRST_LINE}>
                  {labels.step(stage.kind)}
                </text>
              </g>
            )}
            {hidden ? (
              <text className="squeeze-shape" x={place.x + place.width / 2} y={ROOM.height / 2}>
                ?
              </text>
            ) : (
              <Block stage={stage} place={place} cell={cell} clock={clock} />
            )}
            <text className="squeeze-shape" x={place.x + place.width / 2} y={SHAPE_LINE}>
              {hidden ? '?' : <Shape stage={stage} before={before} />}
            </text>
          </Fragment>
        );
      })}
    </Panel>
  );
}

/** The size of a block; what the operation before it changed is marked. */
function Shape({ stage, before }: { readonly stage: Stage; readonly before: Stage }) {
  const { number } = useSay();
  const sizes = [stage.side, stage.side, stage.sheets.length];
  const old = [before.side, before.side, before.sheets.length];
  return AXES.map((axis, at) => (
    <Fragment key={axis}>
      {at > 0 && '×'}
      <tspan className={sizes[at] === old[at] ? undefined : 'squeeze-changed'}>
        {number(sizes[at])}
      </tspan>
    </Fragment>
  ));
}

interface BlockProps {
  readonly stage: Stage;
  readonly place: Placed;
  readonly cell: number;
  readonly clock: Clock;
}

function Block({ stage, place, cell, clock }: BlockProps) {
  const { side, sheets, extent, block } = stage;
  const length = side * cell;
  return (
    <>
      {sheets
        .map((values, card) => (
          <g
            key={card}
            transform={`translate(${place.x + card * STACK.across} ${place.y - card * STACK.up})`}
          >
            <rect className="stack-back" width={length} height={length} />
            <Cells
              rows={side}
              cols={side}
              values={values}
              cell={cell}
              extent={extent}
              textShare={TEXT_SHARE}
              numbers={card === 0}
            />
            <rect className="stack-edge" width={length} height={length} />
          </g>
        ))
        .reverse()}
      <Glider clock={clock} x={place.x + block.col * cell} y={place.y + block.row * cell}>
        <path
          className="block-glow"
          d={blockPath(block.cols * cell, block.rows * cell, block.cards)}
        />
        <path
          className="block-line"
          d={blockPath(block.cols * cell, block.rows * cell, block.cards)}
        />
      </Glider>
    </>
  );
}
