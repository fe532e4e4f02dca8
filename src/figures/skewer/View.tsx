import { memo, useRef } from 'react';
import type { OpenerViewProps } from '../kit/frame/openers.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { cellColour } from '../kit/grid/scales.ts';
import { type Clock, eased, glided, shareOf } from '../kit/motion/clock.ts';
import { Glider } from '../kit/motion/Glider.tsx';
import { usePhase } from '../kit/motion/useTween.ts';
import { CHANNELS, type Facts, FILTERS, SIDE, STEPS, type Stop } from './facts.ts';
import type { Labels } from './text.ts';

/** A sheet stands upright and is seen from the left: its columns run away from the reader. */
const CELL = { width: 12, height: 54, rise: 7 } as const;
const TOP = 78;
const SHEET = { x: 25, between: 35.5 } as const;
const OUTPUT = { x: 384, between: 46 } as const;
const SHEET_WIDTH = CELL.width * SIDE;
/** The skewer begins before the first sheet and ends behind the last. */
const HANDLE = 22;
const TIP = 32;
const NUMBER = 22;
const VALUES_Y = 34;
const WEIGHTS_Y = 266;
const NAMES_Y = 302;

/** Each skewer goes through all channels at one pixel, and one number comes out; then it moves on. */
export function View({ facts, step, clock, labels }: OpenerViewProps<Facts, Labels>) {
  const { block, output, blockExtent, outputExtent, stops } = facts;
  const { number } = useSay();
  const stop = stops[step];
  const at = pierced(stop);
  const back = Array.from({ length: CHANNELS }, (_, index) => CHANNELS - 1 - index);
  return (
    <svg viewBox="0 0 480 320" aria-hidden="true">
      <Outputs facts={facts} step={step} clock={clock} />
      {back.map((channel) => (
        <g key={channel}>
          <Sheet x={sheetX(channel)} values={block.data} channel={channel} extent={blockExtent} />
          <Glider clock={clock} x={sheetX(channel) + at.x} y={at.y}>
            {channel === CHANNELS - 1 && <path className="spit-rod" d={`M0 0H${TIP}`} />}
            <path className="spit-cell" d={HOLE} />
            <path className="spit-rod" d={`M${channel === 0 ? -HANDLE : -SHEET.between} 0H0`} />
            <circle className="spit-bead" r="4" />
          </Glider>
        </g>
      ))}
      <g className="spit-numbers">
        {stop.values.map((value, channel) => (
          <text key={channel} x={sheetX(channel) + SHEET_WIDTH / 2} y={VALUES_Y}>
            {number(value)}
          </text>
        ))}
      </g>
      <g className="spit-weights">
        <text x="9" y={WEIGHTS_Y}>
          ×
        </text>
        {stop.weights.map((weight, channel) => (
          <text key={channel} x={sheetX(channel) + SHEET_WIDTH / 2} y={WEIGHTS_Y}>
            {number(weight)}
          </text>
        ))}
      </g>
      <Sum stop={stop} extent={outputExtent} clock={clock} />
      <text
        className="spit-name"
        x={(SHEET.x + sheetX(CHANNELS - 1) + SHEET_WIDTH) / 2}
        y={NAMES_Y}
      >
        {labels.channels(number(CHANNELS))}
      </text>
      <text className="spit-name" x={OUTPUT.x + (OUTPUT.between + SHEET_WIDTH) / 2} y={NAMES_Y}>
        {labels.channels(number(output.shape[1]))}
      </text>
    </svg>
  );
}

const sheetX = (channel: number) => SHEET.x + channel * SHEET.between;

/** Where the skewer goes through a sheet, from the sheet's left edge. */
function pierced({ row, col }: Pick<Stop, 'row' | 'col'>) {
  return {
    x: (col + 0.5) * CELL.width,
    y: TOP + (row + 0.5) * CELL.height - (col + 0.5) * CELL.rise,
  };
}

