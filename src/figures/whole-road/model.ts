import type { Assets, TrainedNetwork } from '../kit/assets/assets.ts';
import type { CodeSamples, Model } from '../kit/contract.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { type Flow, flowOf } from '../kit/network/flow.ts';
import { FIRST_PICTURES } from '../kit/network/pictureFile.ts';
import { roadCode } from './code.ts';
import { factsOf, type RoadFacts } from './facts.ts';
import {
  type Action,
  initialState,
  LIMITS,
  reduce,
  STATIONS,
  type State,
  settle,
} from './state.ts';

export interface Derived extends RoadFacts {
  readonly flow: Flow;
  readonly code: CodeSamples;
}

export function derive(state: State, assets: Assets): Derived {
  const { pictures } = assets;
  const trained: TrainedNetwork | undefined = assets.network;
  if (!trained || !pictures) throw new Error('whole-road: trained data is missing');
  const flow = flowOf(trained.network, pictures, state.item);
  const facts = factsOf(trained.network, flow, state);
  return {
    ...facts,
    flow,
    get code() {
      return roadCode(state, flow, facts);
    },
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    station: oneOf(STATIONS),
    item: integer(...LIMITS.item),
    channel: integer(...LIMITS.channel),
    row: integer(...LIMITS.row),
    col: integer(...LIMITS.col),
  },
  presets: {
    pixel: {},
    kernel: { station: 'kernel' },
    // The sleeve on the other side: the same kernel finds the opposite of what it looks for.
    gate: { station: 'gate', col: 4 },
    vote: { station: 'vote' },
    error: { station: 'error' },
    rot180: { station: 'rot180' },
    pointwise: { station: 'pointwise' },
  },
  reduce,
  settle,
  assets: () => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: FIRST_PICTURES },
  }),
  derive,
  stepCount: () => STATIONS.length,
};
