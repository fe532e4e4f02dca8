import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Misfit } from '../kit/slide/slide.ts';
import type { VolumeLabels } from '../kit/volume/Volume.tsx';
import type { Derived } from './model.ts';
import type { State } from './state.ts';

export interface Labels extends VolumeLabels {
  readonly filters: string;
  readonly channels: string;
  readonly walk: string;
  readonly allFilters: string;
  readonly inputShape: string;
  readonly edit: string;
  readonly newNumbers: string;
  readonly bothSides: string;
  readonly height: string;
  readonly width: string;
  readonly parameters: string;
}

export type Shape = readonly [height: number, width: number, maps: number];

export interface Sentences {
  readonly channel: (channel: number) => string;
  readonly filter: (filter: number) => string;
  readonly products: string;
  readonly here: (shape: Shape, filter: number, total: number, place: string) => string;
  readonly parameters: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly refused: (refused: Misfit) => string;
  readonly question: string;
  readonly asked: readonly [height: string, width: string, maps: string];
  readonly right: (shape: Shape) => string;
  readonly wrong: (shape: Shape) => string;
  readonly byChannel: (channels: number) => string;
  readonly together: (channels: number) => string;
}

const shapeOf = ({ layer: { geometry, maps } }: Derived): Shape => [
  geometry.outHeight,
  geometry.outWidth,
  maps.length,
];

export const says: Says<State, Derived, Sentences> = {
  describe(_, derived, say, { words, number }) {
    const { facts, parameters, unread } = derived;
    const place = words.cellAt(number(facts.row), number(facts.col));
    const here = say.here(shapeOf(derived), facts.filter, facts.total, place);
    const all = `${here} ${say.parameters(parameters)}`;
    return unread > 0 ? `${all} ${say.unread(unread)}` : all;
  },
  notice: ({ refused }, _, say) => (refused ? say.refused(refused) : ''),
  tables({ k, p }, { facts, layer }, say, { words }) {
    const { slices, kernels, maps, geometry: g } = layer;
    return [
      ...slices.map((slice, c) => ({
        ...gridTable(`${words.input}, ${say.channel(c)}`, slice, g.paddedHeight, g.paddedWidth, -p),
        around: { row: facts.row * g.strideHeight, col: facts.col * g.strideWidth },
      })),
      ...kernels[facts.filter].map((sheet, c) =>
        gridTable(`${say.filter(facts.filter)}, ${say.channel(c)}`, sheet, k, k),
      ),
      ...facts.channels.map(({ products }, c) =>
        gridTable(`${say.products}, ${say.channel(c)}`, products, k, k),
      ),
      ...maps.map((map, each) =>
        gridTable(`${words.featureMap} ${each + 1}`, map, g.outHeight, g.outWidth),
      ),
    ];
  },
  predict(_, derived, say) {
    const shape = shapeOf(derived);
    return {
      question: say.question,
      answers: say.asked.map((label, index) => ({ label, value: shape[index] })),
      right: say.right(shape),
      wrong: say.wrong(shape),
    };
  },
  beats({ c }, _, say) {
    const [byChannel, add] = [say.byChannel(c), say.together(c)];
    return { lift: byChannel, multiply: byChannel, add };
  },
};
