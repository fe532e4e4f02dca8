import type { Say } from '../kit/contract.ts';
import { largest } from '../kit/grid/extent.ts';
import { flippedPlace } from '../kit/grid/flips.ts';
import { chipOf, type Flight } from '../kit/motion/CellFlights.tsx';
import type { Point } from '../kit/motion/flow.ts';
import type { Derived, Line } from './facts.ts';
import { middle, type Places } from './places.ts';
import type { State } from './state.ts';

/** Names of the weights of a kernel of one row. */
const LETTERS = 'abcde';

export function weightText({ isStrip, kernel }: Derived, upright: number, { number }: Say): string {
  return isStrip ? LETTERS[upright] : number(kernel.data[upright]);
}

/** The middle of an error's cell, wherever the zeros around it have moved it. */
export function errorAt(derived: Derived, at: Places, error: number, view: string): Point {
  const { spread, geometry } = derived;
  return view === 'gather'
    ? middle(at.errors, spread.errorAt.indexOf(error), spread.cols)
    : middle(at.errors, error, geometry.outWidth);
}

export function pixelAt({ pixel }: Derived, { pixels, gradient }: Places): Point {
  const { cell } = gradient;
  return { x: pixels.x + (pixel.col + 0.5) * cell, y: pixels.y + (pixel.row + 0.5) * cell };
}

/** The numbers that this step lifts, multiplies and carries to ∂L/∂X. */
export function flightsOf(state: State, derived: Derived, at: Places, say: Say): Flight[] {
  const { view, turning, s } = state;
  const { kernel, errors, error, errorValue, kernelWidth, finished, gradient } = derived;
  const errorExtent = largest(errors.data);
  const extent = largest(finished?.values ?? gradient.data);
  const inBrackets = (text: string) => (text.startsWith('−') ? `(${text})` : text);
  const made = (value: number, weight: string) => `${say.number(value)}·${inBrackets(weight)}`;
  const weightChip = (tap: number) =>
    chipOf(weightText(derived, tap, say), kernel.data[tap], 'value', largest(kernel.data));
  const errorChip = (value: number) => chipOf(say.number(value), value, 'gradient', errorExtent);
  const product = (value: number, tap: number, to: Point) => {
    const result = value * kernel.data[tap] + 0;
    return {
      made: made(value, weightText(derived, tap, say)),
      chip: chipOf(say.number(result), result, 'gradient', extent),
      to,
    };
  };
  if (view === 'scatter') {
    const { cell, x, y } = at.gradient;
    const corner = { x: x + error.col * s * cell, y: y + error.row * s * cell, cell };
    const index = error.row * derived.geometry.outWidth + error.col;
    const centre = {
      x: at.kernel.x + (kernelWidth * at.kernel.cell) / 2,
      y: at.kernel.y + (derived.kernelHeight * at.kernel.cell) / 2,
    };
    const copies = Array.from(kernel.data, (_, tap): Flight => {
      const from = middle(at.kernel, tap, kernelWidth);
      const to = middle(corner, tap, kernelWidth);
      return { lifted: weightChip(tap), from, onto: from, product: product(errorValue, tap, to) };
    });
    const from = middle(at.errors, index, derived.geometry.outWidth);
    return [...copies, { lifted: errorChip(errorValue), from, onto: centre }];
  }
  const flips = view === 'gather' ? state.flips : 0;
  const kernelAt = (tap: number) =>
    middle(at.kernel, flippedPlace(kernel, tap, flips).index, kernelWidth);
  const to = pixelAt(derived, at);
  return derived.lines.map(({ error: index, upright, inputValue }: Line): Flight => {
    const errorSpot = errorAt(derived, at, index, view);
    const weightSpot = kernelAt(upright);
    // The labels fold into the kernel, once; and otherwise the weights come out of it along the lines.
    if (turning) return { lifted: weightChip(upright), from: errorSpot, onto: weightSpot };
    return view === 'lines'
      ? {
          lifted: weightChip(upright),
          from: weightSpot,
          onto: errorSpot,
          product: product(inputValue, upright, to),
        }
      : {
          lifted: errorChip(inputValue),
          from: errorSpot,
          onto: weightSpot,
          product: product(inputValue, upright, to),
        };
  });
}
