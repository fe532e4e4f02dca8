import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { VolumeLabels } from '../kit/volume/parts.ts';
import type { Derived, State } from './model.ts';
import { CHANNELS, KERNEL_SIDE, MAP_SIDE, SIDE } from './numbers.ts';

export interface Labels extends VolumeLabels {
  readonly picture: string;
  readonly editKernel: string;
  readonly editPicture: string;
  readonly sliceOf: (channel: number) => string;
  readonly kernelSliceOf: (channel: number) => string;
}

export type Text = FigureText<State, Derived, Labels>;

export function tables(
  { facts }: Derived,
  { words }: Say,
  name: (channel: number) => string,
  products: string,
): NumberTable[] {
  const { slices, kernels, maps } = facts.layer;
  const channels = Array.from({ length: CHANNELS }, (_, channel) => channel);
  return [
    ...channels.map((c) => gridTable(`${words.input}: ${name(c)}`, slices[c], SIDE, SIDE)),
    ...channels.map((c) =>
      gridTable(`${words.kernel}: ${name(c)}`, kernels[0][c], KERNEL_SIDE, KERNEL_SIDE),
    ),
    ...channels.map((c) =>
      gridTable(`${products}: ${name(c)}`, facts.channels[c].products, KERNEL_SIDE, KERNEL_SIDE),
    ),
    gridTable(words.featureMap, maps[0], MAP_SIDE, MAP_SIDE),
  ];
}
