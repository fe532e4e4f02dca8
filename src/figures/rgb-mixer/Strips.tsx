import { useId } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { CHANNELS, type Channel } from './light.ts';
import { type Derived, type Light, STRIPS } from './model.ts';

/** Panel units. */
const ROW = 44;
const TRACK = { left: 26, right: 66, height: 24, corner: 5 };
const TRACK_WIDTH = PANEL_UNITS - TRACK.left - TRACK.right;
const KNOB = { width: 9, height: 36, corner: 4 };
const TEXT_SIZE = 17;

/** Written out rather than in the style sheet: a saved picture keeps it. */
const FULL: Readonly<Record<Channel, string>> = { r: '#f00', g: '#0f0', b: '#00f' };

interface StripsProps {
  readonly derived: Derived;
  readonly title: string;
  readonly onValue: (channel: Channel, value: number) => void;
}

/** The channels as strips from black to the full light, with a knob where each stands. */
export function Strips({ derived, title, onValue }: StripsProps) {
  return (
    <Panel name="strips" title={title} units={CHANNELS.length * ROW}>
      {derived.lights.map((light, index) => (
        <g key={light.channel} transform={`translate(0 ${index * ROW})`}>
          <Strip
            light={light}
            levels={derived.levels}
            onValue={(value) => onValue(light.channel, value)}
          />
        </g>
      ))}
    </Panel>
  );
}

interface StripProps {
  readonly light: Light;
  readonly levels: number;
  readonly onValue: (value: number) => void;
}

function Strip({ light, levels, onValue }: StripProps) {
  const id = useId();
  const { number } = useSay();
  const top = (ROW - TRACK.height) / 2;
  return (
    <>
      <linearGradient id={id}>
        <stop offset="0" stopColor="#000" />
        <stop offset="1" stopColor={FULL[light.channel]} />
      </linearGradient>
      <text className="mixer-letter" x="0" y={ROW / 2} fontSize={TEXT_SIZE}>
        {light.channel.toUpperCase()}
      </text>
      <rect
        className="mixer-track"
        x={TRACK.left}
        y={top}
        width={TRACK_WIDTH}
        height={TRACK.height}
        rx={TRACK.corner}
        fill={`url(#${id})`}
      />
      <rect
        className={light.active ? 'mixer-knob mixer-knob-active' : 'mixer-knob'}
        x={TRACK.left + light.share * TRACK_WIDTH - KNOB.width / 2}
        y={(ROW - KNOB.height) / 2}
        width={KNOB.width}
        height={KNOB.height}
        rx={KNOB.corner}
      />
      <text className="mixer-value" x={PANEL_UNITS} y={ROW / 2} fontSize={TEXT_SIZE}>
        {number(light.value)}
      </text>
      <PointArea
        grid={STRIPS}
        x={TRACK.left}
        width={TRACK_WIDTH}
        height={ROW}
        rows={1}
        cols={levels}
        drags
        onPoint={({ col }) => onValue(col)}
      />
    </>
  );
}
