import { argmax, type ReceptiveField } from '../../core/index.ts';
import type { Pictures, Table } from '../kit/assets/assets.ts';
import { remember } from '../kit/frame/remember.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import {
  type LayerPatches,
  type Patch,
  type PatchBox,
  type PatchIndex,
  patchBox,
} from '../kit/network/patches.ts';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';

/** A place that excites a channel, with what the channel sees there. */
export interface SeenPatch extends Patch {
  readonly box: PatchBox;
  /** Class number of the picture. */
  readonly label: number;
  /** Row-major pixels of the box; NaN where it reaches over the picture's edge, into the padding. */
  readonly crop: Float32Array;
}

/**
 * What can be said of a channel by counting: 'dead' answers to no picture; 'faint' answers to fewer
 * pictures than are shown, or with less than a hundredth of the layer's strongest answer; 'mixed' has
 * patches that neither look alike nor come from one class.
 */
export type Verdict = 'clear' | 'faint' | 'mixed' | 'dead';

export interface ChannelFacts {
  readonly patches: readonly SeenPatch[];
  readonly verdict: Verdict;
  /** Mean correlation of each two patches, pixel by pixel; NaN where there are not two that vary. */
  readonly likeness: number;
  /** The class from which most patches come, and how many. */
  readonly topClass: number;
  readonly topCount: number;
  /** All patches in three rows of three, a clear pixel between them. */
  readonly mosaic: { readonly side: number; readonly values: Float32Array };
}

const CLASSES = bookLayer('dense').channels;

/** Patches shown for a channel, and how many stand in a row of the mosaic. */
export const SHOWN = 9;
const ROW = 3;

/** The rules of `Verdict`. */
export const FAINT_SHARE = 0.01;
export const ALIKE = 0.25;
export const MAJORITY = 5;

export function indexOf({ value }: Table): PatchIndex {
  return value as PatchIndex;
}

/** All channels of a layer. */
export const channelsOf = remember(
  (table: Table, pictures: Pictures, layer: number): readonly ChannelFacts[] => {
    const found = indexOf(table).layers[layer];
    const strongest = Math.max(0, ...found.channels.map(([first]) => first?.activation ?? 0));
    return found.channels.map((_, channel) => factsOf(found, channel, pictures, strongest));
  },
  8,
);

function factsOf(
  { channels, receptiveField }: LayerPatches,
  channel: number,
  pictures: Pictures,
  strongest: number,
): ChannelFacts {
  const patches = channels[channel].slice(0, SHOWN).map((patch): SeenPatch => {
    const box = patchBox(receptiveField, patch);
    const label = pictures.labels[patch.picture];
    return { ...patch, box, label, crop: cropOf(pictures, patch.picture, box) };
  });
  const counts = Array.from({ length: CLASSES }, (_, label) =>
    patches.reduce((sum, patch) => sum + Number(patch.label === label), 0),
  );
  const topClass = argmax(counts);
  const topCount = counts[topClass];
  const likeness = likenessOf(patches.map(({ crop }) => crop));
  return {
    patches,
    likeness,
    topCount,
    topClass,
    verdict: verdictOf(patches, likeness, topCount, strongest),
    mosaic: mosaicOf(patches, receptiveField),
  };
}

function verdictOf(
  patches: readonly SeenPatch[],
  likeness: number,
  topCount: number,
  strongest: number,
): Verdict {
  if (patches.length === 0) return 'dead';
  if (patches.length < SHOWN || patches[0].activation < FAINT_SHARE * strongest) return 'faint';
  return likeness < ALIKE && topCount < MAJORITY ? 'mixed' : 'clear';
}

function cropOf({ images }: Pictures, picture: number, box: PatchBox): Float32Array {
  const from = picture * PICTURE_SIDE * PICTURE_SIDE;
  return Float32Array.from({ length: box.height * box.width }, (_, at) => {
    const row = box.top + Math.floor(at / box.width);
    const col = box.left + (at % box.width);
    const inside = row >= 0 && col >= 0 && row < PICTURE_SIDE && col < PICTURE_SIDE;
    return inside ? images.data[from + row * PICTURE_SIDE + col] : Number.NaN;
  });
}

/** The network sees padding as 0, and so does the comparison. */
function likenessOf(crops: readonly Float32Array[]): number {
  const directions = crops.map(directionOf).filter((each) => each !== null);
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < directions.length; a++) {
    for (let b = 0; b < a; b++, pairs++) {
      sum += directions[a].reduce((total, value, at) => total + value * directions[b][at], 0);
    }
  }
  return pairs > 0 ? sum / pairs : Number.NaN;
}

/** The patch less its mean, at length 1; null when all its pixels are equal. */
function directionOf(crop: Float32Array): Float64Array | null {
  const seen = Float64Array.from(crop, (value) => (Number.isNaN(value) ? 0 : value));
  const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  const centred = seen.map((value) => value - mean);
  const length = Math.hypot(...centred);
  return length > 1e-9 ? centred.map((value) => value / length) : null;
}

function mosaicOf(patches: readonly SeenPatch[], { size }: ReceptiveField) {
  const [height, width] = size;
  const side = ROW * width + ROW - 1;
  const values = new Float32Array(side * side).fill(Number.NaN);
  patches.forEach(({ crop }, rank) => {
    const top = Math.floor(rank / ROW) * (height + 1);
    const left = (rank % ROW) * (width + 1);
    for (let row = 0; row < height; row++) {
      values.set(crop.subarray(row * width, (row + 1) * width), (top + row) * side + left);
    }
  });
  return { side, values };
}

/** A picture with room around it for boxes that reach over its edge; the room is NaN. */
export const MARGIN = 7;
export const FRAMED_SIDE = PICTURE_SIDE + 2 * MARGIN;

export const framedPicture = remember((pictures: Pictures, picture: number): Float32Array => {
  const box = { top: -MARGIN, left: -MARGIN, height: FRAMED_SIDE, width: FRAMED_SIDE };
  return cropOf(pictures, picture, box);
}, 16);
