import type { OverfittingCurve, OverfittingCurves } from '../kit/trained/overfitting.ts';
import { NETWORK_IDS } from './answers.ts';
import type { Line } from './plot.ts';
import { EPOCHS, type State } from './state.ts';

/** The networks of the training on few pictures, in the order of the charts. */
export const TRAINED = ['mlp', 'cnn'] as const;

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
  readonly trainLine: Line;
  readonly testLine: Line;
}

export interface OverfittingFacts {
  readonly lessons: readonly Lesson[];
  readonly trainPictures: number;
  readonly testPictures: number;
  /** What stands on the axis, from 0 up: shares or losses, and how high each one is. */
  readonly ticks: readonly { readonly value: number; readonly share: number }[];
}

const ACCURACY_TICKS = [0, 0.25, 0.5, 0.75, 1];
const LOSS_TICKS = [0, 0.5, 1, 1.5, 2, 2.5];

/** Decimals of a loss: of pictures known by heart it is a thousandth. */
export const LOSS_DIGITS = 3;

export const EPOCH_TICKS: readonly number[] = [0, 10, 20, 30, EPOCHS];

export function overfittingOf(file: OverfittingCurves, state: State): OverfittingFacts {
  const { epoch, measure } = state;
  const accuracy = measure === 'accuracy';
  const values = accuracy ? ACCURACY_TICKS : LOSS_TICKS;
  const top = values[values.length - 1];
  const lessons = TRAINED.map((name): Lesson => {
    const curve = file.networks.find(({ id }) => id === NETWORK_IDS[name]);
    if (!curve) throw new Error(`shift-test: no curve of ${NETWORK_IDS[name]}`);
    const train = accuracy
      ? curve.trainCorrect.map((correct) => correct / file.trainPictures)
      : curve.trainLoss;
    const test = accuracy
      ? curve.testCorrect.map((correct) => correct / file.testPictures)
      : curve.testLoss;
    const line = (of: string, list: readonly number[]): Line => ({
      name: of,
      shares: list.map((value) => value / top),
    });
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
      trainLine: line('train', train),
      testLine: line('test', test),
    };
  });
  return {
    lessons,
    trainPictures: file.trainPictures,
    testPictures: file.testPictures,
    ticks: values.map((value) => ({ value, share: value / top })),
  };
}
