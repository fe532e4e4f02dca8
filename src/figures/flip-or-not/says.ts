import type { NumberTable, ViewProps } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import type { Board } from './learned.ts';
import type { Action, Derived, State, View } from './model.ts';
import { OPS, type Op } from './ops.ts';

type Learns = Exclude<View, 'compare'>;
type Three = readonly [string, string, string];

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly pass: string;
  readonly passes: Readonly<Record<State['pass'], string>>;
  readonly code: string;
  readonly op: string;
  readonly ops: Readonly<Record<Op, string>>;
  /** The kernel after no flip, one, and two. */
  readonly turned: Three;
  readonly notTurned: string;
  readonly given: Readonly<Record<Learns, readonly [string, string]>>;
  readonly columns: Readonly<Record<Learns, Three>>;
  readonly difference: Readonly<Record<Learns, string>>;
  readonly before: string;
  readonly loss: string;
  readonly draw: string;
  readonly curves: string;
}

export type Props = ViewProps<State, Action, Derived, Labels>;

export interface Sentences {
  readonly outputs: (xcorr: readonly number[], conv: readonly number[]) => string;
  readonly rotationProof: string;
  readonly symmetric: string;
  readonly another: string;
  readonly gradients: string;
  readonly learning: string;
  readonly filter: (steps: number, difference: number, start: number) => string;
  readonly networks: (steps: number, difference: number, all: number, ever: number) => string;
  readonly corner: string;
  readonly cornerAnswer: string;
  readonly cornerRight: string;
  readonly cornerWrong: string;
  readonly first: string;
  readonly firstRight: string;
  readonly firstWrong: (xcorr: number, conv: number) => string;
  readonly ops: Readonly<Record<Op, string>>;
  readonly given: Readonly<Record<View, readonly [string, string]>>;
  readonly columns: Readonly<Record<View, readonly [string, string, string, string]>>;
}

const DIGITS = 4;
/** What the convolving learner has in the corner where the other one has another number. */
const CORNER = 2;

export const says: Says<State, Derived, Sentences> = {
  describe({ view, pass }, derived, say) {
    const { outputs, difference, startDifference, everApart, step } = derived;
    if (derived.learning) return say.learning;
    if (view === 'filter') return say.filter(step, difference, startDifference);
    if (view === 'networks') {
      return say.networks(step, difference, derived.stepCount - 1, everApart);
    }
    if (pass === 'backward') return say.gradients;
    const done = step + 1;
    const soFar = say.outputs(outputs.xcorr.slice(0, done), outputs.conv.slice(0, done));
    if (done < outputs.xcorr.length) return soFar;
    const why = derived.rotationProof
      ? say.rotationProof
      : derived.symmetric
        ? say.symmetric
        : say.another;
    return `${soFar} ${why}`;
  },
  tables({ view }, { given, boards }, say) {
    const table = (caption: string, { rows, cols, values }: Board): NumberTable => ({
      caption,
      rows,
      cols,
      at: (row, col) => values[row * cols + col],
      digits: DIGITS,
    });
    return [
      ...given.map((board, index) => table(say.given[view][index], board)),
      ...OPS.flatMap((op) =>
        boards[op].map((board, index) =>
          table(`${say.ops[op]}: ${say.columns[view][index]}`, board),
        ),
      ),
    ];
  },
  predict({ view }, { outputs }, say) {
    if (view !== 'compare') {
      return {
        question: say.corner,
        answers: [{ label: say.cornerAnswer, value: CORNER }],
        right: say.cornerRight,
        wrong: say.cornerWrong,
      };
    }
    return {
      question: say.first,
      answers: OPS.map((op) => ({ label: say.ops[op], value: outputs[op][0] })),
      right: say.firstRight,
      wrong: say.firstWrong(outputs.xcorr[0], outputs.conv[0]),
    };
  },
};
