import { path } from 'd3';
import type { SignedScale } from '../grid/scales.ts';
import { eased, shareOf } from './clock.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line by which numbers travel: as a path to draw, and as points with the length of the way to each. */
export interface Track {
  readonly d: string;
  readonly points: readonly Point[];
  readonly lengths: readonly number[];
  /** Shares of the way at which an arrowhead is seen best, forwards and back; the middle if not given. */
  readonly heads?: readonly [forwards: number, back: number];
}

/** So many points stand for each curve of a track. */
const SAMPLES = 12;

/** A track through some places: a smooth curve between two of them, level where it mostly runs sideways. */
export function trackThrough(...stops: readonly Point[]): Track {
  const drawn = path();
  const [first] = stops;
  drawn.moveTo(first.x, first.y);
  const points = [first];
  stops.slice(1).forEach((end, index) => {
    const start = stops[index];
    const level = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y);
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    const out = level ? { x: middle.x, y: start.y } : { x: start.x, y: middle.y };
    const into = level ? { x: middle.x, y: end.y } : { x: end.x, y: middle.y };
    drawn.bezierCurveTo(out.x, out.y, into.x, into.y, end.x, end.y);
    for (let at = 1; at <= SAMPLES; at++) points.push(onCurve(start, out, into, end, at / SAMPLES));
  });
  const lengths = [0];
  points.slice(1).forEach(({ x, y }, index) => {
    lengths.push(lengths[index] + Math.hypot(x - points[index].x, y - points[index].y));
  });
  return { d: drawn.toString(), points, lengths };
}

/** A point of a cubic Bézier curve. */
function onCurve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const u = 1 - t;
  const along = (axis: 'x' | 'y') =>
    u ** 3 * a[axis] + 3 * u ** 2 * t * b[axis] + 3 * u * t ** 2 * c[axis] + t ** 3 * d[axis];
  return { x: along('x'), y: along('y') };
}

/** Where one is after a share of the track's length, and which way it runs there, in degrees. */
export function placeOn({ points, lengths }: Track, share: number): Point & { angle: number } {
  const gone = Math.max(0, Math.min(1, share)) * lengths[lengths.length - 1];
  let next = 1;
  while (next < lengths.length - 1 && lengths[next] < gone) next++;
  const [from, to] = [points[next - 1], points[next]];
  const part = (gone - lengths[next - 1]) / (lengths[next] - lengths[next - 1] || 1);
  return {
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
    angle: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
  };
}

/** The share of the way after which a track that runs to the right has got as far as `x`. */
export function shareAtX({ points, lengths }: Track, x: number): number {
  const next = Math.max(
    1,
    points.findIndex((point) => point.x >= x),
  );
  const [from, to] = [points[next - 1], points[next]];
  const part = (x - from.x) / (to.x - from.x || 1);
  return (lengths[next - 1] + (lengths[next] - lengths[next - 1]) * part) / (lengths.at(-1) || 1);
}

/** A number with the colours of its scale; `extent` is the magnitude of the widest one of its kind. */
export interface Carried {
  readonly value: number;
  readonly extent: number;
  readonly scale: SignedScale;
}

/** A line that stays and shows its direction even when nothing moves. */
export interface Trace extends Carried {
  readonly track: Track;
  /** Runs from the track's end to its beginning. */
  readonly back?: boolean;
}

/** A number under way on a track from one share of the phase to another. */
export interface Packet extends Trace {
  readonly from: number;
  readonly to: number;
}

/** More packets than this are no longer followed by an eye, nor drawn in time by a cheap phone. */
export const MOST_PACKETS = 60;

/** Packets that move something: a zero carries nothing, and too many are cut to the strongest. */
export function packetsWorthwhile<T extends Carried>(
  packets: readonly T[],
  most = MOST_PACKETS,
): T[] {
  const weight = ({ value, extent }: Carried) => Math.abs(value) / (extent || 1);
  const moving = packets.filter((packet) => weight(packet) > 0);
  if (moving.length <= most) return moving;
  const limit = moving.map(weight).sort((a, b) => b - a)[most - 1];
  return moving.filter((packet) => weight(packet) >= limit).slice(0, most);
}

/** Where a packet is at a phase; null before it starts and once it has arrived. */
export function placeOf({ track, back = false, from, to }: Packet, phase: number): Point | null {
  if (phase < from || phase >= to || phase <= 0 || phase >= 1) return null;
  const share = eased(shareOf(phase, from, to));
  return placeOn(track, back ? 1 - share : share);
}

/** Packets of one beat leave one after the other: each takes this much of the beat. */
const TURN = 0.7;

/** The part of a beat, a stretch of the phase, that the packet with this index takes. */
export function turn(index: number, count: number, start: number, end: number) {
  const late = count > 1 ? ((1 - TURN) * index) / (count - 1) : 0;
  const length = end - start;
  return { from: start + late * length, to: start + (late + (count > 1 ? TURN : 1)) * length };
}

/** How large a number is among its kind: the area of its packet grows with its magnitude. */
export function sizeOf({ value, extent }: Carried, least: number, most: number): number {
  if (value === 0) return 0;
  const share = extent > 0 ? Math.min(1, Math.abs(value) / extent) : 1;
  return least + (most - least) * Math.sqrt(share);
}
