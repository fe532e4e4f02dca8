import { type Conv2dOptions, conv2d, type Tensor } from '../../core/index.ts';

interface Conv2dJob {
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly options: Conv2dOptions;
}

/** Run in a worker, by name. */
export const jobs = {
  conv2d: ({ input, kernel, options }: Conv2dJob) => conv2d(input, kernel, options),
};
