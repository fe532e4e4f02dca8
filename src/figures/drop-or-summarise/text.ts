import type { FigureText, Say } from '../kit/contract.ts';
import type { Derived, Layer, State } from './model.ts';

export interface Labels {
  readonly original: string;
  readonly drop: string;
  readonly blend: string;
  readonly maps: string;
  readonly lost: (percent: string) => string;
  readonly pictureName: (label: number) => string;
  readonly axis: string;
  readonly keep: string;
  readonly item: string;
  readonly layer: string;
  readonly layers: Readonly<Record<Layer, string>>;
}

export type Text = FigureText<State, Derived, Labels>;

const PERCENT = 100;

export const percent = (error: number, { number }: Say) => `${number(error * PERCENT, 1)}%`;
