import {
  argmax,
  channel,
  forward,
  type Network,
  type ReceptiveField,
  type Tensor,
} from '../../../core/index.ts';

/** A place where a channel was strongly excited: picture, row and column in the layer's map. */
export interface Patch {
  readonly picture: number;
  readonly row: number;
  readonly col: number;
  readonly activation: number;
}

export interface LayerPatches {
  readonly layer: number;
  readonly kind: string;
  readonly receptiveField: ReceptiveField;
  /** For each channel the strongest patches, one a picture, the strongest first; only those above 0. */
  readonly channels: readonly (readonly Patch[])[];
}

/** `networks/<id>-patches.json`. */
export interface PatchIndex {
  readonly network: string;
  /** Searched were the first so many test pictures. */
  readonly pictures: number;
  readonly layers: readonly LayerPatches[];
}

/** The part of the picture that one number sees, in pixels; it may reach over the edge into the padding. */
export interface PatchBox {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Where the receptive field of a layer's number at `row`, `col` lies. */
export function patchBox(
  { size, jump, start }: ReceptiveField,
  { row, col }: { readonly row: number; readonly col: number },
): PatchBox {
  const first = (axis: 0 | 1, at: number) => start[axis] + at * jump[axis] - (size[axis] - 1) / 2;
  return { top: first(0, row), left: first(1, col), height: size[0], width: size[1] };
}

const BATCH = 50;

/**
 * Searches pictures [N, C, H, W] for the places that excite each channel of each layer with maps most: the
 * `most` pictures whose largest activation is largest, each with its first place in reading order. Of
 * equal pictures the earlier one comes first.
 */
export function strongestPatches(network: Network, images: Tensor, most: number): LayerPatches[] {
  const layers = network.reports
    .map((report, layer) => ({ ...report, layer }))
    .filter(({ outputShape }) => outputShape.length === 3);
  const found: Patch[][][] = layers.map(({ outputShape }) =>
    Array.from({ length: outputShape[0] }, () => []),
  );
  const [count, ...shape] = images.shape;
  const length = images.data.length / count;
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const data = images.data.subarray(first * length, (first + size) * length);
    const { steps } = forward(network, { shape: [size, ...shape], data });
    layers.forEach(({ layer }, index) => {
      const { output } = steps[layer];
      found[index].forEach((patches, map) => {
        for (let n = 0; n < size; n++) {
          const patch = strongest(output, n, map, first + n);
          if (patch.activation > 0) insert(patches, patch, most);
        }
      });
    });
  }
  return layers.map(({ layer, kind, receptiveField }, index) => ({
    layer,
    kind,
    receptiveField,
    channels: found[index],
  }));
}

function strongest(output: Tensor, n: number, index: number, picture: number): Patch {
  const [, , , width] = output.shape;
  const map = channel(output, index, n);
  const best = argmax(map);
  const row = Math.floor(best / width);
  return { picture, row, col: best - row * width, activation: map[best] };
}

/** Keeps the list sorted and at most so long; of equal ones the earlier stays in front. */
function insert(patches: Patch[], patch: Patch, most: number): void {
  let at = patches.length;
  while (at > 0 && patches[at - 1].activation < patch.activation) at--;
  if (at >= most) return;
  patches.splice(at, 0, patch);
  if (patches.length > most) patches.pop();
}
