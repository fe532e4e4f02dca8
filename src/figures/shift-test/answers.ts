import { forward, softmax, type Tensor } from '../../core/index.ts';
import { type Assets, assetOf, type TrainedNetwork } from '../kit/assets/assets.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { rightAt, type ShiftHits } from './shiftedHits.ts';
import { SHIFTS } from './state.ts';

/** The networks by the names of their assets, in the order of the columns. */
export const NETWORKS = ['mlp', 'cnn', 'pooled'] as const;
export type NetworkName = (typeof NETWORKS)[number];

export const NETWORK_IDS: Readonly<Record<NetworkName, string>> = {
  mlp: 'shift-mlp',
  cnn: 'book-cnn',
  pooled: 'shift-gap',
};

/** Throws when one of them is not there. */
export function networksOf(assets: Assets): TrainedNetwork[] {
  return NETWORKS.map((name) => {
    const network = assetOf(assets, name, 'network');
    if (!network) throw new Error(`shift-test: the network ${NETWORK_IDS[name]} is missing`);
    return network;
  });
}

/**
 * Weights of one neuron that each belong to one place: of the MLP's first layer to a pixel, of the flattened CNN's
 * last layer to a cell of a map. Of the pooled CNN's last layer to a whole map.
 */
export const PLACE_WEIGHTS = bookLayer('flatten').channels;

/** Answers shown of each network. */
const SHOWN = 3;

interface Answer {
  readonly label: number;
  readonly probability: number;
}

export interface Verdict {
  readonly name: NetworkName;
  /** The likeliest classes, the likeliest first. */
  readonly answers: readonly Answer[];
  readonly right: boolean;
  readonly probabilities: ArrayLike<number>;
  /** Where this network still recognises the picture. */
  readonly places: Places;
}

/** For every shift, row by row from the upper left, whether the network is right. */
export interface Places {
  readonly right: readonly boolean[];
  readonly count: number;
}

/** What the three networks say to a picture [1, C, H, W] of class `label`, which is number `item` in its place. */
export function verdictsOf(
  networks: readonly TrainedNetwork[],
  picture: Tensor,
  label: number,
  hits: ShiftHits,
  item: number,
): Verdict[] {
  return networks.map(({ network }, index) => {
    const { output } = forward(network, picture).steps[network.layers.length - 1];
    const probabilities = softmax(output).data;
    const order = Array.from(probabilities, (probability, of) => ({ label: of, probability }));
    order.sort((a, b) => b.probability - a.probability);
    return {
      name: NETWORKS[index],
      answers: order.slice(0, SHOWN),
      right: order[0].label === label,
      probabilities,
      places: placesOf(rightAt(hits, index, item, SHIFTS.length ** 2)),
    };
  });
}

function placesOf(right: readonly boolean[]): Places {
  return { right, count: right.filter(Boolean).length };
}

/** Runs of right places in each row of the map: row, first column, length. */
export function runsOf({ right }: Places): [row: number, col: number, length: number][] {
  const side = SHIFTS.length;
  const runs: [number, number, number][] = [];
  right.forEach((one, at) => {
    if (!one) return;
    const goesOn = at % side > 0 && right[at - 1];
    if (goesOn) runs[runs.length - 1][2]++;
    else runs.push([Math.floor(at / side), at % side, 1]);
  });
  return runs;
}
