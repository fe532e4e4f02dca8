import { cellName } from '../kit/frame/cellName.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Misfit } from '../kit/slide/slide.ts';
import type { Derived, Reading, State } from './facts.ts';

export interface Labels {
  readonly padded: string;
  readonly errors: string;
  readonly view: string;
  readonly views: Readonly<Record<Reading, string>>;
  readonly more: string;
  /** Shows all of ∂L/∂K at once. */
  readonly all: string;
  readonly edit: string;
}

export interface Sentences {
  readonly refused: (refused: Misfit) => string;
  /** On its way, a weight lies on a pixel and helps to make an output that has an error. */
  readonly meets: (weight: string, pixel: number, output: string, error: number) => string;
  readonly whole: (weight: string, sum: number, outputs: number) => string;
  readonly zeros: (stride: number) => string;
  readonly dropped: (count: number, withPadding: boolean, side: number) => string;
  readonly question: (slope: string) => string;
  readonly right: (slope: string, sum: number) => string;
  readonly wrong: (slope: string, sum: number) => string;
  /** The first beat of a stop of the error map. */
  readonly lies: string;
  readonly errorMap: string;
  readonly spread: string;
}

export const says: Says<State, Derived, Sentences> = {
  describe({ k, s, view, p, step }, derived, say) {
    const { weight, outSide, sum, geometry, met, terms, done, lit } = derived;
    const name = cellName('K', weight, k);
    if (view === 'weight' && done < terms.length && lit !== undefined) {
      const { inputValue, weight: error } = terms[lit];
      return say.meets(name, inputValue, cellName('Y', step, outSide), error);
    }
    const rest = geometry.remainderRows;
    return [
      say.whole(name, sum, met.length),
      ...(view === 'slide' && s > 1 && outSide > 1 ? [say.zeros(s)] : []),
      ...(rest > 0 ? [say.dropped(rest, p > 0, k + rest)] : []),
    ].join(' ');
  },
  beats: ({ view }, _, say) => (view === 'slide' ? { arrive: say.lies } : {}),
  notice: ({ refused }, _, say) => (refused ? say.refused(refused) : ''),
  predict({ k }, { weight, sum }, say) {
    const slope = `∂L/∂${cellName('K', weight, k)}`;
    return {
      question: say.question(slope),
      answers: [{ label: slope, value: sum }],
      right: say.right(slope, sum),
      wrong: say.wrong(slope, sum),
    };
  },
  tables({ k, s, p }, { padded, geometry, outSide, spreadSide, ...rest }, say, { words }) {
    return [
      gridTable(words.input, padded.data, geometry.paddedHeight, geometry.paddedWidth, -p),
      gridTable(say.errorMap, rest.errors.data, outSide, outSide),
      ...(s > 1 ? [gridTable(say.spread, rest.spread.data, spreadSide, spreadSide)] : []),
      gridTable('∂L/∂K', rest.gradKernel.data, k, k),
      gridTable('∂L/∂b', [rest.gradBias], 1, 1),
    ];
  },
};
