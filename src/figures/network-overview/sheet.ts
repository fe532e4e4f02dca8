import { LAYERS, type LayerId, MAP_LAYERS, neighbour, type Place } from './layers.ts';

/**
 * Where every map stands when the network is laid out whole. A map of any size is drawn on a tile of the
 * same side: 28 divides by 14 and by 7, so one canvas holds all of them, one pixel a unit.
 */
export type Orientation = 'columns' | 'rows';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly input: Box;
  /** Around all maps between the picture and the votes: what the canvas covers. */
  readonly atlas: Box;
  /** Corner of each layer's maps. */
  readonly corners: Readonly<Partial<Record<LayerId, { readonly x: number; readonly y: number }>>>;
}

export const TILE = 28;
const PITCH = 32;
/** Maps in a line before the next line begins. */
const LINE = 8;
const INPUT_SIDE = 56;
/** Room for the layers' names beside the rows. */
const NAMES = 68;
/** Between single columns stands a name as wide as `narrow` lets it be. */
const GAP = { within: 10, narrow: 16, between: 20, rows: 6, blocks: 10, end: 20 } as const;
const LENGTH = LINE * PITCH - (PITCH - TILE);

const linesOf = (id: LayerId) => Math.ceil(LAYERS[id].channels / LINE);
const depthOf = (id: LayerId) => linesOf(id) * PITCH - (PITCH - TILE);

const gapAfter = (id: LayerId) => (linesOf(id) > 1 ? GAP.within : GAP.narrow);

function columns(): Sheet {
  const first = INPUT_SIDE + GAP.between;
  let x = first;
  const corners: Record<string, { x: number; y: number }> = {};
  for (const id of MAP_LAYERS) {
    if (id === 'conv2' || id === 'conv3') x += GAP.between - gapAfter(neighbour(id, -1));
    corners[id] = { x, y: 0 };
    x += depthOf(id) + gapAfter(id);
  }
  const end = x - GAP.within;
  return {
    width: end + GAP.end,
    height: LENGTH,
    input: { x: 0, y: (LENGTH - INPUT_SIDE) / 2, width: INPUT_SIDE, height: INPUT_SIDE },
    atlas: { x: first, y: 0, width: end - first, height: LENGTH },
    corners,
  };
}

function rows(): Sheet {
  const first = INPUT_SIDE + GAP.blocks;
  let y = first;
  const corners: Record<string, { x: number; y: number }> = {};
  for (const id of MAP_LAYERS) {
    if (LAYERS[id].kind === 'conv' && id !== 'conv1') y += GAP.blocks - GAP.rows;
    corners[id] = { x: NAMES, y };
    y += depthOf(id) + GAP.rows;
  }
  const end = y - GAP.rows;
  return {
    width: NAMES + LENGTH,
    height: end,
    input: { x: 0, y: 0, width: INPUT_SIDE, height: INPUT_SIDE },
    atlas: { x: NAMES, y: first, width: LENGTH, height: end - first },
    corners,
  };
}

export const SHEETS: Readonly<Record<Orientation, Sheet>> = { columns: columns(), rows: rows() };

/** The tile of a map; null for the votes, which are beside the sheet. */
export function tileBox(orientation: Orientation, { layer, channel }: Place): Box | null {
  const sheet = SHEETS[orientation];
  if (layer === 'input') return sheet.input;
  const corner = sheet.corners[layer];
  if (!corner) return null;
  const along = (channel % LINE) * PITCH;
  const beside = Math.floor(channel / LINE) * PITCH;
  return orientation === 'columns'
    ? { x: corner.x + beside, y: corner.y + along, width: TILE, height: TILE }
    : { x: corner.x + along, y: corner.y + beside, width: TILE, height: TILE };
}

/** All maps of a layer; null for the votes. */
export function layerBox(orientation: Orientation, layer: LayerId): Box | null {
  const first = tileBox(orientation, { layer, channel: 0 });
  const last = tileBox(orientation, { layer, channel: LAYERS[layer].channels - 1 });
  if (!first || !last) return null;
  return {
    x: first.x,
    y: first.y,
    width: last.x + last.width - first.x,
    height: last.y + last.height - first.y,
  };
}

/** The map nearest to a point of the sheet, so that no finger falls between two of them. */
export function mapAt(orientation: Orientation, x: number, y: number): Place {
  let best: Place = { layer: 'input', channel: 0 };
  let least = distance(SHEETS[orientation].input, x, y);
  for (const layer of MAP_LAYERS) {
    for (let channel = 0; channel < LAYERS[layer].channels; channel++) {
      const box = tileBox(orientation, { layer, channel }) as Box;
      const far = distance(box, x, y);
      if (far < least) {
        least = far;
        best = { layer, channel };
      }
    }
  }
  return best;
}

function distance({ x, y, width, height }: Box, px: number, py: number): number {
  const across = Math.max(x - px, 0, px - x - width);
  const down = Math.max(y - py, 0, py - y - height);
  return across * across + down * down;
}

/** A line from one tile to the next: leaves and arrives along the direction in which the picture flows. */
export function edgePath(orientation: Orientation, from: Box, to: Box): string {
  if (orientation === 'columns') {
    const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
    const [x2, y2] = [to.x, to.y + to.height / 2];
    const middle = (x1 + x2) / 2;
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  }
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height];
  const [x2, y2] = [to.x + to.width / 2, to.y];
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}

/**
 * The atlas's numbers: every map as shares of its own layer's extent, each cell as a square of pixels;
 * NaN between the maps.
 */
export function atlasOf(
  orientation: Orientation,
  mapOf: (place: Place) => { readonly values: ArrayLike<number>; readonly extent: number },
): Float32Array {
  const { atlas } = SHEETS[orientation];
  const pixels = new Float32Array(atlas.width * atlas.height).fill(Number.NaN);
  for (const layer of MAP_LAYERS) {
    const { side, channels } = LAYERS[layer];
    for (let channel = 0; channel < channels; channel++) {
      const box = tileBox(orientation, { layer, channel }) as Box;
      const { values, extent } = mapOf({ layer, channel });
      const at = { x: box.x - atlas.x, y: box.y - atlas.y, span: TILE / side };
      stamp(pixels, atlas.width, at, values, side, extent);
    }
  }
  return pixels;
}

/** Writes a square grid into a picture, each cell `span` pixels wide, as shares of `extent`. */
export function stamp(
  pixels: Float32Array,
  width: number,
  at: { readonly x: number; readonly y: number; readonly span: number },
  values: ArrayLike<number>,
  side: number,
  extent: number,
): void {
  for (let row = 0; row < side * at.span; row++) {
    const from = Math.floor(row / at.span) * side;
    let to = (at.y + row) * width + at.x;
    for (let col = 0; col < side; col++) {
      const share = values[from + col] / extent;
      for (let repeat = 0; repeat < at.span; repeat++) pixels[to++] = share;
    }
  }
}
