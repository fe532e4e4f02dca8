import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { VolumeLabels } from '../kit/volume/parts.ts';
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

export type Text = FigureText<State, Derived, Labels>;

export const shapeOf = ({ facts }: Derived, { number }: Pick<Say, 'number'>) => {
  const { geometry, maps } = facts.layer;
  const sizes = [geometry.outHeight, geometry.outWidth, maps.length];
  return sizes.map((size) => number(size)).join('×');
};

export function answers({ facts }: Derived, labels: readonly [string, string, string]) {
  const { geometry, maps } = facts.layer;
  const values = [geometry.outHeight, geometry.outWidth, maps.length];
  return labels.map((label, index) => ({ label, value: values[index] }));
}

export function tables(
  { k, p }: State,
  { facts }: Derived,
  { words }: Say,
  { channelName, filterName }: Labels,
  products: string,
): NumberTable[] {
  const { slices, kernels, maps, geometry: g } = facts.layer;
  const filter = filterName(facts.filter);
  const name = (channel: number) => channelName(channel).toLowerCase();
  return [
    ...slices.map((slice, c) => ({
      ...gridTable(`${words.input}, ${name(c)}`, slice, g.paddedHeight, g.paddedWidth, -p),
      around: { row: facts.row * g.strideHeight, col: facts.col * g.strideWidth },
    })),
    ...kernels[facts.filter].map((sheet, c) => gridTable(`${filter}, ${name(c)}`, sheet, k, k)),
    ...facts.channels.map((channel, c) =>
      gridTable(`${products}, ${name(c)}`, channel.products, k, k),
    ),
    ...maps.map((map, each) =>
      gridTable(`${words.featureMap} ${each + 1}`, map, g.outHeight, g.outWidth),
    ),
  ];
}
