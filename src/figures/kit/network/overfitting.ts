/** Loss and hits before the first epoch and after each, so epochs + 1 numbers in each list. */
export interface OverfittingCurve {
  readonly id: string;
  readonly parameters: number;
  readonly seed: number;
  readonly trainLoss: readonly number[];
  readonly trainCorrect: readonly number[];
  readonly testLoss: readonly number[];
  readonly testCorrect: readonly number[];
}

/** `networks/overfitting.json`: networks that saw the first few training pictures only. */
export interface OverfittingCurves {
  readonly trainPictures: number;
  readonly testPictures: number;
  readonly epochs: number;
  readonly batchSize: number;
  /** Falls in a straight line to nearly 0. */
  readonly learningRate: number;
  readonly momentum: number;
  readonly networks: readonly OverfittingCurve[];
}
