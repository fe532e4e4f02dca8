import { createNetwork, type LayerSpec, type Network } from '../../../core/index.ts';
import { fromFloat16, toFloat16 } from './float16.ts';

/** How a network was trained and how well it does; every number comes from the training script. */
export interface NetworkCard {
  readonly data: string;
  readonly licence: string;
  readonly trainPictures: number;
  readonly testPictures: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: string;
  readonly momentum: number;
  readonly seed: number;
  readonly parameters: number;
  /** Hits among all test pictures with the weights as trained, and as stored here. */
  readonly testCorrect: { readonly float32: number; readonly float16: number };
  /** The stored weights on the test pictures with all 256 grey levels, instead of the book's 16. */
  readonly testCorrectAt256Greys: number;
  /** The stored weights on the first test pictures, those that the book ships. */
  readonly shippedCorrect: { readonly correct: number; readonly count: number };
  readonly trainLoss: number;
  /** Stored weights, all test pictures: `confusion[label][answer]`. */
  readonly confusion: readonly (readonly number[])[];
}

/** `<id>.json`: everything but the weights. */
export interface NetworkFile {
  readonly format: 1;
  readonly id: string;
  readonly layers: readonly LayerSpec[];
  readonly inputShape: readonly number[];
  readonly card: NetworkCard;
}

/** A network with its trained weights, ready for `forward` and `backward`. */
export interface TrainedNetwork {
  readonly kind: 'network';
  readonly id: string;
  readonly network: Network;
  readonly card: NetworkCard;
}

/** Paths below the site's base. */
export function networkFiles(id: string): { readonly facts: string; readonly weights: string } {
  return { facts: `networks/${id}.json`, weights: `networks/${id}.bin` };
}

/** All parameters in the network's order, two bytes each, the low byte first. */
export function packWeights({ parameters }: Network): Uint8Array<ArrayBuffer> {
  const count = parameters.reduce((sum, { data }) => sum + data.length, 0);
  const view = new DataView(new ArrayBuffer(count * 2));
  let at = 0;
  for (const { data } of parameters) {
    for (const value of data) {
      view.setUint16(at, toFloat16(value), true);
      at += 2;
    }
  }
  return new Uint8Array(view.buffer);
}

/** Throws when the weights do not fit the layers, or the file is of a later format. */
export function unpackNetwork(file: NetworkFile, weights: Uint8Array): TrainedNetwork {
  if (file.format !== 1) {
    throw new RangeError(`unpackNetwork: format must be 1, got ${file.format}`);
  }
  const network = createNetwork(file.layers, file.inputShape, { seed: 0 });
  const count = network.parameters.reduce((sum, { data }) => sum + data.length, 0);
  if (weights.byteLength !== count * 2) {
    throw new RangeError(
      `unpackNetwork: ${file.id} needs ${count * 2} bytes of weights, got ${weights.byteLength}`,
    );
  }
  const view = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
  let at = 0;
  for (const { data } of network.parameters) {
    for (let i = 0; i < data.length; i++, at += 2) data[i] = fromFloat16(view.getUint16(at, true));
  }
  return { kind: 'network', id: file.id, network, card: file.card };
}
