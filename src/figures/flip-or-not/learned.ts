import { rot180, type Tensor, tensor } from '../../core/index.ts';
import { FILTER_SIDE, type FilterLearning } from './learnFilter.ts';
import { type Op, slide } from './ops.ts';
import { FILTERS, type NetworkLearning } from './trainNetworks.ts';

export interface Board {
  readonly rows: number;
  readonly cols: number;
  readonly values: ArrayLike<number>;
  readonly scale: 'value' | 'gradient';
}

/** A run of learning both ways: one filter, or two networks; of its start alone, while the rest is computed. */
export type Run = FilterLearning | NetworkLearning;

export function board(values: Tensor, scale: Board['scale'] = 'value'): Board {
  const [rows, cols] = values.shape.slice(-2);
  return { rows, cols, values: values.data, scale };
}

/** What a run shows after so many steps. */
export function learnedFacts(run: Run, wanted: number) {
  const { learners, difference } = run;
  const step = Math.min(wanted, difference.length - 1);
  return {
    ...('items' in run ? networkBoards(run, step) : filterBoards(run, step)),
    step,
    learning: difference.length === 1,
    difference: difference[step],
    startDifference: difference[0],
    everApart: Math.max(...difference),
    losses: { xcorr: learners.xcorr.losses[step], conv: learners.conv.losses[step] },
    curves: { xcorr: learners.xcorr.losses, conv: learners.conv.losses },
  };
}

function filterBoards({ image, target, learners }: FilterLearning, step: number) {
  const boards = (op: Op) => {
    const { kernels } = learners[op];
    const slides = op === 'xcorr' ? kernels[step] : rot180(kernels[step]);
    return [kernels[0], kernels[step], slides, slide(op, image, kernels[step])].map((each) =>
      board(each),
    );
  };
  return {
    given: [board(image), board(target)],
    boards: { xcorr: boards('xcorr'), conv: boards('conv') },
  };
}

function networkBoards({ items, learners }: NetworkLearning, step: number) {
  const boards = (op: Op) => {
    const { kernels, votes } = learners[op];
    const one = (of: Tensor, filter: number): Board => {
      const size = FILTER_SIDE * FILTER_SIDE;
      const values = of.data.slice(filter * size, (filter + 1) * size);
      return board(tensor(values, [1, 1, FILTER_SIDE, FILTER_SIDE]));
    };
    return [
      one(kernels[0], 0),
      one(kernels[step], 0),
      one(kernels[step], FILTERS - 1),
      board(votes[step]),
    ];
  };
  return {
    given: items.map((item) => board(item)),
    boards: { xcorr: boards('xcorr'), conv: boards('conv') },
  };
}
