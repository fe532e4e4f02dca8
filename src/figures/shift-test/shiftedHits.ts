import { argmax, forward, type Network, type Tensor } from '../../core/index.ts';

/** By so many pixels to the right and down; negative ones to the left and up. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** Pictures [N, C, H, W], each moved within its frame: what leaves the frame is lost, zeros come in. */
export function shiftPictures({ shape, data }: Tensor, { dx, dy }: Shift): Tensor {
  const [height, width] = shape.slice(-2);
  const moved = new Float32Array(data.length);
  const first = Math.max(0, -dx);
  const end = Math.min(width, width - dx);
  const planes = data.length / (height * width);
  for (let plane = 0; plane < planes && first < end; plane++) {
    for (let row = Math.max(0, -dy); row < Math.min(height, height - dy); row++) {
      const from = (plane * height + row) * width;
      moved.set(data.subarray(from + first, from + end), from + dy * width + first + dx);
    }
  }
  return { shape, data: moved };
}

/** `networks/shift-hits.json`: which pictures each network still recognises at each shift. */
export interface ShiftHits {
  /** How many test pictures were shown. */
  readonly pictures: number;
  /** `hits[network][shift]` of them were recognised. */
  readonly hits: readonly (readonly number[])[];
  /** Of the first ones, for each network and picture, a bit for each shift in order, as hexadecimal digits. */
  readonly right: readonly (readonly string[])[];
}

/** A hexadecimal digit holds so many shifts. */
const BITS = 4;
/** So many pictures are shifted and shown at once. */
const CHUNK = 100;

/** Shows pictures [N, C, H, W] at every shift to every network; of the first `first` it notes each by itself. */
export function shiftHits(
  networks: readonly Network[],
  images: Tensor,
  labels: Uint8Array,
  shifts: readonly Shift[],
  first: number,
): ShiftHits {
  const [count, ...shape] = images.shape;
  const length = images.data.length / count;
  const isRight = networks.map(() => Array.from({ length: count }, () => [] as boolean[]));
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const data = images.data.subarray(from * length, (from + size) * length);
    for (const shift of shifts) {
      const moved = shiftPictures({ shape: [size, ...shape], data }, shift);
      networks.forEach((network, n) => {
        answersTo(network, moved).forEach((answer, i) => {
          isRight[n][from + i].push(answer === labels[from + i]);
        });
      });
    }
  }
  return {
    pictures: count,
    hits: isRight.map((rows) => shifts.map((_, at) => rows.filter((row) => row[at]).length)),
    right: isRight.map((rows) => rows.slice(0, first).map(packed)),
  };
}

function packed(bits: readonly boolean[]): string {
  const digits = Array.from({ length: Math.ceil(bits.length / BITS) }, (_, digit) =>
    bits
      .slice(digit * BITS, (digit + 1) * BITS)
      .reduce((sum, bit, at) => sum + (bit ? 1 << at : 0), 0),
  );
  return digits.map((digit) => digit.toString(16)).join('');
}

/** For each of `count` shifts whether the network recognised this picture. */
export function rightAt({ right }: ShiftHits, network: number, item: number, count: number) {
  const digits = Array.from(right[network][item], (digit) => Number.parseInt(digit, 16));
  return Array.from({ length: count }, (_, at) => ((digits[at >> 2] >> (at % BITS)) & 1) === 1);
}

/** The class with the highest logit for each picture; of equal ones the first. */
export function answersTo(network: Network, pictures: Tensor): number[] {
  const { output } = forward(network, pictures).steps[network.layers.length - 1];
  const [count, classes] = output.shape;
  return Array.from({ length: count }, (_, i) =>
    argmax(output.data.subarray(i * classes, (i + 1) * classes)),
  );
}
