import { beatShare } from '../kit/motion/beats.ts';
import { shareOf } from '../kit/motion/clock.ts';
import { BOOK_LAYERS } from '../kit/network/bookNetwork.ts';

/** The order in which the walk visits the stages: the picture, then backwards from the loss, then the step. */
export const STAGES = [
  'whole',
  'softmax',
  'dense',
  'flatten',
  'relu-3',
  'conv-3',
  'pool-2',
  'relu-2',
  'conv-2',
  'pool-1',
  'relu-1',
  'conv-1',
  'step',
] as const;
export type StageId = (typeof STAGES)[number];

/** The order on the page, which is that of the forward pass. */
export const STRIP: readonly StageId[] = [
  'whole',
  ...STAGES.slice(1, -1).reverse(),
  'step',
] as readonly StageId[];

/** The stages that are a layer of the book's network, by its number. */
export const LAYERS = BOOK_LAYERS.map(
  ({ id }) => STAGES.find((stage) => stage.replace('-', '') === id) as StageId,
);

/** The kind of a stage, and which of its kind it is. */
export const kindOf = (id: StageId) => id.split('-')[0] as Kind;
export const ordinalOf = (id: StageId) => id.split('-')[1] ?? '';
type Kind = 'whole' | 'softmax' | 'dense' | 'flatten' | 'relu' | 'conv' | 'pool' | 'step';

/** Column of the loss: the last one. Every stage before it has the column of its output. */
export const LOSS = STRIP.indexOf('softmax');
const STEP = STAGES.indexOf('step');

/** Where in a step's phase the pulse leaves one map, where it has crossed to the next, and where that one is full. */
export const LEAVES = 0.6;
export const CROSSED = 0.86;
const PULSES = { whole: 0.45, step: 0.62 } as const;
/** Neighbours in a pulse through the whole network light up together for this much of their time. */
const OVERLAP = 2;

/**
 * How much of a column is lit at a phase of a stage, each from 0 to 1: its values, its errors, and the stream of errors
 * from it to the column on its left. The pulse runs to the right while the picture is read and, once
 * the weights have moved, again; between the two the error has come as far left as the walk has.
 */
export function litAt(column: number, stage: StageId, phase: number) {
  const at = STAGES.indexOf(stage);
  const reached = at === 0 ? LOSS + 1 : LOSS - at;
  const error = column > reached ? 1 : column === reached ? shareOf(phase, CROSSED - 0.06, 1) : 0;
  const stream = column > reached + 1 ? 1 : column === reached + 1 ? crossing(phase) : 0;
  return {
    value: stage === 'whole' || stage === 'step' ? pulseAt(column, PULSES[stage], phase) : 1,
    error: at === STEP ? 1 : error,
    stream: at === STEP ? 1 : stream,
  };
}

const crossing = (phase: number) => shareOf(phase, LEAVES, CROSSED);

function pulseAt(column: number, start: number, phase: number): number {
  if (column === 0) return 1;
  const each = (1 - start) / (LOSS + OVERLAP - 1);
  const from = start + (column - 1) * each;
  return shareOf(phase, from, from + OVERLAP * each);
}

/** How much of the numbers of a rule is told: taken up, through the layer, added up. */
export function toldAt(kind: string, phase: number) {
  return {
    // Forwards, the answer comes last.
    come: kind === 'whole' ? shareOf(phase, CROSSED, 1) : beatShare(phase, 'lift'),
    through: beatShare(phase, 'multiply'),
    sum: beatShare(phase, 'add'),
  };
}
