import type { BaseState, CommonAction } from '../kit/contract.ts';
import { BOOK_LAYERS } from '../kit/network/bookNetwork.ts';
import { FIRST_PICTURES } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';

/** The order in which the walk visits the stages: the whole, then backwards from the loss, then the step. */
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

/** The strip's order, which is that of the forward pass. */
export const STRIP: readonly StageId[] = [
  'whole',
  ...STAGES.slice(1, -1).reverse(),
  'step',
] as readonly StageId[];

/** The stages that are a layer of the book's network, by its number. */
export const LAYERS = BOOK_LAYERS.map(
  ({ id }) => STAGES.find((stage) => stage.replace('-', '') === id) as StageId,
);

export const RATES = ['0.001', '0.003', '0.01'] as const;
type Rate = (typeof RATES)[number];

export const LIMITS = {
  item: [0, FIRST_PICTURES - 1],
  channel: [0, Math.max(...BOOK_LAYERS.map(({ side, channels }) => (side > 1 ? channels : 1))) - 1],
} as const;

/** Query: item, stage, channel (that of the stage's input), rate. `step` follows the stage. */
export interface State extends BaseState {
  readonly item: number;
  readonly stage: StageId;
  /** null: the channel to which most of the error comes. */
  readonly channel: number | null;
  readonly rate: Rate;
}

export type Action = CommonAction<State>;

/** A picture that the network gets wrong, so that there is something to correct. */
export const initialState: State = {
  step: 0,
  item: 16,
  stage: 'whole',
  channel: null,
  rate: '0.001',
};

export function settle(state: State): State {
  return { ...state, step: STAGES.indexOf(state.stage) };
}

export function reduce(state: State, action: Action): State {
  if (action.type === 'step') {
    const step = clampInteger(action.step, 0, STAGES.length - 1);
    return { ...state, step, stage: STAGES[step] };
  }
  if (action.type !== 'set') return state;
  const next = { ...state, ...action.patch };
  const moved = action.patch.stage !== undefined && action.patch.channel === undefined;
  return settle(moved ? { ...next, channel: null } : next);
}
