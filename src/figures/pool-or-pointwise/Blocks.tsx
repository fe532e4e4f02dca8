import { Fragment } from 'react';
import { Cells } from '../kit/Cells.tsx';
import { Glider } from '../kit/Glider.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useSay } from '../kit/Say.tsx';
import type { Clock } from '../kit/useStepPlayer.ts';
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

const SHAPE_LINE = 150;
const FIRST_LINE = 14;
const TEXT_SHARE = 0.6;

/** The tensor before and after, all cells of one size. */
export function Blocks({ stages, clock, labels, concealed }: BlocksProps) {
  const { number } = useSay();
  const { cell, places } = placeAll(stages);
  return (
    <Panel name="blocks" title={null} units={ROOM.height}>
      {stages.map((stage, index) => {
        const place = places[index];
        const hidden = concealed && index > 0;
        const shape = [stage.side, stage.side, stage.sheets.length].map((n) => number(n)).join('×');
        return (
          <Fragment key={stage.kind}>
            {index > 0 && (
              <g transform={`translate(${place.x - ROOM.gap / 2} ${ROOM.height / 2})`}>
                <path className="squeeze-arrow" d="M-10 0H9M3-6L9 0L3 6" />
                <text className="squeeze-name" y={-FIRST_LINE}>
                  {labels.operation(stage.kind)}
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
              {hidden ? '?' : shape}
            </text>
          </Fragment>
        );
      })}
    </Panel>
  );
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
