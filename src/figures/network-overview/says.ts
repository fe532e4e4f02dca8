import type { NumberTable, Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { BEATS } from '../kit/motion/beats.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Detail } from '../kit/network/mapDetail.ts';
import {
  LAYER_IDS,
  LAYERS,
  type LayerId,
  type LayerKind,
  neighbour,
  PICTURE_SIDE,
} from '../kit/network/mapLayers.ts';
import { BLANK } from '../kit/network/ownPicture.ts';
import type { Derived, State, Tool } from './state.ts';

/** A text with a number that is written already. */
type Line = (number: string) => string;

export interface Labels {
  readonly layers: Readonly<Record<LayerId, string>>;
  readonly pictures: string;
  readonly testPicture: string;
  readonly layer: string;
  readonly truth: string;
  /** Back to the whole network; also the whole network's own name. */
  readonly back: string;
  readonly previousLayer: string;
  readonly nextLayer: string;
  readonly previousMap: string;
  readonly nextMap: string;
  readonly tools: Readonly<Record<Tool, string>>;
  readonly newSheet: string;
  readonly sees: string;
  /** Between the numbers of a list: a semicolon where a comma is the decimal sign. */
  readonly listSign: string;
  /** What a kind of layer does: given the channels before it, and its weights. */
  readonly rules: Readonly<Record<LayerKind, (channels: string, weights: string) => string>>;
  readonly comesIn: string;
  readonly parts: string;
  readonly strongest: Line;
  readonly calculation: string;
  readonly touchPixel: string;
  readonly drawWithLight: string;
  readonly slice: Line;
  readonly map: (layer: string, channel: string) => string;
  readonly biasNote: Line;
  readonly sharesNote: Line;
}

export interface Sentences {
  readonly testPicture: (item: number) => string;
  readonly drawing: string;
  readonly photo: string;
  readonly nothingDrawn: (name: string, share: string) => string;
  readonly picks: (what: string, name: string, share: string) => string;
  readonly right: (what: string, name: string, share: string) => string;
  readonly wrong: (what: string, name: string, share: string, truth: string) => string;
  /** What a layer does with what comes in: given its name, its maps and their side, and the maps before it. */
  readonly stages: Readonly<
    Record<LayerKind, (name: string, maps: number, side: number, before: number) => string>
  >;
  readonly marked: (name: string, channel: number, sources: number) => string;
  readonly markedVote: (name: string, logit: number) => string;
  readonly vote: (
    name: string,
    total: number,
    bias: number,
    logit: number,
    share: string,
  ) => string;
  readonly pixel: (row: number, col: number, value: number) => string;
  readonly map: (name: string, channel: number, of: number) => string;
  readonly sized: (map: string, side: number, largest: number, field: number) => string;
  readonly at: (map: string, row: number, col: number) => string;
  readonly relu: (at: string, before: number, after: number) => string;
  readonly pool: (at: string, value: number) => string;
  readonly sum: (at: string, total: number, bias: number, value: number, field: number) => string;
  readonly mapTable: (layer: string, channel: number) => string;
  readonly slice: (input: number) => string;
  readonly inputs: (input: number) => string;
  readonly votes: string;
  readonly question: string;
}

/** Titles and notes around a map that is open. */
export function captionsOf(detail: Detail, labels: Labels, { number }: Say) {
  const { layer, from, parts, lens, pixel, terms, place, bias, value } = detail;
  const { kind, id } = layer;
  const lensChannel = number((parts[lens]?.channel ?? 0) + 1);
  const weighed = kind === 'conv' || kind === 'votes';
  const gate = terms.length > 0 ? labels.calculation : labels.touchPixel;
  const named =
    value === null
      ? labels.map(labels.layers[id], number(place.channel + 1))
      : `= ${number(value, 3)}`;
  const notes = pixel
    ? labels.sharesNote(number(detail.fieldSize))
    : labels.biasNote(number(bias ?? 0));
  return {
    rule: labels.rules[kind](number(from?.channels ?? 1), number(detail.weightCount)),
    parts: weighed ? labels.parts : labels.comesIn,
    sum: weighed ? labels[kind === 'votes' ? 'strongest' : 'slice'](lensChannel) : gate,
    map: kind === 'input' ? labels.drawWithLight : named,
    note: kind === 'conv' ? notes : '',
  };
}

const nameOf = (channel: number, { language }: Say) => CLASS_NAMES[language][channel];

function verdict(state: State, { pass, label }: Derived, say: Sentences, all: Say): string {
  const name = nameOf(pass.winner, all);
  const share = all.share(pass.probabilities[pass.winner]);
  if (state.ownCells === null && state.cells === BLANK) return say.nothingDrawn(name, share);
  if (label === null) {
    return say.picks(state.ownCells === null ? say.drawing : say.photo, name, share);
  }
  const what = say.testPicture(state.item);
  return label === pass.winner
    ? say.right(what, name, share)
    : say.wrong(what, name, share, nameOf(label, all));
}

function stage(lit: number, say: Sentences, labels: Labels): string {
  const { id, kind, channels, side } = LAYERS[LAYER_IDS[lit]];
  return say.stages[kind](labels.layers[id], channels, side, LAYERS[neighbour(id, -1)].channels);
}

function aboutMap(
  state: State,
  derived: Derived,
  detail: Detail,
  labels: Labels,
  say: Sentences,
  all: Say,
): string {
  const { layer, place, pixel, value, bias, total, parts, fieldSize, values } = detail;
  if (layer.kind === 'votes') {
    const share = all.share(derived.pass.probabilities[place.channel]);
    return say.vote(nameOf(place.channel, all), total ?? 0, bias ?? 0, value ?? 0, share);
  }
  if (layer.kind === 'input') {
    const shown = pixel ? ` ${say.pixel(pixel.row, pixel.col, value ?? 0)}` : '';
    return verdict(state, derived, say, all) + shown;
  }
  const map = say.map(labels.layers[layer.id], place.channel + 1, layer.channels);
  if (!pixel) return say.sized(map, layer.side, Math.max(...values), fieldSize);
  const at = say.at(map, pixel.row, pixel.col);
  if (layer.kind === 'relu') {
    return say.relu(at, parts[0].input[pixel.row * layer.side + pixel.col], value ?? 0);
  }
  if (layer.kind === 'pool') return say.pool(at, value ?? 0);
  return say.sum(at, total ?? 0, bias ?? 0, value ?? 0, fieldSize);
}

/** What the figure says; the names of the layers are among the labels, which are the language's, too. */
export const saysWith = (labels: Labels): Says<State, Derived, Sentences> => ({
  describe(state, derived, say, all) {
    const { cursor, detail, lit, pass } = derived;
    if (detail) return aboutMap(state, derived, detail, labels, say, all);
    if (cursor?.layer === 'votes') {
      return say.markedVote(nameOf(cursor.channel, all), pass.logits[cursor.channel]);
    }
    if (cursor) {
      return say.marked(labels.layers[cursor.layer], cursor.channel + 1, derived.edges.length);
    }
    return lit === LAYER_IDS.length - 1
      ? verdict(state, derived, say, all)
      : stage(lit, say, labels);
  },
  beats(_, { lit }, say) {
    const told = stage(lit, say, labels);
    return Object.fromEntries(BEATS.map((beat) => [beat, told]));
  },
  tables(_, { pass, detail }, say, { words }) {
    const votes: NumberTable = {
      caption: say.votes,
      rows: LAYERS.votes.channels,
      cols: 2,
      at: (row, col) => (col === 0 ? pass.logits[row] : pass.probabilities[row]),
      digits: 4,
    };
    const picture: NumberTable = {
      ...gridTable(words.input, pass.picture.data, PICTURE_SIDE, PICTURE_SIDE),
      around: detail?.field ?? undefined,
      digits: 3,
    };
    if (!detail || detail.layer.kind === 'input') return [picture, votes];
    const { layer, place, parts, lens, pixel, window, values, from } = detail;
    const part = parts[lens];
    const tables = [picture];
    if (from && from.kind !== 'input') {
      const caption = say.inputs(part.channel + 1);
      const around = window ?? undefined;
      tables.push({ ...gridTable(caption, part.input, from.side, from.side), around, digits: 4 });
    }
    if (part.weights) {
      const side = Math.sqrt(part.weights.length);
      const caption = say.slice(part.channel + 1);
      tables.push({ ...gridTable(caption, part.weights, side, side), digits: 4 });
    }
    if (layer.side > 1) {
      const caption = say.mapTable(labels.layers[layer.id], place.channel + 1);
      const around = pixel ?? undefined;
      tables.push({ ...gridTable(caption, values, layer.side, layer.side), around, digits: 4 });
    }
    return [...tables, votes];
  },
  predict(state, derived, say, all) {
    const answer = verdict(state, derived, say, all);
    return {
      question: say.question,
      pick: { grid: 'votes', cells: [[derived.pass.winner, 0]] },
      right: answer,
      wrong: answer,
    };
  },
});
