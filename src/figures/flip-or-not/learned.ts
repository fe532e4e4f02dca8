import { channel, rot180, type Tensor, tensor } from '../../core/index.ts';
import { remember } from '../kit/frame/remember.ts';
import { FILTER_SIDE, type FilterLearning, learnFilter } from './learnFilter.ts';
import { type Op, slide } from './ops.ts';
import { FILTERS, type NetworkLearning, trainNetworks } from './trainNetworks.ts';

export interface Board {
  readonly rows: number;
  readonly cols: number;
  readonly values: ArrayLike<number>;
  readonly scale: 'value' | 'gradient';
}

const beginFilter = remember((seed: number) => learnFilter({ seed, steps: 0 }));
const beginNetworks = remember((seed: number) => trainNetworks({ seed, steps: 0 }));

/** What both views of learning tell of a run: of its start alone, while the rest is computed. */
function runFacts(learning: FilterLearning | NetworkLearning, wanted: number) {
  const { learners, difference } = learning;
  const step = Math.min(wanted, difference.length - 1);
  return {
    step,
    learning: difference.length === 1,
    difference: difference[step],
    startDifference: difference[0],
    everApart: Math.max(...difference),
    losses: { xcorr: learners.xcorr.losses[step], conv: learners.conv.losses[step] },
    curves: { xcorr: learners.xcorr.losses, conv: learners.conv.losses },
  };
}

export function board(values: Tensor, scale: Board['scale'] = 'value'): Board {
  const [rows, cols] = values.shape.slice(-2);
  return { rows, cols, values: values.data, scale };
}

/** One filter learns both ways; without `result`, how it starts. */
export function filterFacts(seed: number, wanted: number, result?: unknown) {
  const run = (result as FilterLearning | undefined) ?? beginFilter(seed);
  const { image, target, learners } = run;
  const facts = runFacts(run, wanted);
  const { step } = facts;
  const boards = (op: Op) => {
    const { kernels } = learners[op];
    const slides = op === 'xcorr' ? kernels[step] : rot180(kernels[step]);
    return [
      board(kernels[0]),
      board(kernels[step]),
      board(slides),
      board(slide(op, image, kernels[step])),
    ];
  };
  return {
    given: [board(image), board(target)],
    boards: { xcorr: boards('xcorr'), conv: boards('conv') },
    ...facts,
  };
}

/** Two networks learn; without `result`, how they start. */
export function networkFacts(seed: number, wanted: number, result?: unknown) {
  const run = (result as NetworkLearning | undefined) ?? beginNetworks(seed);
  const { items, learners } = run;
  const facts = runFacts(run, wanted);
  const { step } = facts;
  const boards = (op: Op) => {
    const { kernels, votes } = learners[op];
    const one = (of: Tensor, filter: number): Board =>
      board(tensor(channel(of, 0, filter), [1, 1, FILTER_SIDE, FILTER_SIDE]));
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
    ...facts,
  };
}