function cellAt(x: number, y: number): string {
  const { width, height, rise } = CELL;
  return `M${x} ${y}l${width} ${-rise}v${height}l${-width} ${rise}z`;
}

/** The cell around the skewer. */
const HOLE = cellAt(-CELL.width / 2, CELL.rise / 2 - CELL.height / 2);

interface SheetProps {
  readonly x: number;
  readonly values: ArrayLike<number>;
  readonly channel: number;
  readonly extent: number;
  /** How many cells are there, in reading order. */
  readonly upTo?: number;
}

/** One channel. */
const Sheet = memo(function Sheet({ x, values, channel, extent, upTo = SIDE * SIDE }: SheetProps) {
  return (
    <g className="spit-sheet">
      {Array.from({ length: SIDE * SIDE }, (_, index) => {
        const [row, col] = [Math.floor(index / SIDE), index % SIDE];
        const value = values[channel * SIDE * SIDE + index];
        return (
          <path
            key={index}
            d={cellAt(x + col * CELL.width, TOP + row * CELL.height - col * CELL.rise)}
            fill={
              index < upTo ? `var(${cellColour(value, extent, 'value')})` : 'var(--paper-raised)'
            }
          />
        );
      })}
    </g>
  );
});

interface OutputsProps {
  readonly facts: Facts;
  readonly step: number;
  readonly clock: Clock;
}

/** The output grows by a cell when its number has arrived. */
function Outputs({ facts, step, clock }: OutputsProps) {
  const newest = useRef<SVGPathElement>(null);
  const { output, outputExtent, stops } = facts;
  const { filter, row, col, sum } = stops[step];
  usePhase(
    clock,
    (phase) => newest.current?.style.setProperty('opacity', String(shareOf(phase, 0.8, 0.9))),
    [step],
  );
  const back = Array.from({ length: FILTERS }, (_, index) => FILTERS - 1 - index);
  const x = OUTPUT.x + filter * OUTPUT.between;
  return (
    <>
      {back.map((channel) => (
        <Sheet
          key={channel}
          x={OUTPUT.x + channel * OUTPUT.between}
          values={output.data}
          channel={channel}
          extent={outputExtent}
          upTo={Math.max(0, step - channel * (STEPS / FILTERS))}
        />
      ))}
      <path
        ref={newest}
        className="spit-newest"
        d={cellAt(x + col * CELL.width, TOP + row * CELL.height - col * CELL.rise)}
        fill={`var(${cellColour(sum, outputExtent, 'value')})`}
      />
    </>
  );
}

interface SumProps {
  readonly stop: Stop;
  readonly extent: number;
  readonly clock: Clock;
}

/** At rest the number has arrived. */
const UNSEEN = { opacity: 0 };

/** The number that comes out at the skewer's tip, and its way into the output. */
function Sum({ stop, extent, clock }: SumProps) {
  const { number } = useSay();
  const bead = useRef<SVGCircleElement>(null);
  const { x, y } = pierced(stop);
  const from = { x: sheetX(CHANNELS - 1) + x + TIP, y };
  const to = OUTPUT.x + stop.filter * OUTPUT.between + x;
  usePhase(
    clock,
    (phase) => {
      const out = shareOf(phase, 0.45, 0.85);
      bead.current?.setAttribute('cx', String(from.x + (to - from.x) * eased(out)));
      bead.current?.style.setProperty('opacity', out > 0 && out < 1 ? '1' : '0');
      // The number waits for the skewer.
      const here = glided(phase) === 1 ? 1 : 0;
      bead.current?.nextElementSibling?.setAttribute('opacity', String(here));
    },
    [stop],
  );
  return (
    <>
      <circle
        ref={bead}
        className="spit-bead"
        cy={y}
        r="8"
        fill={`var(${cellColour(stop.sum, extent, 'value')})`}
        style={UNSEEN}
      />
      <text className="spit-sum" x={from.x + 2} y={y - NUMBER}>
        {number(stop.sum)}
      </text>
    </>
  );
}
