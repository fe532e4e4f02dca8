import { LAYERS, type LayerId, MAP_LAYERS, type Place } from '../kit/network/mapLayers.ts';

/**
 * Where every map stands when the network is laid out whole: from left to right, or on a phone from top to
 * bottom. A map of any size is drawn on a tile of the same side, and the maps of a layer are one picture.
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
  /** First corner of each layer's maps. */
  readonly corners: Readonly<Partial<Record<LayerId, { readonly x: number; readonly y: number }>>>;
}

export const TILE = 28;
/** Maps in a line before the next line begins. */
const LINE = 8;
/**
 * `first` is where the maps begin along the flow and `aside` beside it, where rows have their names; `fan` is the room
 * for the lines before a layer that reads all maps of the one before, `step` before one that reads a single map.
 */
const ROOM = {
  columns: { picture: 36, first: 45, aside: 0, fan: 10, step: 3, end: 8 },
  rows: { picture: 56, first: 60, aside: 118, fan: 6, step: 2, end: 0 },
} as const;

function layOut(orientation: Orientation): Sheet {
  const { picture, first, aside, fan, step, end } = ROOM[orientation];
  const breadth = LINE * TILE;
  const turned = (along: number, across: number) =>
    orientation === 'columns' ? { x: along, y: across } : { x: across, y: along };
  const sized = (along: number, across: number) =>
    orientation === 'columns' ? { width: along, height: across } : { width: across, height: along };
  const corners: Record<string, { x: number; y: number }> = {};
  let along = first;
  for (const id of MAP_LAYERS) {
    if (id !== 'conv1') along += LAYERS[id].kind === 'conv' ? fan : step;
    corners[id] = turned(along, aside);
    along += Math.ceil(LAYERS[id].channels / LINE) * TILE;
  }
  return {
    ...sized(along + end, aside + breadth),
    input: { x: 0, y: 0, width: picture, height: picture },
    corners,
  };
}

export const SHEETS: Readonly<Record<Orientation, Sheet>> = {
  columns: layOut('columns'),
  rows: layOut('rows'),
};

/** The tile of a map; null for the votes, which are beside the sheet. */
export function tileBox(orientation: Orientation, { layer, channel }: Place): Box | null {
  const sheet = SHEETS[orientation];
  if (layer === 'input') return sheet.input;
  const corner = sheet.corners[layer];
  if (!corner) return null;
  const [line, place] = [Math.floor(channel / LINE) * TILE, (channel % LINE) * TILE];
  const [x, y] = orientation === 'columns' ? [line, place] : [place, line];
  return { x: corner.x + x, y: corner.y + y, width: TILE, height: TILE };
}

/** The tiles of all maps of a layer; none for the votes. */
export function tilesOf(orientation: Orientation, layer: LayerId): Box[] {
  const boxes = Array.from({ length: LAYERS[layer].channels }, (_, channel) =>
    tileBox(orientation, { layer, channel }),
  );
  return boxes.filter((box) => box !== null);
}

/** The map nearest to a point of the sheet, so that no finger falls between two of them. */
export function mapAt(orientation: Orientation, x: number, y: number): Place {
  let best: Place = { layer: 'input', channel: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (const layer of ['input', ...MAP_LAYERS] as const) {
    tilesOf(orientation, layer).forEach((box, channel) => {
      const far = Math.hypot(
        Math.max(box.x - x, 0, x - box.x - box.width),
        Math.max(box.y - y, 0, y - box.y - box.height),
      );
      if (far >= least) return;
      least = far;
      best = { layer, channel };
    });
  }
  return best;
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

/** Where a class's line ends: the votes stand at the right of the columns, and below the rows. */
export function voteBox(orientation: Orientation, channel: number): Box {
  const { width, height } = SHEETS[orientation];
  const each = height / LAYERS.votes.channels;
  return orientation === 'columns'
    ? { x: width, y: (channel + 0.5) * each, width: 0, height: 0 }
    : { x: width / 2, y: height + 2, width: 0, height: 0 };
}

/** Around all maps of a layer. */
export function layerBox(orientation: Orientation, layer: LayerId): Box {
  const tiles = tilesOf(orientation, layer);
  const [first, last] = [tiles[0], tiles[tiles.length - 1]];
  const [width, height] = [last.x + last.width - first.x, last.y + last.height - first.y];
  return { x: first.x, y: first.y, width, height };
}

/** The maps of a layer as one picture, side by side as they stand on the sheet. */
export function layerPicture(orientation: Orientation, layer: LayerId, values: ArrayLike<number>) {
  const { side, channels } = LAYERS[layer];
  const box = layerBox(orientation, layer);
  const [width, height] = [(box.width / TILE) * side, (box.height / TILE) * side];
  const pixels = new Float32Array(width * height);
  for (let channel = 0; channel < channels; channel++) {
    const [line, place] = [Math.floor(channel / LINE) * side, (channel % LINE) * side];
    const [x, y] = orientation === 'columns' ? [line, place] : [place, line];
    for (let at = 0; at < side * side; at++) {
      pixels[(y + Math.floor(at / side)) * width + x + (at % side)] =
        values[channel * side * side + at];
    }
  }
  return { width, height, values: pixels };
}

/** A window goes over a map in so many rows while it is told; each row of it writes what it has passed. */
const SWEEPS = 4;

/** How far a window that goes along rows has come over a tile: its row, and how much of the row is behind it. */
export function sweep(share: number): { row: number; along: number } {
  const row = Math.min(SWEEPS - 1, Math.floor(share * SWEEPS));
  return { row, along: share * SWEEPS - row };
}

/** What of these tiles is not written yet, and the windows that write it, as paths. */
export function sweepPaths(
  targets: readonly Box[],
  sources: readonly Box[],
  share: number,
  window: number,
) {
  const { row, along } = sweep(share);
  const covers = targets.map(({ x, y, width, height }) => {
    const high = height / SWEEPS;
    const done = along * width;
    const current = `M${x + done} ${y + row * high}h${width - done}v${high}h${done - width}z`;
    return `${current}M${x} ${y + (row + 1) * high}h${width}v${height - (row + 1) * high}h${-width}z`;
  });
  const windows = sources.map(({ x, y, width, height }) => {
    const size = (window * width) / TILE;
    const left = x + along * (width - size);
    const top = y + (row / (SWEEPS - 1)) * (height - size);
    return `M${left} ${top}h${size}v${size}h${-size}z`;
  });
  return { covers: covers.join(''), windows: windows.join('') };
}
