import type { NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Detail } from './detail.ts';
import { BLANK } from './drawing.ts';
import { mapOf } from './facts.ts';
import { LAYERS, type LayerId, PICTURE_SIDE } from './layers.ts';
import type { Derived } from './model.ts';
import type { State, Tool } from './state.ts';

export interface Labels {
  readonly layers: Readonly<Record<LayerId, string>>;
  readonly pictures: string;
  readonly testPicture: string;
  readonly layer: string;
  readonly truth: string;
  readonly openFirst: string;
  /** Back to the whole network; also the whole network's own name. */
  readonly back: string;
  readonly previousLayer: string;
  readonly nextLayer: string;
  readonly previousMap: string;
  readonly nextMap: string;
  readonly tools: Readonly<Record<Tool, string>>;
  readonly newSheet: string;
  readonly padTitle: (tool: Tool) => string;
  readonly eyeTitle: string;
  /** Between the numbers of a list: a semicolon where a comma is the decimal sign. */
  readonly listSign: string;
  /** What the layer does, in a few words. */
  readonly rule: (detail: Detail, say: Say) => string;
  readonly partsTitle: (detail: Detail, say: Say) => string;
  readonly sumTitle: (detail: Detail, say: Say) => string;
  readonly mapTitle: (detail: Detail, say: Say) => string;
  readonly totalNote: (detail: Detail, say: Say) => string;
}

/** Captions of the tables. */
interface TableNames {
  readonly map: (name: string) => string;
  readonly slice: (input: number) => string;
  readonly inputs: (input: number) => string;
  readonly votes: string;
}

export function tablesOf(
  { pass, detail, depth }: Derived,
  labels: Labels,
  names: TableNames,
  { words, number }: Say,
): NumberTable[] {
  const votes: NumberTable = {
    caption: names.votes,
    rows: LAYERS.votes.channels,
    cols: 2,
    at: (row, col) => (col === 0 ? pass.logits[row] : pass.probabilities[row]),
    digits: 4,
  };
  const picture: NumberTable = {
    ...gridTable(words.input, pass.picture.data, PICTURE_SIDE, PICTURE_SIDE),
    around: detail?.pixel?.field,
    digits: 3,
  };
  if (depth === 0 || !detail || detail.layer.kind === 'input') return [picture, votes];
  const { layer, place, parts, lens, pixel, values, from } = detail;
  const part = parts[lens];
  const tables = [picture];
  if (from && part && from.kind !== 'input') {
    tables.push({
      ...gridTable(names.inputs(part.channel), part.input, from.side, from.side),
      around: pixel?.window ?? undefined,
      digits: 4,
    });
  }
  if (part?.weights) {
    const { weights, weightSide } = part;
    const caption = names.slice(part.channel);
    tables.push({ ...gridTable(caption, weights, weightSide, weightSide), digits: 4 });
  }
  if (layer.side > 1) {
    const name = `${labels.layers[layer.id]} ${number(place.channel + 1)}`;
    const caption = names.map(name);
    tables.push({
      ...gridTable(caption, values, layer.side, layer.side),
      around: pixel ?? undefined,
      digits: 4,
    });
  }
  return [...tables, votes];
}

/** The reader has taken an empty sheet, or rubbed everything out. */
export function nothingDrawn({ cells, ownCells }: State): boolean {
  return ownCells === null && cells === BLANK;
}

/** A class with its probability is said by the result line; what it was is known for test pictures only. */
export function classOf(channel: number, { language }: Say): string {
  return CLASS_NAMES[language][channel];
}

/** The largest number of the map that is open. */
export function largestOf({ pass }: Derived, detail: Detail): number {
  return Math.max(...mapOf(pass, detail.place));
}
