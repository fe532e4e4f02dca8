import { useRef } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import type { PictureSize } from '../kit/frame/TwoPictures.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { withLater } from '../kit/grid/marks.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { Placed } from '../kit/motion/Placed.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Stage } from './model.ts';
import { type Labels, shapeOf } from './says.ts';

interface BlocksProps {
  readonly stages: readonly Stage[];
  readonly clock: Clock;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly size: PictureSize;
  /** The whole block is pressed in the first beat. */
  readonly presses: boolean;
}

/** Between blocks, the largest cell, how far a card stands behind the one before it, and the foot with the sizes. */
const WIDE = { gap: 70, cell: 29, across: 16, up: 12, foot: 28 } as const;
const NARROW = { gap: 34, cell: 20, across: 8, up: 6, foot: 26 } as const;
const TEXT_SHARE = 0.8;
const mix = (from: number, to: number, share: number) => from + (to - from) * share;

/** When a block goes to the next one: both ways at once, or one after the other. */
const SHARES = {
  1: [[0.47, 0.97]],
  2: [
    [0.47, 0.7],
    [0.72, 0.97],
  ],
} as const;

type Laid = ReturnType<typeof laid>;

/** Blocks side by side, centred, the fronts on one ground line; the cell is as large as they allow. */
function laid(stages: readonly Stage[], size: PictureSize) {
  const frame = size.wide ? WIDE : NARROW;
  const depths = stages.map(({ sheets }) => (sheets.length - 1) * frame.across);
  const sides = stages.reduce((sum, { side }) => sum + side, 0);
  const taken = depths.reduce((sum, depth) => sum + depth, 6) + (stages.length - 1) * frame.gap;
  const cell = Math.min(frame.cell, (size.width - taken) / sides);
  const ground = size.height - frame.foot;
  let x = (size.width - (sides * cell + taken)) / 2 + 3;
  const places = stages.map(({ side }, index) => {
    const place = { x, y: ground - side * cell, width: side * cell + depths[index] };
    x += place.width + frame.gap;
    return place;
  });
  return { ...frame, cell, places };
}

/** Outline of a block that reaches through some cards, its front corner at 0, 0. */
function outline({ across, up }: Laid, width: number, height: number, cards: number): string {
  const [dx, dy] = [(cards - 1) * across, (cards - 1) * up];
  return `M0 0h${width}v${height}h${-width}zM0 0l${dx} ${-dy}h${width}v${height}l${-dx} ${dy}M${width} 0l${dx} ${-dy}`;
}

/** The tensor before and after, all cells of one size, and what is squeezed on its way from one to the other. */
export function Blocks(props: BlocksProps) {
  const { stages, clock, labels, concealed, size } = props;
  const { number } = useSay();
  const all = laid(stages, size);
  return (
    <>
      {stages.map((stage, index) => {
        const place = all.places[index];
        const hidden = concealed && index > 0;
        const middle = place.x + place.width / 2;
        return (
          <g key={stage.kind}>
            {index > 0 && (
              <g transform={`translate(${place.x - all.gap / 2} ${size.height / 2})`}>
                <path className="squeeze-arrow" d="M-12 0H11M4-7L11 0L4 7" />
                <text className="squeeze-name" y={-14}>
                  {labels.operations[stage.kind]}
                </text>
              </g>
            )}
            {!hidden && <Block {...{ stage, all, place, clock }} />}
            <text className="squeeze-shape" x={middle} y={size.height - 6}>
              {hidden ? '?' : shapeOf(stage, { number })}
            </text>
          </g>
        );
      })}
      {!concealed && <Press {...props} all={all} />}
      {!concealed &&
        stages.slice(1).map((stage, index) => (
          <Squeezed
            key={stage.kind}
            {...{ clock, all }}
            from={stages[index]}
            to={stage}
            places={[all.places[index], all.places[index + 1]]}
            share={(phase) => {
              const [start, end] = SHARES[stages.length === 2 ? 1 : 2][index] ?? [0, 1];
              return shareOf(phase, start, end);
            }}
          />
        ))}
    </>
  );
}

interface BlockProps {
  readonly stage: Stage;
  readonly all: Laid;
  readonly place: Laid['places'][number];
  readonly clock: Clock;
}

