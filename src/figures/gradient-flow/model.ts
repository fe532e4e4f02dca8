import type { Assets, TrainedNetwork } from '../kit/assets/assets.ts';
import type { BaseState, CommonAction, Model } from '../kit/contract.ts';
import { integer, oneOf, optional } from '../kit/link/codec.ts';
import { BOOK_LAYERS } from '../kit/network/bookNetwork.ts';
import { flowOf } from '../kit/network/flow.ts';
import { FIRST_PICTURES } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { columnsOf, type Facts, type StageFacts, stageOf, stepFrom } from './flow.ts';
import { type Rule, ruleOf } from './rule.ts';
import { STAGES, type StageId } from './stages.ts';

export const RATES = ['0.001', '0.003', '0.01'] as const;

export const LIMITS = {
  item: [0, FIRST_PICTURES - 1],
  channel: [0, Math.max(...BOOK_LAYERS.map(({ side, channels }) => (side > 1 ? channels : 1))) - 1],
} as const;

/** Names in links: item, stage, channel (that of the stage's input), rate. `step` follows the stage. */
export interface State extends BaseState {
  readonly item: number;
  readonly stage: StageId;
  /** null: the channel to which most of the error comes. */
  readonly channel: number | null;
  readonly rate: (typeof RATES)[number];
}

export type Action = CommonAction<State>;

export interface Derived extends Facts {
  readonly stage: StageFacts | null;
  readonly rule: Rule;
}

function settle(state: State): State {
  return { ...state, step: STAGES.indexOf(state.stage) };
}

export function reduce(state: State, action: Action): State {
  if (action.type === 'step') {
    const step = clampInteger(action.step, 0, STAGES.length - 1);
    return { ...state, step, stage: STAGES[step], channel: null };
  }
  if (action.type !== 'set') return state;
  const next = { ...state, ...action.patch };
  const moved = action.patch.stage !== undefined && action.patch.channel === undefined;
  return settle(moved ? { ...next, channel: null } : next);
}

export function derive(choices: State, assets: Assets): Facts {
  const { pictures, network: trained } = assets;
  if (!trained || !pictures) throw new Error('gradient-flow: trained data is missing');
  const { network } = trained as TrainedNetwork;
  const flow = flowOf(network, pictures, choices.item);
  const after = stepFrom(network, flow, Number(choices.rate));
  return {
    flow,
    after,
    network,
    columns: columnsOf(flow, after, 'whole', null),
    parameters: network.parameters.reduce((sum, { data }) => sum + data.length, 0),
  };
}

export function point(facts: Facts, { stage: id, channel, rate }: State): Derived {
  const { flow, after } = facts;
  const columns = channel === null ? facts.columns : columnsOf(flow, after, id, channel);
  const stage = stageOf(flow, columns, id);
  return { ...facts, columns, stage, rule: ruleOf(facts, id, stage, Number(rate)) };
}

export const model: Model<State, Action, Derived, Facts> = {
  // A picture that the network gets wrong, so that there is something to correct.
  initialState: { step: 0, item: 16, stage: 'whole', channel: null, rate: '0.001' },
  fields: {
    item: integer(...LIMITS.item),
    stage: oneOf(STAGES),
    channel: optional(integer(...LIMITS.channel)) as never,
    rate: oneOf(RATES),
  },
  presets: {
    whole: {},
    softmax: { stage: 'softmax' },
    pool: { stage: 'pool-2' },
    relu: { stage: 'relu-2' },
    conv: { stage: 'conv-2' },
    step: { stage: 'step' },
  },
  reduce,
  settle,
  assets: () => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: FIRST_PICTURES },
  }),
  derive,
  pointers: ['step', 'stage', 'channel'],
  point,
  stepCount: () => STAGES.length,
};
