import { type Carried, packetsWorthwhile, turn } from '../kit/motion/flow.ts';
import type { MapFacts, StageFacts } from './flow.ts';
import { errorOf, sourceOf, strongestCells } from './links.ts';
import type { Derived } from './model.ts';
import { STRIP, type StageId } from './state.ts';

/** A place in a row of equally wide boxes: which box, and where in it, in shares of its width. */
export interface Spot {
  readonly box: number;
  readonly x: number;
  readonly y: number;
}

/** A number that goes from one map to the next during a part of the phase. */
export interface Hop extends Carried {
  readonly stops: readonly Spot[];
  readonly from: number;
  readonly to: number;
}

/** So many numbers stand for all of a map: in the narrow strip, and in the maps below it. */
const IN_STRIP = 3;
const IN_STAGE = 6;
/** Errors that a ReLU stops. */
const STOPPED = 3;

/** Middle of a cell in a map that fills its box's width. */
function spotIn({ width }: MapFacts, cell: number, box: number): Spot {
  return { box, x: ((cell % width) + 0.5) / width, y: (Math.floor(cell / width) + 0.5) / width };
}

/** Middle of a cell in a map that stands in the middle of a square box. */
function spotInSquare(map: MapFacts, cell: number, box: number): Spot {
  const side = Math.max(map.width, map.height);
  const at = (index: number, count: number) => 0.5 + (index + 0.5 - count / 2) / side;
  return {
    box,
    x: at(cell % map.width, map.width),
    y: at(Math.floor(cell / map.width), map.height),
  };
}

const carry = ({ values, extent, scale }: MapFacts, cell: number): Carried => ({
  value: values[cell],
  extent,
  scale,
});

/** Hops from the strongest numbers of one tile of the strip to those of its neighbour. */
function between(
  from: MapFacts,
  to: MapFacts,
  boxes: readonly [number, number],
  beat: Beat,
): Hop[] {
  const starts = strongestCells(from, IN_STRIP);
  const ends = strongestCells(to, Math.min(IN_STRIP, starts.length));
  return ends.map((end, rank) => ({
    ...carry(to, end),
    stops: [spotInSquare(from, starts[rank], boxes[0]), spotInSquare(to, end, boxes[1])],
    ...turn(rank, ends.length, ...beat),
  }));
}

type Beat = readonly [start: number, end: number];

/** What runs through the strip, for each tile: over its values from the left, over its errors to the left. */
export interface StripHops {
  readonly values: readonly Hop[];
  readonly errors: readonly Hop[];
}

const NONE: StripHops = { values: [], errors: [] };
/** Where the forward pulse ends and the error is born. */
const TURNED = 0.48;

/** The part of a pulse through `count` tiles in which it passes one: neighbours overlap. */
function passing(index: number, count: number, [start, end]: Beat): Beat {
  const length = (end - start) / (count + 1);
  return [start + index * length, start + (index + 2) * length];
}

/**
 * The pulse through the strip. The whole is seen as one pulse to the loss and back; a stage as the error that
 * leaves its map and enters the one before; the step as the pulse that tries the new weights.
 */
export function stripHops(tiles: Derived['tiles'], stage: StageId): readonly StripHops[] {
  const last = STRIP.indexOf('softmax');
  return STRIP.map((id, index) => {
    const tile = tiles[index];
    const before = tiles[index - 1];
    if (!tile || !before) return NONE;
    const forward = (beat: Beat) =>
      between(before[0], tile[0], [-1, 0], passing(index - 1, last, beat));
    const back = (beat: Beat) => between(tile[1], before[1], [0, -1], beat);
    const born = index === last ? birth(tile[1]) : [];
    if (stage === 'whole') {
      return {
        values: forward([0, TURNED]),
        errors: back(passing(last - index, last, [TURNED, 1])),
      };
    }
    if (stage === 'step') return { values: forward([0, 1]), errors: [] };
    if (id !== stage) return NONE;
    return { values: [], errors: [...born, ...back(born.length > 0 ? [TURNED, 1] : [0, 1])] };
  });
}

/** The same hops, seen from the tile before. */
export function onward({ values, errors }: StripHops): StripHops {
  const next = (spot: Spot) => ({ ...spot, box: spot.box + 1 });
  const moved = (hop: Hop) => ({ ...hop, stops: hop.stops.map(next) });
  return { values: values.map(moved), errors: errors.map(moved) };
}

/** The loss stands in the strip's last box, above: there the error comes from. */
function birth(error: MapFacts): Hop[] {
  const ends = strongestCells(error, IN_STRIP);
  return ends.map((end, rank) => ({
    ...carry(error, end),
    stops: [{ box: 1, x: 0.5, y: -0.5 }, spotInSquare(error, end, 0)],
    ...turn(rank, ends.length, 0, TURNED),
  }));
}

/** The hops between the maps of one layer, counted from the last box of their row. */
interface StageHops {
  readonly forward: readonly Hop[];
  readonly back: readonly Hop[];
}

export const NO_HOPS: StageHops = { forward: [], back: [] };

/** Values run through the layer, then errors back through it, from cell to cell as its rule says. */
export function stageHops(stage: StageFacts): StageHops {
  const forward = strongestCells(stage.output, IN_STAGE).map((cell) => ({
    cell,
    link: sourceOf(stage, cell),
  }));
  const back = strongestCells(stage.gradInput, IN_STAGE).map((cell) => ({
    cell,
    link: errorOf(stage, cell),
  }));
  const { kernels } = stage;
  const far = kernels ? -2 : -1;
  const hops = (
    links: typeof forward,
    [start, end]: readonly [MapFacts, MapFacts],
    [first, last]: readonly [number, number],
    kernel: MapFacts | undefined,
    beat: Beat,
  ): Hop[] =>
    links.map(({ cell, link }, index) => ({
      ...carry(end, cell),
      stops: [
        spotIn(start, link.cell, first),
        ...(kernel && link.tap !== undefined ? [spotIn(kernel, link.tap, -1)] : []),
        spotIn(end, cell, last),
      ],
      ...turn(index, links.length, ...beat),
    }));
  return {
    forward: packetsWorthwhile(
      hops(forward, [stage.input, stage.output], [far, 0], kernels?.upright, [0, TURNED]),
    ),
    back: packetsWorthwhile([
      ...hops(back, [stage.gradOutput, stage.gradInput], [0, far], kernels?.turned, [TURNED, 1]),
      ...stopped(stage),
    ]),
  };
}

/** The strongest errors that meet a closed gate: they get half of the way. */
function stopped({ blocked, gradOutput }: StageFacts): Hop[] {
  if (!blocked) return [];
  const shut = new Set(blocked);
  const values = Array.from(gradOutput.values, (value, cell) => (shut.has(cell) ? value : 0));
  const cells = strongestCells({ values }, STOPPED);
  return cells.map((cell, index) => {
    const start = spotIn(gradOutput, cell, 0);
    return {
      ...carry(gradOutput, cell),
      stops: [start, { ...start, box: 0, x: 0 }],
      ...turn(index, cells.length, TURNED, 1),
    };
  });
}
