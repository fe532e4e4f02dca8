import type { RowId } from '../kit/network/googlenet.ts';

/** What the paper's table prints: weights in units of 1,024, multiply-adds in millions. */
export interface Printed {
  readonly kilo: number;
  readonly millions: number;
}

export const KILO = 1024;
export const MILLION = 1e6;

const of = (kilo: number, millions: number): Printed => ({ kilo, millions });

export const PRINTED: Readonly<Partial<Record<RowId, Printed>>> = {
  conv1: of(2.7, 34),
  conv2: of(112, 360),
  '3a': of(159, 128),
  '3b': of(380, 304),
  '4a': of(364, 73),
  '4b': of(437, 88),
  '4c': of(463, 100),
  '4d': of(580, 119),
  '4e': of(840, 170),
  '5a': of(1072, 54),
  '5b': of(1388, 71),
  linear: of(1000, 1),
};

/** Rounding and cutting off explain less than one unit of the last place that is printed. */
export function differs(printed: number, counted: number): boolean {
  const unit = Number.isInteger(printed) ? 1 : 0.1;
  return Math.abs(printed - counted) >= unit;
}
