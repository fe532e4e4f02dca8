import { argmax } from '../../core/index.ts';
import type { Say } from '../kit/contract.ts';
import { cellName } from '../kit/frame/cellName.ts';
import { commonExponent } from '../kit/frame/scientific.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { type InputName, KERNEL_SIDE } from './descent.ts';
import type { Derived, State, Target } from './model.ts';

export interface Labels {
  readonly input: string;
  readonly inputs: Readonly<Record<InputName, string>>;
  readonly rate: string;
  readonly rateNow: string;
  readonly task: string;
  readonly target: string;
  readonly targets: Readonly<Record<Target, string>>;
  readonly seed: string;
  readonly kernel: string;
  readonly hidden: string;
  readonly picture: string;
  readonly answer: string;
  readonly wanted: string;
  readonly loss: string;
  readonly goal: string;
  readonly waiting: string;
}

/** Numbers come as they are written: how many decimals they need depends on the run. */
export interface Sentences {
  readonly waiting: string;
  readonly now: (step: number, weight: string, value: string, wanted: number) => string;
  readonly off: (off: string) => string;
  readonly found: string;
  readonly end: (step: number) => string;
  readonly bends: (condition: string) => string;
  readonly tooFast: (rate: string, limit: string, factor: string) => string;
  readonly falls: (step: number, thenRunsAway: boolean) => string;
  readonly stopped: (step: number) => string;
  readonly question: string;
  readonly right: (weight: string) => string;
  readonly wrong: (weight: string) => string;
  readonly kernel: string;
  readonly hidden: string;
  readonly loss: string;
}

const DIGITS = 3;
const LARGE = 1000;

/** So many decimals, or none where the number has run away. */
const shown = (value: number, { number }: Say, digits = DIGITS) =>
  number(value, Math.abs(value) < LARGE ? digits : 0);

export const says: Says<State, Derived, Sentences> = {
  describe(_, derived, say, speaker) {
    const { waiting, step, last, run, rate, limit, factor, lowest, condition, chosen } = derived;
    if (waiting) return say.waiting;
    const parts = [say.now(step, chosen.name, shown(chosen.weight, speaker), chosen.wanted)];
    if (derived.tooFast) {
      parts.push(
        say.tooFast(shown(rate, speaker), shown(limit, speaker), shown(factor, speaker, 2)),
      );
      if (step === last && run.diverged) parts.push(say.stopped(last));
      else if (lowest > 0) parts.push(say.falls(lowest, lowest < last));
      return parts.join(' ');
    }
    if (step === last && run.found) parts.push(say.found);
    else parts.push(say.off(shown(derived.off, speaker)));
    if (step === last && !run.found) parts.push(say.end(step));
    return [...parts, say.bends(shown(condition, speaker, 1))].join(' ');
  },
  predict(_, { gradient }, say) {
    const most = argmax(gradient.map(Math.abs));
    const name = cellName('K', most, KERNEL_SIDE);
    return {
      question: say.question,
      pick: { grid: 'kernel', cells: [[Math.floor(most / KERNEL_SIDE), most % KERNEL_SIDE]] },
      right: say.right(name),
      wrong: say.wrong(name),
    };
  },
  tables(_, { kernel, gradient, target, run }, say) {
    const grid = (caption: string, values: readonly number[], digits = DIGITS) => ({
      ...gridTable(caption, values, KERNEL_SIDE, KERNEL_SIDE),
      digits,
    });
    return [
      grid(say.kernel, kernel),
      grid('∂L/∂K', gradient, DIGITS + Math.max(0, -commonExponent(gradient))),
      grid(say.hidden, target),
      { ...gridTable(say.loss, run.losses, run.losses.length, 1), digits: DIGITS },
    ];
  },
};
