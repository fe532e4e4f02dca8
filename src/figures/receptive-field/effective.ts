import type { LayerSpec } from '../../core/index.ts';
import { largest } from '../kit/grid/extent.ts';
import type { JobRequest } from '../kit/jobs/jobs.ts';
import type { EffectiveField, EffectiveFieldJob } from '../kit/network/effectiveField.ts';
import { type Layer, layerList, specOf } from './layers.ts';

/** Channels of the input and of every layer in the networks that are measured. */
export const CHANNELS = 4;
/** The effective field is the smallest centred square that holds so much of the squared gradient. */
export const SHARE = 0.95;
/** Larger fields are not measured: it would take minutes on a phone. */
export const LARGEST_FIELD = 256;

/** Fields up to this side are averaged over many networks, larger ones over fewer. */
const SMALL_FIELD = 64;
const MANY_NETWORKS = 64;
const FEW_NETWORKS = 16;

/** What was measured, in pixels of the map that it was measured on. */
export interface Effective {
  /** Root of the mean squared gradient, over the field. */
  readonly heat: Float64Array;
  readonly extent: number;
  /** Side of the effective field on the input and on every map below the neuron's. */
  readonly sides: readonly number[];
  readonly networks: number;
}

/**
 * The stack below one neuron without its padding, so that an input as large as the field has exactly
 * one output. ReLU follows every convolution but the neuron's own.
 */
export function bareStack(layers: readonly Layer[]): LayerSpec[] {
  return layers.flatMap((layer, index): LayerSpec[] => {
    const spec = specOf({ ...layer, p: 0 }, CHANNELS);
    const isLast = index === layers.length - 1;
    return layer.kind === 'c' && !isLast ? [spec, { kind: 'relu' }] : [spec];
  });
}

export function networksFor(side: number): number {
  return side <= SMALL_FIELD ? MANY_NETWORKS : FEW_NETWORKS;
}

export function effectiveJob(layers: readonly Layer[], side: number): JobRequest {
  const input: EffectiveFieldJob = {
    layers: bareStack(layers),
    channels: CHANNELS,
    side,
    seeds: networksFor(side),
    share: SHARE,
  };
  return { name: 'effectiveField', key: layerList.format(layers), input };
}

/** Facts of a finished measurement of the neuron on top of these layers. */
export function effectiveOf(layers: readonly Layer[], field: EffectiveField): Effective {
  const heat = Float64Array.from(field.map, Math.sqrt);
  const isWindow = bareStack(layers).map(({ kind }) => kind !== 'relu');
  return {
    heat,
    extent: largest(heat),
    sides: field.sides.filter((_, index) => isWindow[index]),
    networks: field.averaged,
  };
}
