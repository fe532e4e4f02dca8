import type { Point, Series } from '../kit/chart/types.ts';
import type { Derived, Kind } from './model.ts';
import type { Flow } from './net.ts';
import type { Labels } from './text.ts';

type Read = (value: number) => string;

function pointsOf(values: readonly number[]): Point[] {
  return values.map((value, layer): Point => [layer, value]);
}

/** Each network thin, for the eye alone. */
function nets(flows: readonly Flow[], colour: string, pick: (flow: Flow) => readonly number[]) {
  return flows.map(
    (flow, index): Series => ({
      name: String(index + 1),
      points: pointsOf(pick(flow)),
      colour,
      width: 1.2,
    }),
  );
}

/** The gradient of each layer: what a quarter a layer would leave, the networks, and the middle one of them. */
export function gradientLines(
  { flows, gradient, quarter }: Derived,
  of: Kind,
  labels: Labels,
  read: Read,
): Series[] {
  return [
    {
      name: labels.quarter,
      points: pointsOf(quarter),
      colour: 'var(--ink-2)',
      dash: 'dashed',
      width: 2,
      marker: 'box',
      read,
    },
    ...nets(flows, 'var(--q7)', (flow) => flow[of]),
    { name: labels.middle, points: pointsOf(gradient), colour: 'var(--q12)', dots: 8, read },
  ];
}

/** How far apart the outputs still are, in each network and in the middle one. */
export function spreadLines({ flows, spread }: Derived, labels: Labels, read: Read): Series[] {
  return [
    ...nets(flows, 'var(--p7)', (flow) => flow.spread),
    { name: labels.spread, points: pointsOf(spread), colour: 'var(--p12)', dots: 7, read },
  ];
}
