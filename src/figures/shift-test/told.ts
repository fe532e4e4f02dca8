import type { Verdict } from './answers.ts';
import type { CurveFacts } from './curves.ts';
import type { OverfittingFacts } from './overfitting.ts';
import type { State } from './state.ts';

/**
 * Of the first 1,000 test pictures, all shifted by four pixels to the right, so many are recognised by the
 * three networks: what the prediction tells. The tests count them.
 */
export const FOUR_RIGHT = [228, 300, 741] as const;

/** A shifted picture that a network with flattening no longer knows: the weights that know places are to blame. */
export function lostByPlace({ dx, dy }: State, verdicts: readonly Verdict[]): boolean {
  return (dx !== 0 || dy !== 0) && verdicts.some(({ name, right }) => name !== 'pooled' && !right);
}

/** Both CNNs have lost pictures, the pooled one fewer: worth saying. */
export function bothFall({ curves }: CurveFacts): boolean {
  const [, cnn, pooled] = curves;
  const lost = (curve: typeof cnn) => curve.inPlace - curve.here;
  return lost(pooled) > 0 && lost(cnn) > lost(pooled);
}

/** A network that knows its own pictures better than new ones by more than this share has learned by heart. */
const GAP = 0.1;

export function overfits({ lessons, trainPictures, testPictures }: OverfittingFacts): boolean {
  return lessons.every(
    ({ trainCorrect, testCorrect }) =>
      trainCorrect / trainPictures - testCorrect / testPictures > GAP,
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
