import type { NumberTable } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { type Derived, PICTURE_SIDE } from './model.ts';
import { EPOCHS, REACH, SHIFTS } from './state.ts';

export interface Captions {
  readonly picture: string;
  readonly probabilities: string;
  readonly places: (column: number) => string;
  readonly hits: string;
  readonly correct: string;
  readonly loss: string;
}

const PERCENT = 100;

export function tables(derived: Derived, captions: Captions): NumberTable[] {
  const { picture, curves, overfitting } = derived;
  if (picture) {
    const { moved, verdicts } = picture;
    return [
      {
        caption: captions.probabilities,
        rows: verdicts[0].probabilities.length,
        cols: verdicts.length,
        firstCol: 1,
        at: (row, col) => verdicts[col].probabilities[row] * PERCENT,
        digits: 1,
      },
      ...verdicts.flatMap(({ places }, column) =>
        places
          ? [
              gridTable(
                captions.places(column),
                places.right.map(Number),
                SHIFTS.length,
                SHIFTS.length,
                -REACH,
              ),
            ]
          : [],
      ),
      gridTable(captions.picture, moved.data, PICTURE_SIDE, PICTURE_SIDE),
    ];
  }
  if (curves) {
    return [
      {
        caption: captions.hits,
        rows: SHIFTS.length,
        cols: curves.curves.length,
        firstRow: -REACH,
        firstCol: 1,
        at: (row, col) => curves.curves[col].hits[row] ?? Number.NaN,
      },
    ];
  }
  const lists = (overfitting?.lessons ?? []).map(({ curve }) => curve);
  const table = (caption: string, kinds: readonly (readonly number[])[]): NumberTable => ({
    caption,
    rows: EPOCHS + 1,
    cols: 4,
    firstCol: 1,
    at: (row, col) => kinds[col]?.[row] ?? Number.NaN,
  });
  return [
    table(
      captions.correct,
      lists.flatMap(({ trainCorrect, testCorrect }) => [trainCorrect, testCorrect]),
    ),
    table(
      captions.loss,
      lists.flatMap(({ trainLoss, testLoss }) => [trainLoss, testLoss]),
    ),
  ];
}
