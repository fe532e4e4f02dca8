import { path } from 'd3';
import { useRef } from 'react';
import { cellColour } from '../grid/scales.ts';
import type { Clock } from './clock.ts';
import { type Carried, type Packet, placeOf, placeOn, sizeOf, type Trace } from './flow.ts';
import { usePhase } from './useTween.ts';

/** Half the width of a packet, and the width of a line, of the smallest and of the largest number. */
const RADIUS = { least: 4, most: 8 };
const WIDTH = { least: 1.4, most: 4 };
/** How far a sign reaches in its packet. */
const SIGN = 0.55;
/** A square as large as the circle around the same middle. */
const SQUARE = Math.sqrt(Math.PI) / 2;
/** Half of an arrowhead's length. */
const HEAD = 4;
/** Strong enough to stand out on paper; how much it is, its size says. */
const STRENGTH = 0.75;

const colourOf = ({ value, scale }: Carried) => cellColour(Math.sign(value) * STRENGTH, 1, scale);

interface PacketsProps {
  readonly clock: Clock;
  readonly packets: readonly Packet[];
}

/**
 * Numbers that run along lines: coloured and shaped by their sign, a round plus or a square minus, as large
 * as they are among their kind. They are seen while they are under way.
 */
export function Packets({ clock, packets }: PacketsProps) {
  const group = useRef<SVGGElement>(null);
  usePhase(
    clock,
    (phase) => {
      packets.forEach((packet, index) => {
        const element = group.current?.children[index] as SVGGElement | undefined;
        const place = placeOf(packet, phase);
        element?.style.setProperty('visibility', place ? 'visible' : '');
        if (place) element?.setAttribute('transform', `translate(${place.x} ${place.y})`);
      });
    },
    [packets],
  );
  return (
    <g ref={group}>
      {packets.map((packet, index) => (
        <g key={index} className="flow-packet">
          <Mark {...packet} />
        </g>
      ))}
    </g>
  );
}

/** The lines by which numbers run: they stay, and an arrowhead on each says which way. */
export function Traces({ traces }: { readonly traces: readonly Trace[] }) {
  return traces.map((trace, index) => {
    const { x, y, angle } = placeOn(trace.track, trace.track.heads?.[trace.back ? 1 : 0] ?? 0.5);
    const size = sizeOf(trace, WIDTH.least, WIDTH.most);
    const colour = `var(${colourOf(trace)})`;
    const reach = HEAD + size / 2;
    return (
      <g key={index} className="flow-trace" data-still={size === 0 || undefined}>
        <path d={trace.track.d} stroke={colour} strokeWidth={size || WIDTH.least} />
        <path
          d={`M${reach} 0L${-reach} ${-reach}V${reach}Z`}
          fill={colour}
          transform={`translate(${fine(x)} ${fine(y)}) rotate(${fine(trace.back ? angle + 180 : angle)})`}
        />
      </g>
    );
  });
}

/** Node and browsers differ in the last digit of an angle, and the page's HTML has to be what React draws. */
const fine = (value: number) => Math.round(value * 100) / 100;

/** A number as a mark around 0, 0: a round plus or a square minus. */
export function Mark(carried: Carried) {
  const radius = sizeOf(carried, RADIUS.least, RADIUS.most);
  const colour = colourOf(carried);
  const reach = radius * SIGN;
  const shape = path();
  if (carried.value > 0) shape.arc(0, 0, radius, 0, 2 * Math.PI);
  else shape.rect(-radius * SQUARE, -radius * SQUARE, 2 * radius * SQUARE, 2 * radius * SQUARE);
  const upright = carried.value > 0 ? `M0 ${-reach}V${reach}` : '';
  return (
    <>
      <path className="flow-shape" d={shape.toString()} fill={`var(${colour})`} />
      <path
        className="flow-sign"
        d={`M${-reach} 0H${reach}${upright}`}
        stroke={`var(${colour}t)`}
      />
    </>
  );
}
