import type { ReceptiveField } from '../../core/index.ts';
import type { Assets } from '../kit/assets/assets.ts';
import type { ActiveCell, CodeSamples, CommonAction, Model } from '../kit/contract.ts';
import { integer } from '../kit/link/codec.ts';
import { bookNetworkCode } from '../kit/network/networkCode.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { type KernelSheet, kernelsOf } from './kernels.ts';
import { LAYERS, MOST_CHANNELS } from './layers.ts';
import {
  type ChannelFacts,
  channelsOf,
  framedPicture,
  indexOf,
  type SeenPatch,
  SHOWN,
} from './patches.ts';

/** Pictures that the search for the strongest patches went through. */
export const SEARCHED = 1000;

export const LIMITS = {
  layer: [0, LAYERS.length - 1],
  channel: [0, MOST_CHANNELS - 1],
  rank: [1, SHOWN],
} as const;

/**
 * Names in links: layer (number of a layer in the network: 0 conv, 1 ReLU, 2 max pooling, 3 conv … 7 ReLU), channel
 * (from 0; readers see it from 1), and rank (which of the channel's strongest patches is looked at, 1 the strongest).
 */
export interface State {
  readonly step: number;
  readonly layer: number;
  readonly channel: number;
  readonly rank: number;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | {
      readonly type: 'move';
      readonly layers: number;
      readonly channels: number;
      readonly ranks: number;
    }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Derived {
  readonly layer: number;
  readonly receptiveField: ReceptiveField;
  readonly channels: readonly ChannelFacts[];
  readonly kernels: readonly KernelSheet[];
  readonly chosen: ChannelFacts;
  readonly kernel: KernelSheet;
  /** The patch looked at, and its picture with a margin; null for a dead channel. */
  readonly patch: SeenPatch | null;
  readonly framed: Float32Array | null;
  /** The layer's strongest activation, of which a faint channel is measured. */
  readonly strongest: number;
  readonly code: CodeSamples;
}

const initialState: State = { step: 0, layer: 0, channel: 5, rank: 1, activeCell: null };

function settled(state: State): State {
  const layer = clampInteger(state.layer, ...LIMITS.layer);
  const channel = clampInteger(state.channel, 0, LAYERS[layer].channels - 1);
  return { ...state, layer, channel, rank: clampInteger(state.rank, ...LIMITS.rank) };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'move':
      return settled({
        ...state,
        layer: state.layer + action.layers,
        channel: state.channel + action.channels,
        // Another channel or layer has other patches: begin with the strongest.
        rank: action.ranks === 0 ? 1 : state.rank + action.ranks,
      });
    case 'jump':
      return settled({ ...state, channel: action.end === 'first' ? 0 : MOST_CHANNELS, rank: 1 });
    case 'set': {
      const moved = action.patch.layer !== undefined || action.patch.channel !== undefined;
      const rank = action.patch.rank ?? (moved ? 1 : state.rank);
      return settled({ ...state, ...action.patch, rank });
    }
  }
}

export function derive(state: State, assets: Assets): Derived {
  const { network, pictures, table } = assets;
  if (!network || !pictures || !table)
    throw new Error('feature-hierarchy: trained data is missing');
  const { layer, channel, rank } = state;
  const channels = channelsOf(table, pictures, layer);
  const kernels = kernelsOf(network, layer);
  const chosen = channels[channel];
  const patch = chosen.patches[Math.min(rank, chosen.patches.length) - 1] ?? null;
  return {
    layer,
    receptiveField: indexOf(table).layers[layer].receptiveField,
    channels,
    kernels,
    chosen,
    kernel: kernels[channel],
    patch,
    framed: patch && framedPicture(pictures, patch.picture),
    strongest: Math.max(0, ...channels.map(({ patches }) => patches[0]?.activation ?? 0)),
    get code() {
      return codeOf(layer, channel, patch, pictureAt(pictures, patch?.picture ?? 0));
    },
  };
}

function codeOf(
  layer: number,
  channel: number,
  patch: SeenPatch | null,
  picture: Parameters<typeof bookNetworkCode>[0],
): CodeSamples {
  const [row, col] = patch ? [patch.row, patch.col] : [0, 0];
  const answer = patch ? `${Math.round(patch.activation * 1e4) / 1e4}` : 'at most 0';
  return bookNetworkCode(picture, {
    typescript: `const { data, shape } = outputs[${layer}];
const [, , height, width] = shape;
console.log(data[(${channel} * height + ${row}) * width + ${col}]); // ${answer}
`,
    pytorch: `print(outputs[${layer}][0, ${channel}, ${row}, ${col}].item())  # ${answer}
`,
    numpy: `print(outputs[${layer}][${channel}, ${row}, ${col}])  # ${answer}
`,
  });
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    layer: integer(...LIMITS.layer),
    channel: integer(...LIMITS.channel),
    rank: integer(...LIMITS.rank),
  },
  presets: {
    edge: {},
    'nearly-silent': { channel: 3 },
    strokes: { layer: 4, channel: 4 },
    handles: { layer: 7, channel: 0 },
    boots: { layer: 7, channel: 9 },
    mixed: { layer: 7, channel: 14 },
  },
  conflicts: ({ layer, channel }) => (channel < LAYERS[layer].channels ? [] : ['channel']),
  passing: ['rank'],
  reduce,
  assets: () => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: SEARCHED },
    table: { kind: 'table', id: 'networks/book-cnn-patches' },
  }),
  derive,
  stepCount: () => 0,
};
