import type { FigureText, Say } from '../kit/contract.ts';
import type { PhotoId } from '../kit/image/photos.ts';
import type { Derived } from './derive.ts';
import type { MAP_KERNELS, State } from './state.ts';

export interface Labels {
  readonly kind: string;
  readonly max: string;
  readonly avg: string;
  /** The two kinds on their buttons. */
  readonly kinds: Readonly<Record<State['kind'], string>>;
  readonly size: string;
  readonly shift: string;
  readonly stroke: string;
  readonly edit: string;
  readonly window: string;
  readonly parameters: string;
  /** After each number of a list but the last. */
  readonly separator: string;
  readonly cells: (count: string) => string;
  readonly before: string;
  readonly after: (columns: string) => string;
  readonly changed: (count: string, all: string) => string;
  /** Captions of the tables after a shift. */
  readonly shifted: (name: string) => string;
  readonly photos: Readonly<Record<PhotoId, string>>;
  readonly kernels: Readonly<Record<(typeof MAP_KERNELS)[number], string>>;
}

export type Text = FigureText<State, Derived, Labels>;

export function shape(height: number, width: number, { number }: Say): string {
  return `${number(height)}×${number(width)}`;
}

export function percent(share: number, { number }: Say): string {
  return `${number(share * 100, 0)}%`;
}

/** A mean as readers type it: with as many decimals as the figure shows. */
export function asTyped(value: number): number {
  return Math.round(value * 100) / 100;
}
