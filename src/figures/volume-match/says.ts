import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { VolumeLabels } from '../kit/volume/Volume.tsx';
import type { Derived, State } from './model.ts';
import { KERNEL_SIDE, MAP_SIDE, SIDE } from './numbers.ts';

export interface Labels extends VolumeLabels {
  readonly picture: string;
  readonly editKernel: string;
  readonly editPicture: string;
  /** The three channels of the picture and the three slices of the kernel, over their cells. */
  readonly channels: readonly string[];
  readonly slices: readonly string[];
}

export interface Sentences {
  /** Red, green and blue inside a sentence. */
  readonly colours: readonly string[];
  readonly products: string;
  readonly here: (place: string, sums: readonly number[], bias: number, total: number) => string;
  readonly cancels: string;
  readonly question: string;
  readonly maps: string;
  readonly cell: string;
  readonly right: (total: number) => string;
  readonly wrong: (total: number) => string;
  readonly byChannel: string;
  readonly together: string;
}

export const says: Says<State, Derived, Sentences> = {
  describe(_, { facts, cancels }, say, { words, number }) {
    const place = words.cellAt(number(facts.row), number(facts.col));
    const sums = facts.channels.map(({ sum }) => sum);
    const here = say.here(place, sums, facts.bias, facts.total);
    return cancels ? `${here} ${say.cancels}` : here;
  },
  tables(_, { facts, layer }, say, { words }) {
    const { slices, kernels, maps } = layer;
    const each = (name: string, sheets: readonly ArrayLike<number>[], side: number) =>
      sheets.map((sheet, c) => gridTable(`${name}: ${say.colours[c]}`, sheet, side, side));
    return [
      ...each(words.input, slices, SIDE),
      ...each(words.kernel, kernels[0], KERNEL_SIDE),
      ...each(
        say.products,
        facts.channels.map(({ products }) => products),
        KERNEL_SIDE,
      ),
      gridTable(words.featureMap, maps[0], MAP_SIDE, MAP_SIDE),
    ];
  },
  predict: (_, { facts, layer }, say) => ({
    question: say.question,
    answers: [
      { label: say.maps, value: layer.maps.length },
      { label: say.cell, value: facts.total },
    ],
    right: say.right(facts.total),
    wrong: say.wrong(facts.total),
  }),
  beats: (_, __, say) => ({ lift: say.byChannel, multiply: say.byChannel, add: say.together }),
};
