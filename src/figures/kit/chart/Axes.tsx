import { memo } from 'react';
import { FULL, type Tick } from './axis.ts';
import { rounded } from './shape.ts';

interface AxesProps {
  readonly x: readonly (Tick & { readonly at: number })[];
  readonly y: readonly (Tick & { readonly at: number })[];
  readonly ground: boolean;
}

/** Between an axis and its ticks, and from the ground to the middle of its ticks, in pixels. */
const GAP_PX = 8;
const UNDER_PX = 18;
const RAISED_PX = 6;

/** Grid lines with their numbers. */
export const Axes = memo(function Axes({ x, y, ground }: AxesProps) {
  return (
    <g className="chart-axes">
      {y.map(({ at, ...tick }) => (
        <g key={tick.value}>
          <line x1="0" x2="100%" y1={`${rounded(at)}%`} y2={`${rounded(at)}%`} />
          <text x="0" y={`${rounded(at)}%`} dx={-GAP_PX} dy="0.35em" textAnchor="end">
            <TickText {...tick} />
          </text>
        </g>
      ))}
      {ground && <line className="chart-ground" x1="0" x2="100%" y1="100%" y2="100%" />}
      {x.map(({ at, ...tick }) => (
        <g key={tick.value}>
          {at > 0 && at < FULL && (
            <line x1={`${rounded(at)}%`} x2={`${rounded(at)}%`} y1="0" y2="100%" />
          )}
          <text x={`${rounded(at)}%`} y="100%" dy={UNDER_PX + RAISED_PX} textAnchor="middle">
            <TickText {...tick} />
          </text>
        </g>
      ))}
    </g>
  );
});

function TickText({ text, exponent }: Tick) {
  if (exponent === undefined) return text;
  return (
    <>
      {text}
      <tspan className="chart-exponent" dy={-RAISED_PX}>
        {exponent}
      </tspan>
    </>
  );
}
