import { useRef } from 'react';
import type { OpenerViewProps } from '../kit/frame/openers.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import { type Clock, shareOf } from '../kit/motion/clock.ts';
import { Packets, Traces } from '../kit/motion/Flow.tsx';
import { type Packet, turn } from '../kit/motion/flow.ts';
import { useNumbers, usePhase } from '../kit/motion/useTween.ts';
import { KERNEL, LOWER, lineTo, middleOf, outline, UPPER, WORDS } from './drawing.ts';
import { type Facts, OUT, STEP, windowOf } from './facts.ts';
import type { Labels } from './text.ts';

/** The part of a step in which numbers run, and in which the sums that they came to are written. */
const RUN = [0.05, 0.75] as const;
const WRITE = [0.7, 0.85] as const;
const MIDDLE_CELL = 4;

/** The errors of Part 4's example go back to the input, and the kernel turns. */
export function View({ facts, step, clock, labels }: OpenerViewProps<Facts, Labels>) {
  const gone = Math.min(step, STEP.last);
  const error = step >= STEP.first && step <= STEP.last ? step - 1 : null;
  const turned = step === STEP.turned;
  return (
    <svg viewBox="0 0 480 320" aria-hidden="true" className="back">
      <Plane plane={UPPER} values={facts.errors.data} extent={facts.extent} />
      <text className="back-name" x="236" y="44">
        ∂L/∂Y
      </text>
      <Sums facts={facts} gone={gone} running={error !== null} clock={clock} />
      <text className="back-name" x="256" y="256">
        ∂L/∂X
      </text>
      {error !== null && (
        <>
          <path
            className="back-window"
            d={outline(LOWER, Math.floor(error / OUT), error % OUT, OUT)}
          />
          <path className="back-ring" d={outline(UPPER, Math.floor(error / OUT), error % OUT)} />
        </>
      )}
      {turned && (
        <>
          <path className="back-window" d={outline(UPPER, 0, 0, OUT)} />
          <path className="back-ring" d={outline(LOWER, 1, 1)} />
        </>
      )}
      <Lines key={step} packets={packetsOf(facts, error, turned)} clock={clock} />
      <Kernel facts={facts} step={step} clock={clock} />
      <Words facts={facts} step={step} error={error} labels={labels} />
    </svg>
  );
}

function packetsOf(facts: Facts, error: number | null, turned: boolean): Packet[] {
  const { sprays, middle, extent } = facts;
  const packet = (value: number, from: number, cell: number, index: number): Packet => ({
    track: lineTo(from, cell),
    value,
    extent,
    scale: 'gradient',
    ...turn(index, OUT * OUT, ...RUN),
  });
  if (error !== null) {
    return windowOf(error).map((cell, tap) => packet(sprays[error][tap], error, cell, tap));
  }
  return turned
    ? middle.taps.map(({ product }, index) => packet(product, index, MIDDLE_CELL, index))
    : [];
}

function Lines({ packets, clock }: { readonly packets: readonly Packet[]; readonly clock: Clock }) {
  return (
    <>
      <Traces traces={packets} />
      <Packets packets={packets} clock={clock} />
    </>
  );
}

interface PlaneProps {
  readonly plane: typeof LOWER;
  readonly values: ArrayLike<number>;
  readonly extent: number;
}

function Plane({ plane, values, extent }: PlaneProps) {
  const { number } = useSay();
  return Array.from(values, (value, cell) => {
    const { x, y } = middleOf(plane, cell);
    const known = !Number.isNaN(value);
    return (
      <g key={cell} className="back-cell">
        <path
          d={outline(plane, Math.floor(cell / plane.side), cell % plane.side)}
          fill={known ? `var(${cellColour(value, extent, 'gradient')})` : 'var(--paper-raised)'}
        />
        {known && (
          <text x={x} y={y} style={{ fill: numberColour(value, extent, 'gradient') }}>
            {number(value)}
          </text>
        )}
      </g>
    );
  });
}

interface SumsProps {
  readonly facts: Facts;
  readonly gone: number;
  readonly running: boolean;
  readonly clock: Clock;
}

