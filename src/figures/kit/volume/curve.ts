import { trackThrough } from '../motion/flow.ts';

/** Side of the curves' own coordinates, which the style sheet stretches. */
export const FUNNEL = 100;

/** The curve by which a channel's sum comes to the total. */
export function curveOf(channel: number, channels: number) {
  const y = ((channel + 0.5) / channels) * FUNNEL;
  return trackThrough({ x: 0, y }, { x: FUNNEL, y: FUNNEL / 2 });
}
