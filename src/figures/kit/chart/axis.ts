import { precisionFixed, scaleLinear, scaleLog } from 'd3';
import type { Axis } from './types.ts';

/** Charts are drawn in hundredths of their width and height, and stretched to their room; texts are not. */
export const FULL = 100;

/** Width in pixels of one letter of a tick, and of its exponent. */
const LETTER_PX = 8.4;
const EXPONENT_PX = 7.8;
/** Room that a tick takes beside its text, and from line to line. */
const APART_PX = 14;
const LINE_PX = 22;

/** Where a number stands, 0–100 from the left or from the top, and the number at such a place. */
export interface Scale {
  (value: number): number;
  readonly invert: (place: number) => number;
}

/** A horizontal axis runs from 0 to 100, an upright one from 100 down to 0. NaN has no place. */
export function scaleOf(axis: Axis, direction: 'x' | 'y'): Scale {
  const range = direction === 'x' ? [0, FULL] : [FULL, 0];
  const scale = (axis.scale === 'log' ? scaleLog().base(axis.base ?? 10) : scaleLinear())
    .domain(axis.domain)
    .range(range)
    .clamp(axis.clamp ?? false);
  const floor = range[0];
  const place = (value: number) => {
    if (Number.isNaN(value)) return Number.NaN;
    return axis.scale === 'log' && value <= 0 ? floor : scale(value);
  };
  return Object.assign(place, { invert: (at: number) => scale.invert(at) });
}

/** A tick as text, with a raised exponent where it is a power of ten. */
export interface Tick {
  readonly value: number;
  readonly text: string;
  readonly exponent?: string;
}

export function tickWidth({ text, exponent = '' }: Tick): number {
  return text.length * LETTER_PX + exponent.length * EXPONENT_PX;
}

type Format = (value: number, digits?: number) => string;

/** The ticks of an axis that fit into `room` pixels, along a line or one above the other. */
export function ticksOf(axis: Axis, direction: 'x' | 'y', room: number, number: Format): Tick[] {
  const written = (values: readonly number[]) =>
    values.map((value) => tick(axis, values, value, number));
  const fits = (ticks: readonly Tick[]) => {
    if (direction === 'y') return ticks.length * LINE_PX <= room + LINE_PX;
    return ticks.length * (Math.max(0, ...ticks.map(tickWidth)) + APART_PX) <= room + APART_PX * 2;
  };
  if (typeof axis.ticks === 'object') {
    const all = written(axis.ticks);
    for (let every = 1; ; every *= 2) {
      const some = all.filter((_, index) => index % every === 0);
      if (some.length < 2 || fits(some)) return some;
    }
  }
  const most = axis.ticks ?? MOST;
  for (let about = most; about > 0; about--) {
    const ticks = written(niceValues(axis, about));
    if (ticks.length <= most && fits(ticks)) return ticks;
  }
  return [];
}

const MOST = 11;
/** A logarithm this near to a whole number is one. */
const WHOLE = 1e-9;

function logOf(value: number, base = 10): number {
  const exponent = Math.log(value) / Math.log(base);
  const whole = Math.round(exponent) + 0;
  return Math.abs(exponent - whole) < WHOLE ? whole : exponent;
}

/** Round numbers, or on a log axis whole powers: about so many. */
function niceValues({ scale, base = 10, domain }: Axis, about: number): number[] {
  if (scale !== 'log') return scaleLinear(domain, [0, 1]).ticks(about);
  const exponents = domain.map((end) => logOf(end, base));
  return scaleLinear(exponents, [0, 1])
    .ticks(about)
    .filter(Number.isInteger)
    .map((exponent) => (base === 10 ? Number(`1e${exponent}`) : base ** exponent));
}

function tick(axis: Axis, values: readonly number[], value: number, number: Format): Tick {
  if (axis.format) return { value, text: axis.format(value) };
  if (axis.scale !== 'log') {
    const step = values.length > 1 ? Math.abs(values[1] - values[0]) : 1;
    return { value, text: number(value, precisionFixed(step)) };
  }
  const exponent = logOf(value);
  if (exponent === 0 || !Number.isInteger(exponent)) return { value, text: number(value) };
  return { value, text: number(10), exponent: number(exponent) };
}

interface Powers {
  /** The axis reaches at least from here … */
  readonly low: number;
  /** … to here, and grows by so many powers at a time, so that it seldom changes. */
  readonly high: number;
  readonly grows: number;
}

/** The domain of a log axis, from one whole power of ten to another, that holds all numbers above 0. */
export function powersAround(values: Iterable<number>, range: Powers): [low: number, high: number] {
  let { low, high } = range;
  for (const value of values) {
    if (!(value > 0) || value === Number.POSITIVE_INFINITY) continue;
    const exponent = Math.log10(value);
    while (exponent < low) low -= range.grows;
    while (exponent > high) high += range.grows;
  }
  return [Number(`1e${low}`), Number(`1e${high}`)];
}