/** ∂L/∂X as far as it has come: what is new is written when its numbers have arrived. */
function Sums({ facts, gone, running, clock }: SumsProps) {
  const news = useRef<SVGGElement>(null);
  usePhase(
    clock,
    (phase) => {
      const share = running ? shareOf(phase, ...WRITE) : 1;
      news.current?.style.setProperty('opacity', String(share));
    },
    [gone, running],
  );
  const plane = { plane: LOWER, extent: facts.extent };
  return (
    <>
      {running && <Plane {...plane} values={facts.sums[gone - 1]} />}
      <g ref={news}>
        <Plane {...plane} values={facts.sums[gone]} />
      </g>
    </>
  );
}

interface KernelProps {
  readonly facts: Facts;
  readonly step: number;
  readonly clock: Clock;
}

/** The kernel turns by two flips; its numbers stay upright. */
function Kernel({ facts, step, clock }: KernelProps) {
  const { number } = useSay();
  const group = useRef<SVGGElement>(null);
  const across = step >= STEP.flipAcross ? -1 : 1;
  const down = step >= STEP.flipDown ? -1 : 1;
  const first = useRef(Array.from({ length: OUT * OUT }, (_, tap) => placeOf(tap, across, down)));
  useNumbers([across, down], {
    clock,
    scene: step === STEP.errors,
    draw: ([acrossNow, downNow]) => {
      Array.from(group.current?.children ?? []).forEach((cell, tap) => {
        cell.setAttribute('transform', placeOf(tap, acrossNow, downNow));
      });
    },
  });
  const { cell } = KERNEL;
  return (
    <>
      <text className="back-title" x={KERNEL.x} y="22">
        {step > STEP.flipAcross ? 'rot180(K)' : 'K'}
      </text>
      <g ref={group} className="back-kernel">
        {Array.from(facts.kernel.data, (weight, tap) => (
          <g key={tap} transform={first.current[tap]}>
            <rect x={-cell / 2} y={-cell / 2} width={cell} height={cell} />
            <text>{number(weight)}</text>
          </g>
        ))}
      </g>
      <rect
        className="back-window"
        x={KERNEL.x - cell}
        y={KERNEL.y - cell}
        width={2 * cell}
        height={2 * cell}
      />
    </>
  );
}

/** A cell of the kernel on its way through a flip: 1 is upright, −1 mirrored. */
function placeOf(tap: number, across: number, down: number): string {
  const x = KERNEL.x + ((tap % OUT) - 0.5) * KERNEL.cell * across;
  const y = KERNEL.y + (Math.floor(tap / OUT) - 0.5) * KERNEL.cell * down;
  return `translate(${x} ${y}) scale(${Math.abs(across)} ${Math.abs(down)})`;
}

interface WordsProps {
  readonly facts: Facts;
  readonly step: number;
  readonly error: number | null;
  readonly labels: Labels;
}

/** What happens, in signs: an error times the kernel, a flip, or the sum of the middle. */
function Words({ facts, step, error, labels }: WordsProps) {
  const { number } = useSay();
  const { middle, errors } = facts;
  const product = (a: number, b: number) => `${number(a)}·${b < 0 ? `(${number(b)})` : number(b)}`;
  const lines =
    error !== null
      ? [`${number(errors.data[error])} · K`]
      : step === STEP.flipAcross
        ? [labels.flipAcross]
        : step === STEP.flipDown
          ? [labels.flipDown]
          : step === STEP.turned
            ? [
                ...middle.taps.map(
                  ({ inputValue, weight }, index) =>
                    `${index > 0 ? '+ ' : ''}${product(weight, inputValue)}`,
                ),
                `= ${number(middle.sum)}`,
              ]
            : [];
  return lines.map((line, index) => (
    <text
      key={`${step} ${line}`}
      className={step === STEP.turned || error !== null ? 'back-sum' : 'back-title'}
      x={WORDS.x}
      y={WORDS.y + index * WORDS.line}
    >
      {line}
    </text>
  ));
}
