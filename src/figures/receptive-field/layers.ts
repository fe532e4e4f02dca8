import type { LayerSpec } from '../../core/index.ts';
import type { Field } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';

/** c convolution, p max pooling, a average pooling. */
export const KINDS = ['c', 'p', 'a'] as const;
export type Kind = (typeof KINDS)[number];

/** One layer of the stack; both axes are alike. Pooling knows no dilation. */
export interface Layer {
  readonly kind: Kind;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly d: number;
}

export const LIMITS = {
  layers: [1, 24],
  k: [1, 11],
  s: [1, 8],
  p: [0, 10],
  d: [1, 16],
  n: [1, 512],
  /** Padding may make a feature map larger than the input. */
  place: [0, 1023],
} as const;

type Setting = 'k' | 's' | 'p' | 'd';
export const SETTINGS: readonly Setting[] = ['k', 's', 'p', 'd'];

/** The values that a setting of this layer can have: a pool's padding is at most half its window. */
export function rangeOf(layer: Layer, setting: Setting): readonly [low: number, high: number] {
  const [low, high] = LIMITS[setting];
  if (layer.kind === 'c') return [low, high];
  if (setting === 'p') return [0, Math.floor(layer.k / 2)];
  return setting === 'd' ? [1, 1] : [low, high];
}

/** A layer whose settings can stand together, each as near as can be to what was asked. */
export function mend(layer: Layer): Layer {
  let mended = layer;
  for (const setting of SETTINGS) {
    const [low, high] = rangeOf(mended, setting);
    mended = { ...mended, [setting]: clamp(mended[setting], low, high) };
  }
  return mended;
}

export function conv(k: number, others: Partial<Layer> = {}): Layer {
  return { kind: 'c', k, s: 1, p: 0, d: 1, ...others };
}

/** A pool hops by its own size unless told otherwise. */
export function pool(k: number, others: Partial<Layer> = {}): Layer {
  return { kind: 'p', k, s: k, p: 0, d: 1, ...others };
}

export function repeat(times: number, ...layers: Layer[]): Layer[] {
  return Array.from({ length: times }, () => layers).flat();
}

const GRAMMAR = /^([cpa])(\d{1,2})(?:s(\d{1,2}))?(?:p(\d{1,2}))?(?:d(\d{1,2}))?$/;

function parseLayer(text: string): Layer | undefined {
  const match = GRAMMAR.exec(text);
  if (!match) return undefined;
  const kind = match[1] as Kind;
  const k = Number(match[2]);
  const or = (index: number, otherwise: number) =>
    match[index] === undefined ? otherwise : Number(match[index]);
  const layer = { kind, k, s: or(3, usualStride(kind, k)), p: or(4, 0), d: or(5, 1) };
  const good = SETTINGS.every((setting) => {
    const [low, high] = rangeOf(layer, setting);
    return layer[setting] >= low && layer[setting] <= high;
  });
  return good ? layer : undefined;
}

/** A pool hops by its own size, a convolution by one. */
export function usualStride(kind: Kind, k: number): number {
  return kind === 'c' ? 1 : Math.min(k, LIMITS.s[1]);
}

function formatLayer({ kind, k, s, p, d }: Layer): string {
  const stride = s === usualStride(kind, k) ? '' : `s${s}`;
  return `${kind}${k}${stride}${p > 0 ? `p${p}` : ''}${d > 1 ? `d${d}` : ''}`;
}

/** `c3,c3s2p1d2,p2s2,a2`: kind and window, then only what is not as usual. */
export const layerList: Field<readonly Layer[]> = {
  parse: (text) => {
    const layers = text.split(',', LIMITS.layers[1] + 1).map(parseLayer);
    const good = layers.length <= LIMITS.layers[1] && layers.every((layer) => layer !== undefined);
    return good ? (layers as Layer[]) : undefined;
  },
  format: (layers) => layers.map(formatLayer).join(','),
};

/** The layer for the core, on maps of so many channels. */
export function specOf({ kind, k, s, p, d }: Layer, channels = 1): LayerSpec {
  if (kind === 'c') {
    return {
      kind: 'conv',
      outChannels: channels,
      kernelSize: k,
      stride: s,
      padding: p,
      dilation: d,
    };
  }
  return { kind: kind === 'p' ? 'maxPool' : 'avgPool', size: k, stride: s, padding: p };
}
