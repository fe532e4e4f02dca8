import { PANEL_UNITS } from '../frame/Panel.tsx';

/** What is laid on the two pans: magnitudes, never below 0. */
export type Weight = readonly [left: number, right: number];

/** A number as a weight: what is below 0 lies on the left. */
export const onPan = (value: number): Weight => [Math.max(0, -value), Math.max(0, value)];

export const addedUp = (weights: readonly Weight[]): Weight =>
  weights.reduce(([left, right], weight) => [left + weight[0], right + weight[1]], [0, 0]);

export const HEIGHT = 236;
export const MIDDLE = PANEL_UNITS / 2;
export const PIVOT = 30;
/** Half the beam, from the beam down to a pan's plate, and half a plate. */
export const ARM = 100;
export const HANG = 152;
export const PLATE = 54;
/** The highest pile, and the widest tilt in degrees, which a difference of this share of it nearly reaches. */
const PILE = 116;
const TILT = 14;
const TIPPED = 0.25;
const ROUND = 100;

/** Where everything stands when so much lies on the pans: the sum of `weights`, block by block. */
export function balance(weights: readonly Weight[], heaviest: number) {
  const [left, right] = addedUp(weights);
  const angle = TILT * Math.tanh((right - left) / (heaviest * TIPPED));
  const [x, y] = [Math.cos, Math.sin].map((of) => ARM * of((angle * Math.PI) / 180));
  const pan = (side: 0 | 1) => {
    const sign = side === 0 ? -1 : 1;
    let top = 0;
    const blocks = weights.map((weight) => {
      const height = fine((weight[side] / heaviest) * PILE);
      top = fine(top - height);
      return { y: top, height };
    });
    return { at: `translate(${fine(MIDDLE + sign * x)} ${fine(PIVOT + sign * y + HANG)})`, blocks };
  };
  return { beam: `rotate(${fine(angle)} ${MIDDLE} ${PIVOT})`, pans: [pan(0), pan(1)] as const };
}

function fine(value: number): number {
  return Math.round(value * ROUND) / ROUND + 0;
}
