import { argmax, forward, type Network, type Tensor } from '../../core/index.ts';
import type { ReportShare } from '../kit/jobs/jobs.ts';

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

export interface ShiftedHitsJob {
  readonly networks: readonly Network[];
  /** [N, C, H, W], with a label each. */
  readonly images: Tensor;
  readonly labels: Uint8Array;
  readonly shifts: readonly Shift[];
}

export interface ShiftedHits {
  /** How many of the pictures were shown. */
  readonly done: number;
  /** `hits[network][shift]` of them were recognised. */
  readonly hits: readonly Uint16Array[];
}

/** So many pictures go through all shifts before the next ones, so that every curve grows at once. */
const CHUNK = 20;

/** Counts, for every network and every shift, the pictures that the network still recognises. */
export function shiftedHits(job: ShiftedHitsJob, report: ReportShare): ShiftedHits {
  const { networks, images, labels, shifts } = job;
  const [count, ...shape] = images.shape;
  const length = images.data.length / count;
  const hits = networks.map(() => new Uint16Array(shifts.length));
  let soFar: ShiftedHits | undefined;
  for (let first = 0; first < count; first += CHUNK) {
    const size = Math.min(CHUNK, count - first);
    const data = images.data.subarray(first * length, (first + size) * length);
    const chunk = { shape: [size, ...shape], data };
    shifts.forEach((shift, index) => {
      const moved = shiftPictures(chunk, shift);
      networks.forEach((network, n) => {
        const answers = answersTo(network, moved);
        answers.forEach((answer, i) => {
          if (answer === labels[first + i]) hits[n][index]++;
        });
      });
      report((first + (size * (index + 1)) / shifts.length) / count, soFar);
    });
    soFar = { done: first + size, hits: hits.map((row) => row.slice()) };
  }
  return { done: count, hits };
}

/** The class with the highest logit for each picture; of equal ones the first. */
export function answersTo(network: Network, pictures: Tensor): number[] {
  const { output } = forward(network, pictures).steps[network.layers.length - 1];
  const [count, classes] = output.shape;
  return Array.from({ length: count }, (_, i) =>
    argmax(output.data.subarray(i * classes, (i + 1) * classes)),
  );
}
