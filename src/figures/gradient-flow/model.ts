import type { Assets, TrainedNetwork } from '../kit/assets/assets.ts';
import type { CodeSamples, Model } from '../kit/contract.ts';
import { integer, oneOf, optional } from '../kit/link/codec.ts';
import { type Flow, flowOf } from '../kit/network/flow.ts';
import { FIRST_PICTURES } from '../kit/network/pictureFile.ts';
import { flowCode } from './code.ts';
import {
  type MapFacts,
  mapOf,
  type StageFacts,
  type StepFacts,
  stageOf,
  stepFrom,
  tileOf,
} from './flow.ts';
import {
  type Action,
  initialState,
  LIMITS,
  RATES,
  reduce,
  STAGES,
  STRIP,
  type State,
  settle,
} from './state.ts';

export interface Derived {
  readonly flow: Flow;
  readonly stage: StageFacts | null;
  readonly picture: MapFacts;
  readonly gradPicture: MapFacts;
  readonly tiles: readonly (readonly [MapFacts, MapFacts] | null)[];
  readonly after: StepFacts;
  readonly parameters: number;
  readonly code: CodeSamples;
}

const strips = new WeakMap<Flow, Derived['tiles']>();

/** The same tiles as long as the picture is the same, so that the strip is not drawn again. */
function tilesOf(flow: Flow): Derived['tiles'] {
  const tiles = strips.get(flow) ?? STRIP.map((stage) => tileOf(flow, stage));
  strips.set(flow, tiles);
  return tiles;
}

export function derive(state: State, assets: Assets): Derived {
  const { pictures } = assets;
  const trained: TrainedNetwork | undefined = assets.network;
  if (!trained || !pictures) throw new Error('gradient-flow: trained data is missing');
  const { network } = trained;
  const flow = flowOf(network, pictures, state.item);
  return {
    flow,
    stage: stageOf(network, flow, state.stage, state.channel),
    picture: mapOf(flow.trace.input, 0, 'value'),
    gradPicture: mapOf(flow.gradients.input, 0, 'gradient'),
    tiles: tilesOf(flow),
    after: stepFrom(network, flow, Number(state.rate)),
    parameters: network.parameters.reduce((sum, { data }) => sum + data.length, 0),
    get code() {
      return flowCode(flow);
    },
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
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
  stepCount: () => STAGES.length,
};
