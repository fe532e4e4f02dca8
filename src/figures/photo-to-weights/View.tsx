import { memo, useRef } from 'react';
import type { OpenerViewProps } from '../kit/frame/openers.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { contrast } from '../kit/grid/scales.ts';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { useNumbers, usePhase } from '../kit/motion/useTween.ts';
import { COLUMN, COUNTER_X, HEIGHT, PHOTO, spans, WIDTH } from './drawing.ts';
import { type Facts, type Input, SIDE, STEP, STRIPES, type Stage } from './facts.ts';
import type { Labels } from './text.ts';
import { Neurons, Wires } from './Wires.tsx';

const PX = PHOTO.side / SIDE;
const RIM = 2;

/** A photo falls apart into its numbers, and each number is wired to every neuron. */
export function View({ facts, step, clock, labels, eager }: OpenerViewProps<Facts, Labels>) {
  const { photo, stages, left, top } = facts;
  const stage = stages[step];
  const box = { left: -left / SIDE, top: -top / SIDE, width: photo.width / SIDE };
  return (
    <>
      <div className="weights-photo">
        <img
          src={photo.url}
          alt=""
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          width={photo.width}
          height={photo.height}
          style={{
            left: `${box.left * 100}%`,
            top: `${box.top * 100}%`,
            width: `${box.width * 100}%`,
          }}
        />
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <Patch stage={stage} clock={clock} />
        <Wires stage={stage} clock={clock} />
        {stage.inputs <= STRIPES / 3 ? (
          <Numbers stage={stage} step={step} clock={clock} />
        ) : (
          <Stripes shown={stage.shown} />
        )}
        <Neurons count={stage.neurons} />
        <Counter stage={stage} step={step} labels={labels} />
      </svg>
    </>
  );
}

/** The patch's frame on the photo, and the light that falls from it on the column of its numbers. */
function Patch({ stage, clock }: { readonly stage: Stage; readonly clock: Clock }) {
  const group = useRef<SVGGElement>(null);
  const { row, col, side } = stage;
  const first = useRef(frameOf(col, row, side));
  useNumbers([col, row, side], {
    clock,
    draw: ([x, y, size]) => {
      const [beam, ...frames] = group.current?.children ?? [];
      const at = frameOf(x, y, size);
      beam?.setAttribute('d', at.beam);
      for (const frame of frames) frame.setAttribute('d', at.frame);
    },
  });
  return (
    <g ref={group}>
      <path className="weights-beam" d={first.current.beam} />
      <path className="weights-frame-rim" d={first.current.frame} />
      <path className="weights-frame" d={first.current.frame} />
    </g>
  );
}

function frameOf(col: number, row: number, size: number) {
  const x = PHOTO.x + col * PX - RIM;
  const y = PHOTO.y + row * PX - RIM;
  const side = size * PX + 2 * RIM;
  const bottom = COLUMN.top + COLUMN.height;
  return {
    frame: `M${x} ${y}h${side}v${side}h${-side}z`,
    beam: `M${x + side} ${y}L${COLUMN.swatch - 2} ${COLUMN.top}V${bottom}L${x + side} ${y + side}z`,
  };
}

interface NumbersProps {
  readonly stage: Stage;
  readonly step: number;
  readonly clock: Clock;
}

