import { memo } from 'react';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { type Places, runsOf } from './answers.ts';
import type { Shift } from './shiftedHits.ts';
import { REACH, SHIFTS } from './state.ts';

interface PlacesMapProps {
  readonly name: string;
  readonly places: Places | null;
  readonly shift: Shift;
  readonly onShift: ((shift: Shift) => void) | null;
}

const SIDE = SHIFTS.length;
/** Room around the map for the ring of a place at its rim. */
const RIM = 0.3;
const BOX = `${-RIM} ${-RIM} ${SIDE + 2 * RIM} ${SIDE + 2 * RIM}`;

/** All shifts as cells: filled where the network still recognises the picture, a dot where it does not. */
export function PlacesMap({ name, places, shift, onShift }: PlacesMapProps) {
  return (
    <svg className="shift-map" viewBox={BOX} aria-hidden="true" data-panel={name}>
      <Cells places={places} />
      {(['shift-map-edge', 'shift-map-here'] as const).map((line) => (
        <rect
          key={line}
          className={line}
          x={shift.dx + REACH}
          y={shift.dy + REACH}
          width="1"
          height="1"
        />
      ))}
      {onShift && (
        <PointArea
          grid={name}
          rows={SIDE}
          cols={SIDE}
          width={SIDE}
          height={SIDE}
          onPoint={({ row, col }) => onShift({ dx: col - REACH, dy: row - REACH })}
        />
      )}
    </svg>
  );
}

const Cells = memo(function Cells({ places }: { places: Places | null }) {
  const inner = SHIFTS.slice(1).map((_, index) => index + 1);
  return (
    <>
      <rect className="shift-map-ground" width={SIDE} height={SIDE} />
      {places && (
        <>
          <path className="shift-map-wrong" d={wrongDots(places)} />
          <path
            className="shift-map-right"
            d={runsOf(places)
              .map(([row, col, length]) => `M${col} ${row}h${length}v1h${-length}z`)
              .join('')}
          />
        </>
      )}
      <path
        className="shift-map-lines"
        d={inner.map((at) => `M${at} 0V${SIDE}M0 ${at}H${SIDE}`).join('')}
      />
      <path className="shift-map-cross" d={`M${SIDE / 2} 0V${SIDE}M0 ${SIDE / 2}H${SIDE}`} />
    </>
  );
});

function wrongDots({ right }: Places): string {
  return right
    .map((one, at) => (one ? '' : `M${(at % SIDE) + 0.5} ${Math.floor(at / SIDE) + 0.5}h0`))
    .join('');
}
