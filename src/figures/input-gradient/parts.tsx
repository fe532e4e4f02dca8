import { useRef } from 'react';
import type { Say } from '../kit/contract.ts';
import { cellTextClass, cellTextSize } from '../kit/grid/Cells.tsx';
import { largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { BeforeAfter } from '../kit/motion/BeforeAfter.tsx';
import { BEATS, beatShare } from '../kit/motion/beats.ts';
import { type Clock, shareOf } from '../kit/motion/clock.ts';
import type { Point } from '../kit/motion/flow.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import type { Derived, GradientMap } from './facts.ts';
import { errorAt, pixelAt, weightText } from './flights.ts';
import type { Places } from './places.ts';

interface PartProps {
  readonly derived: Derived;
  readonly clock: Clock;
  readonly at: Places;
}

interface GradientGridProps extends PartProps {
  readonly concealed: boolean;
  readonly numbered: number;
}

/** ∂L/∂X: as it was until this step's last beat, then as it is; on paper and without script as it will be. */
export function GradientGrid({ derived, clock, at, concealed, numbered }: GradientGridProps) {
  const { before, after, finished, pixel } = derived;
  const asked = pixelIndex(derived, at, pixel);
  const grid = ({ rows, cols, values, marks }: GradientMap) => (
    <Grid
      {...{ rows, cols, marks, ...at.gradient }}
      values={concealed ? values.map((value, i) => (i === asked ? Number.NaN : value)) : values}
      extent={largest((finished ?? after).values)}
      scale="gradient"
      textShare={0.6}
      numbers={rows * cols <= numbered}
    />
  );
  return (
    <>
      {finished && !concealed && <g className="cells-blank">{grid(finished)}</g>}
      <g className={finished ? 'scene-live' : undefined}>
        <BeforeAfter clock={clock} before={grid(before)}>
          {grid(after)}
        </BeforeAfter>
      </g>
    </>
  );
}

/** The place of a pixel in the grid that is drawn, which may have padding around it. */
function pixelIndex({ after }: Derived, at: Places, { row, col }: Derived['pixel']): number {
  const edge = Math.round((at.pixels.x - at.gradient.x) / at.gradient.cell);
  return (row + edge) * after.cols + col + edge;
}

interface LineFanProps extends PartProps {
  readonly concealed: boolean;
  readonly say: Say;
  /** False where the labels alone are left, before they fold into the kernel. */
  readonly lines: boolean;
}

/** A cell of this many units has room for its weight above its error. */
export const ROOMY = 20;

/** The lines from the errors to the pixel, each with the weight that it carries; they come one after the other. */
export function LineFan({ derived, clock, at, concealed, say, lines }: LineFanProps) {
  const fan = useRef<SVGGElement>(null);
  const { lines: all, lit } = derived;
  const cell = at.errors.cell;
  const isRoomy = lines && cell > ROOMY;
  const height = isRoomy ? cell * 0.46 : cell * 0.8;
  const size = cellTextSize(height, 1, 0.86);
  const view = lines ? 'lines' : 'gather';
  const end = pixelAt(derived, at);
  usePhase(
    clock,
    (phase) => {
      const share = clock.told() ? beatShare(phase, 'add') : shareOf(phase, 0, 0.9);
      [...(fan.current?.querySelectorAll('path') ?? [])].forEach((path, index) => {
        const come = shareOf(share * (all.length + 1), index, index + 2);
        path.setAttribute('stroke-dashoffset', String(1 - come));
      });
      const lifted = lines && clock.told() ? beatShare(phase, 'multiply') : 1;
      if (fan.current) fan.current.style.opacity = lifted < 1 ? '0' : '';
    },
    [all, lines],
  );
  return (
    <g ref={fan} className="line-fan">
      {lines &&
        all.map(({ error, upright }) => {
          const from = errorAt(derived, at, error, view);
          return (
            <path
              key={error}
              data-lit={lit.upright === upright || undefined}
              pathLength="1"
              strokeDasharray="1"
              d={`M${from.x} ${from.y}L${short(from, end, at.gradient.cell)}`}
            />
          );
        })}
      {all.map(({ error, upright }) => {
        const { x, y } = errorAt(derived, at, error, view);
        const top = y - (isRoomy ? cell * 0.27 : 0);
        return (
          <g
            key={error}
            className={cellTextClass(size)}
            data-lit={lit.upright === upright || undefined}
          >
            <rect
              x={x - height * 0.7}
              y={top - height / 2}
              width={height * 1.4}
              height={height}
              rx={height / 4}
            />
            <text x={x} y={top} fontSize={size}>
              {concealed ? '?' : weightText(derived, upright, say)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A line ends at the pixel's edge, so that its number can be read. */
function short(from: Point, to: Point, cell: number): string {
  const left = 1 - (0.6 * cell) / Math.hypot(to.x - from.x, to.y - from.y);
  return `${from.x + (to.x - from.x) * left} ${from.y + (to.y - from.y) * left}`;
}

/** Cell by cell the two maps are held against each other. */
export function ProofTicks({ derived, clock, at }: PartProps) {
  const ticks = useRef<SVGGElement>(null);
  const { height, width, differing } = derived;
  const count = height * width;
  usePhase(
    clock,
    (phase) => {
      const told = BEATS.slice(0, -1).reduce((sum, beat) => sum + beatShare(phase, beat), 0);
      const share = clock.told() ? told / (BEATS.length - 1) : phase;
      [...(ticks.current?.children ?? [])].forEach((tick, index) => {
        (tick as SVGElement).style.visibility = (index + 1) / count <= share ? '' : 'hidden';
      });
    },
    [count],
  );
  return (
    <g ref={ticks}>
      {Array.from({ length: count }, (_, index) => {
        const square = [at.errors, at.gradient].map(({ x, y, cell }) => {
          const left = x + (index % width) * cell;
          const top = y + Math.floor(index / width) * cell;
          return `M${left} ${top}h${cell}v${cell}h${-cell}z`;
        });
        const differs = differing.includes(index) || undefined;
        return (
          <path key={index} className="proof-tick" data-differs={differs} d={square.join('')} />
        );
      })}
    </g>
  );
}