/** Pixels as swatches, which fly out of the photo, and their numbers, which come out of the swatches. */
function Numbers({ stage, step, clock }: NumbersProps) {
  const { number } = useSay();
  const { shown, side, row, col } = stage;
  const cells = spans(shown.length, 3);
  const pixels = useRef<SVGGElement>(null);
  const numbers = useRef<SVGGElement>(null);
  usePhase(
    clock,
    (phase) => {
      const out = step === STEP.pixels ? eased(shareOf(phase, 0.1, 0.8)) : 1;
      Array.from(pixels.current?.children ?? []).forEach((swatch, index) => {
        const { y, height } = cells[index * 3];
        const from = {
          x: PHOTO.x + (col + (index % side)) * PX,
          y: PHOTO.y + (row + Math.floor(index / side)) * PX,
        };
        const between = (a: number, b: number) => a + (b - a) * out;
        const place = `translate(${between(from.x, COLUMN.swatch)} ${between(from.y, y)})`;
        const size = `scale(${between(PX / COLUMN.swatchWidth, 1)} ${between(PX / (3 * height), 1)})`;
        swatch.setAttribute('transform', `${place} ${size}`);
      });
      const split = step === STEP.pixels ? 0 : step === STEP.numbers ? phase : 1;
      Array.from(numbers.current?.children ?? []).forEach((cell, index) => {
        const come = eased(
          shareOf(split, (index / shown.length) * 0.5, 0.4 + (index / shown.length) * 0.5),
        );
        (cell as SVGGElement).style.opacity = come === 1 ? '' : String(come);
        cell.setAttribute('transform', `translate(${(come - 1) * COLUMN.width} 0)`);
      });
    },
    [step, stage],
  );
  return (
    <>
      <g ref={numbers} className="weights-numbers">
        {shown.map(({ value, channel }, index) => {
          const { y, height } = cells[index];
          const fill = colourOf({ value, channel });
          return (
            <g key={index}>
              <rect x={COLUMN.x} y={y} width={COLUMN.width} height={height} fill={fill} />
              <text
                x={COLUMN.x + COLUMN.width / 2}
                y={y + height / 2}
                style={{ fill: inkOn(fill) }}
              >
                {number(value)}
              </text>
            </g>
          );
        })}
      </g>
      <g ref={pixels} className="weights-pixels">
        {Array.from({ length: side * side }, (_, index) => {
          const { y, height } = cells[index * 3];
          const [red, green, blue] = shown.slice(index * 3, index * 3 + 3);
          return (
            <rect
              key={index}
              width={COLUMN.swatchWidth}
              height={3 * height}
              fill={`rgb(${red.value} ${green.value} ${blue.value})`}
              transform={`translate(${COLUMN.swatch} ${y})`}
            />
          );
        })}
      </g>
    </>
  );
}

/** More numbers than can be read. */
const Stripes = memo(function Stripes({ shown }: { readonly shown: readonly Input[] }) {
  const places = spans(shown.length, 3);
  return shown.map((input, index) => (
    <rect
      key={index}
      x={COLUMN.swatch}
      y={places[index].y}
      width={COLUMN.x + COLUMN.width - COLUMN.swatch}
      height={places[index].height + 0.3}
      fill={colourOf(input)}
    />
  ));
});

interface CounterProps {
  readonly stage: Stage;
  readonly step: number;
  readonly labels: Labels;
}

function Counter({ stage, step, labels }: CounterProps) {
  const { number } = useSay();
  const { inputs, neurons, weights, side } = stage;
  const [product, count, unit] =
    step === STEP.pixels
      ? ['', side * side, labels.pixels]
      : step === STEP.numbers
        ? [`${side * side} × 3`, inputs, labels.numbers]
        : [`${number(inputs)} × ${number(neurons)}`, weights, labels.weights];
  return (
    <g className="weights-counter" key={step}>
      <text x={COUNTER_X} y="212">
        {product}
      </text>
      <text x={COUNTER_X} y="248" className="weights-count">
        {number(count)}
      </text>
      <text x={COUNTER_X} y="284">
        {unit}
      </text>
    </g>
  );
}

/** How much red, green and blue a channel's light has: softer than a screen's own lamps. */
const LIGHTS = [
  [1, 0.3, 0.26],
  [0.22, 0.7, 0.32],
  [0.3, 0.46, 1],
] as const;

function colourOf({ value, channel }: Input): string {
  return `rgb(${LIGHTS[channel].map((share) => Math.round(share * value)).join()})`;
}

function inkOn(fill: string): string {
  return contrast(fill, '#fff') >= 4.5 ? '#fff' : '#000';
}
