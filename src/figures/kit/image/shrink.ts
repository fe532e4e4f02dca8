import type { Photo } from '../assets/assets.ts';

export interface GreySquare {
  readonly side: number;
  readonly values: Float32Array;
}

/**
 * The middle square of a photo at another size, each pixel the mean of what it covers: what a network
 * with a square input is given. Never larger than the photo has pixels for.
 */
export function shrink(photo: Photo, wanted: number): GreySquare {
  const whole = Math.min(photo.width, photo.height);
  const side = Math.min(wanted, whole);
  const left = (photo.width - whole) / 2;
  const top = (photo.height - whole) / 2;
  const [grey] = photo.planes;
  const weights = overlaps(whole, side);
  const narrow = new Float64Array(whole * side);
  for (let row = 0; row < whole; row++) {
    weights.forEach((shares, col) => {
      for (const [at, share] of shares) {
        narrow[row * side + col] += share * grey[(top + row) * photo.width + left + at];
      }
    });
  }
  const values = new Float32Array(side * side);
  weights.forEach((shares, row) => {
    for (const [at, share] of shares) {
      for (let col = 0; col < side; col++) {
        values[row * side + col] += share * narrow[at * side + col];
      }
    }
  });
  return { side, values };
}

/** For each new pixel, the old ones that it covers and how much of it each of them fills. */
function overlaps(from: number, to: number): [at: number, share: number][][] {
  const width = from / to;
  return Array.from({ length: to }, (_, index) => {
    const shares: [number, number][] = [];
    const end = Math.min(from, (index + 1) * width);
    for (let at = Math.floor(index * width); at < end; at++) {
      const covered = Math.min(at + 1, end) - Math.max(at, index * width);
      if (covered > 0) shares.push([at, covered / width]);
    }
    return shares;
  });
}
