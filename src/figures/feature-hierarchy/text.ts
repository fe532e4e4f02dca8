import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { LAYERS, type Level } from './layers.ts';
import type { Derived, State } from './model.ts';
import { SHOWN, type Verdict } from './patches.ts';

export interface Labels {
  readonly level: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly layer: string;
  readonly layerName: (layer: number) => string;
  readonly channelName: (channel: number) => string;
  readonly rank: string;
  readonly pictureName: (picture: string) => string;
  readonly noPicture: string;
  readonly activation: string;
  readonly kernelName: (side: number, slices: number) => string;
  readonly patchName: (rank: string, activation: string) => string;
  /** On a tile; empty for a channel with nothing to warn of. */
  readonly verdictShort: Readonly<Record<Verdict, string>>;
}

export type Text = FigureText<State, Derived, Labels>;

const KINDS = { conv: 'Conv', relu: 'ReLU', maxPool: 'Max pooling' } as const;

export const layerName = (layer: number) => `${KINDS[LAYERS[layer].kind]} ${LAYERS[layer].block}`;

/** Below this, two decimals would show 0. */
const SMALL = 0.05;

export const digits = (activation: number) => (activation < SMALL ? 4 : 2);

export function likenessOf(likeness: number, number: Say['number']): string {
  return Number.isNaN(likeness) ? '–' : number(likeness);
}

export function tables(
  { channel }: State,
  { channels, patch, kernel }: Derived,
  _: Say,
  captions: Readonly<Record<'activations' | 'pictures' | 'patch' | 'kernel', string>>,
): NumberTable[] {
  const each = (caption: string, read: (row: number, col: number) => number | undefined) => ({
    caption,
    rows: channels.length,
    cols: SHOWN,
    at: (row: number, col: number) => read(row, col) ?? Number.NaN,
    firstRow: 1,
    firstCol: 1,
    around: { row: channel, col: 0 },
    digits: 4,
  });
  const size = kernel.kernelSide ** 2;
  const weights = kernel.values.filter((value) => !Number.isNaN(value));
  return [
    each(captions.activations, (row, col) => channels[row].patches[col]?.activation),
    each(captions.pictures, (row, col) => channels[row].patches[col]?.picture),
    ...(patch
      ? [
          {
            caption: captions.patch,
            rows: patch.box.height,
            cols: patch.box.width,
            at: (row: number, col: number) => patch.crop[row * patch.box.width + col],
            firstRow: patch.box.top,
            firstCol: patch.box.left,
          },
        ]
      : []),
    {
      caption: captions.kernel,
      rows: kernel.slices,
      cols: size,
      at: (row, col) => weights[row * size + col],
      firstRow: 1,
      firstCol: 1,
      digits: 3,
    },
  ];
}