function Block({ stage, all, place, clock }: BlockProps) {
  const { side, sheets, extent, block, written, kind } = stage;
  const { cell, across, up } = all;
  const length = side * cell;
  const marks = withLater(side * side, written - 1, 'blank');
  const window = outline(all, block.cols * cell, block.rows * cell, block.cards);
  return (
    <>
      {sheets
        .map((values, card) => (
          <g key={card} transform={`translate(${place.x + card * across} ${place.y - card * up})`}>
            <rect className="stack-back" width={length} height={length} />
            <Cells
              rows={side}
              cols={side}
              values={values}
              marks={kind === 'input' ? undefined : marks}
              cell={cell}
              extent={extent}
              textShare={TEXT_SHARE}
              numbers={card === 0}
            />
            {kind !== 'input' && (
              <Pending {...{ clock }} x={block.col * cell} y={block.row * cell} cell={cell} />
            )}
            <rect className="stack-edge" width={length} height={length} />
          </g>
        ))
        .reverse()}
      <Glider
        clock={clock}
        x={place.x + block.col * cell}
        y={place.y + block.row * cell}
        scene={window}
      >
        <path className="block-glow" d={window} />
        <path className="block-line" d={window} />
      </Glider>
    </>
  );
}

/** Covers a cell until what is squeezed has come there. */
function Pending({ clock, x, y, cell }: { clock: Clock; x: number; y: number; cell: number }) {
  const cover = useRef<SVGRectElement>(null);
  usePhase(
    clock,
    (phase) => cover.current?.setAttribute('opacity', clock.told() && phase < 0.97 ? '1' : '0'),
    [x, y],
  );
  return (
    <rect
      ref={cover}
      className="cell-unwritten"
      opacity="0"
      {...{ x, y }}
      width={cell}
      height={cell}
    />
  );
}

interface SqueezedProps {
  readonly clock: Clock;
  readonly all: Laid;
  readonly from: Stage;
  readonly to: Stage;
  readonly places: readonly [Laid['places'][number], Laid['places'][number]];
  readonly share: (phase: number) => number;
}

/** The cells under the window on their way: pressed from the front to one cell, or from the side to one card. */
function Squeezed({ clock, all, from, to, places, share }: SqueezedProps) {
  const { cell, across, up } = all;
  const { block } = from;
  const start = { x: places[0].x + block.col * cell, y: places[0].y + block.row * cell };
  const end = { x: places[1].x + to.block.col * cell, y: places[1].y + to.block.row * cell };
  const deep = to.kind === 'pool' ? 1 : 0;
  return from.sheets
    .map((sheet, card) => {
      const values = Array.from({ length: block.rows * block.cols }, (_, index) => {
        const row = block.row + Math.floor(index / block.cols);
        return sheet[row * from.side + block.col + (index % block.cols)];
      });
      return (
        <Placed
          key={card}
          clock={clock}
          of={[from, to, all]}
          at={(phase) => {
            const part = share(phase);
            // Lifted out first, pressed in the middle of the way, and then put down.
            const [way, press] = [eased(part), eased(shareOf(part, 0.25, 0.75))];
            const back = card * mix(1, deep, press);
            return {
              x: mix(start.x, end.x, way) + back * across,
              y: mix(start.y, end.y, way) - back * up,
              scale: [mix(1, 1 / block.cols, press), mix(1, 1 / block.rows, press)],
              seen: Number(part > 0 && part < 1),
            };
          }}
        >
          <rect className="stack-back" width={block.cols * cell} height={block.rows * cell} />
          <Cells
            rows={block.rows}
            cols={block.cols}
            values={values}
            cell={cell}
            extent={from.extent}
            textShare={TEXT_SHARE}
          />
          <rect className="block-line" width={block.cols * cell} height={block.rows * cell} />
        </Placed>
      );
    })
    .reverse();
}

/** The whole block as wire: it goes from its place to the last one and is pressed to that one's size. */
function Press({ stages, clock, size, presses, all }: BlocksProps & { readonly all: Laid }) {
  const wire = useRef<SVGPathElement>(null);
  const [first, last] = [stages[0], stages[stages.length - 1]];
  const [from, to] = [all.places[0], all.places[all.places.length - 1]];
  usePhase(
    clock,
    (phase) => {
      const told = clock.told();
      const share = told ? shareOf(phase, 0.02, 0.45) : phase;
      const seen = (presses || !told) && share > 0 && share < 1;
      wire.current?.setAttribute('opacity', seen ? '1' : '0');
      if (!seen) return;
      const way = eased(share);
      const side = mix(first.side, last.side, way) * all.cell;
      const cards = mix(first.sheets.length, last.sheets.length, way);
      const [x, y] = [mix(from.x, to.x, way), mix(from.y, to.y, way)];
      wire.current?.setAttribute('transform', `translate(${x} ${y})`);
      wire.current?.setAttribute('d', outline(all, side, side, cards));
    },
    [stages, size, presses],
  );
  return <path ref={wire} className="squeeze-press" opacity="0" d="" />;
}
