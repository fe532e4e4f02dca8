import { useId } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { inkOn } from '../kit/grid/ink.ts';
import type { Channel } from './light.ts';
import type { Derived } from './model.ts';

/** Panel units. The circles stand on the corners of a triangle, each over the middle of the others' lens. */
const ROOM = { height: 290, corner: 14 };
const RADIUS = 87;
const CENTRES: Readonly<Record<Channel, { readonly x: number; readonly y: number }>> = {
  r: { x: 160, y: 101 },
  g: { x: 108, y: 189 },
  b: { x: 212, y: 189 },
};
/** Names stand in the part of a circle that no other one reaches, and in the lenses of two. */
const NAMES: readonly { readonly part: string; readonly x: number; readonly y: number }[] = [
  { part: 'r', x: 160, y: 62 },
  { part: 'g', x: 68, y: 212 },
  { part: 'b', x: 252, y: 212 },
  { part: 'rg', x: 112, y: 132 },
  { part: 'rb', x: 208, y: 132 },
  { part: 'gb', x: 160, y: 222 },
];

/** Three lamps on a dark wall: where circles overlap, the wall has the sum of their light. */
export function Lights({ derived, title }: { readonly derived: Derived; readonly title: string }) {
  const id = useId();
  const clip = (channels: string) => `url(#${id}${channels})`;
  const fills = new Map(derived.parts.map(({ part, hex }) => [part as string, hex]));
  const disc = (part: string, at: Channel, clipBy?: string) => (
    <circle
      cx={CENTRES[at].x}
      cy={CENTRES[at].y}
      r={RADIUS}
      fill={fills.get(part)}
      clipPath={clipBy && clip(clipBy)}
    />
  );
  return (
    <Panel name="lights" title={title} units={ROOM.height}>
      {(['r', 'g', 'b'] as const).map((channel) => (
        <clipPath key={channel} id={id + channel}>
          <circle cx={CENTRES[channel].x} cy={CENTRES[channel].y} r={RADIUS} />
        </clipPath>
      ))}
      <rect className="mixer-room" width={PANEL_UNITS} height={ROOM.height} rx={ROOM.corner} />
      {disc('r', 'r')}
      {disc('g', 'g')}
      {disc('b', 'b')}
      {disc('rg', 'r', 'g')}
      {disc('gb', 'g', 'b')}
      {disc('rb', 'b', 'r')}
      <g clipPath={clip('b')}>{disc('rgb', 'r', 'g')}</g>
      {(['r', 'g', 'b'] as const).map((channel) => (
        <circle
          key={channel}
          className="mixer-ring"
          cx={CENTRES[channel].x}
          cy={CENTRES[channel].y}
          r={RADIUS}
        />
      ))}
      {NAMES.map(({ part, x, y }) => (
        <text key={part} className="mixer-name" x={x} y={y} fill={inkOn(fills.get(part) as string)}>
          {[...part.toUpperCase()].join('+')}
        </text>
      ))}
    </Panel>
  );
}
