import type { OverfittingCurve, OverfittingCurves } from '../kit/network/overfitting.ts';
import { NETWORK_IDS } from './answers.ts';
import type { State } from './state.ts';

/** The networks of the training on few pictures, in the order of the charts. */
const TRAINED = ['mlp', 'cnn'] as const;

export interface Lesson {
  readonly name: (typeof TRAINED)[number];
  readonly curve: OverfittingCurve;
  /** Share of right pictures, or loss, at the epoch that is read out. */
  readonly train: number;
  readonly test: number;
  readonly trainCorrect: number;
  readonly testCorrect: number;
  /** The epoch with the lowest loss on the test pictures, and that loss. */
  readonly bestEpoch: number;
  readonly bestLoss: number;
  /** What is drawn, share or loss, after each epoch. */
  readonly trainValues: readonly number[];
  readonly testValues: readonly number[];
}

export interface OverfittingFacts {
  readonly lessons: readonly Lesson[];
  readonly trainPictures: number;
  readonly testPictures: number;
  /** What stands on the axis, from 0 up: shares or losses. */
  readonly ticks: readonly number[];
}

const ACCURACY_TICKS = [0, 0.25, 0.5, 0.75, 1];
const LOSS_TICKS = [0, 0.5, 1, 1.5, 2, 2.5];

/** Decimals of a loss: of pictures known by heart it is a thousandth. */
export const LOSS_DIGITS = 3;

export function overfittingOf(file: OverfittingCurves, state: State): OverfittingFacts {
  const { epoch, measure } = state;
  const accuracy = measure === 'accuracy';
  const values = accuracy ? ACCURACY_TICKS : LOSS_TICKS;
  const lessons = TRAINED.map((name): Lesson => {
    const curve = file.networks.find(({ id }) => id === NETWORK_IDS[name]);
    if (!curve) throw new Error(`shift-test: no curve of ${NETWORK_IDS[name]}`);
    const train = accuracy
      ? curve.trainCorrect.map((correct) => correct / file.trainPictures)
      : curve.trainLoss;
    const test = accuracy
      ? curve.testCorrect.map((correct) => correct / file.testPictures)
      : curve.testLoss;
    const bestLoss = Math.min(...curve.testLoss);
    return {
      name,
      curve,
      train: train[epoch],
      test: test[epoch],
      trainCorrect: curve.trainCorrect[epoch],
      testCorrect: curve.testCorrect[epoch],
      bestEpoch: curve.testLoss.indexOf(bestLoss),
      bestLoss,
      trainValues: train,
      testValues: test,
    };
  });
  return {
    lessons,
    trainPictures: file.trainPictures,
    testPictures: file.testPictures,
    ticks: values,
  };
}
