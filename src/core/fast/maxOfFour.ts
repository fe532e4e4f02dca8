import type { Floats } from '../tensor/tensor';

/**
 * Max pooling of `planes` images by windows of 2 × 2 side by side, with the winners' positions, and ReLU of
 * the largest if `rectify`. Which of four numbers is largest is random to the processor, and a wrongly
 * guessed branch costs more than all the rest, so the winner is found by arithmetic on positions. To be read:
 * maxPool2dReference in ops/reference.ts.
 */
export function maxOfFourInto(
  output: Floats,
  argmax: Int32Array,
  input: Floats,
  planes: number,
  inHeight: number,
  inWidth: number,
  outHeight: number,
  outWidth: number,
  rectify: boolean,
): void {
  let at = 0;
  for (let plane = 0; plane < planes; plane++) {
    for (let row = 0; row < outHeight; row++) {
      let i = ((plane * inHeight + 2 * row) * inWidth) | 0;
      for (let col = 0; col < outWidth; col++) {
        const j = (i + inWidth) | 0;
        const a = input[i];
        const b = input[(i + 1) | 0];
        const c = input[j];
        const d = input[(j + 1) | 0];
        const above = (i + Number(b > a)) | 0;
        const below = (j + Number(d > c)) | 0;
        // Of equals the first in reading order wins, so the lower row has to be larger.
        const lower = Number(input[below] > input[above]);
        let winner = (above + lower * (below - above)) | 0;
        const sum = a + b + c + d;
        if (Number.isNaN(sum)) winner = lastNaN(input, i, j, winner);
        const best = input[winner];
        output[at] = rectify && best <= 0 ? 0 : best;
        argmax[at] = winner;
        at = (at + 1) | 0;
        i = (i + 2) | 0;
      }
    }
  }
}

/** NaN wins, the last one, as in the general loop; without one (∞ − ∞ is NaN too) the winner stays. */
function lastNaN(input: Floats, i: number, j: number, winner: number): number {
  if (Number.isNaN(input[j + 1])) return j + 1;
  if (Number.isNaN(input[j])) return j;
  if (Number.isNaN(input[i + 1])) return i + 1;
  return Number.isNaN(input[i]) ? i : winner;
}
