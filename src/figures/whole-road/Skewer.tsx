import { Panel } from '../kit/frame/Panel.tsx';
import { cellColour } from '../kit/grid/scales.ts';

interface SkewerProps {
  readonly title: string;
  /** The number that the skewer meets in each channel. */
  readonly values: readonly number[];
  readonly extent: number;
}

const SHEET = { first: 24, between: 30, top: 110, width: 50, rise: 44, height: 150 } as const;
const Y = 165;
const DOT = 13;

/** One skewer through all channels: a bead where it meets each. */
export function Skewer({ title, values, extent }: SkewerProps) {
  const left = (channel: number) => SHEET.first + channel * SHEET.between;
  return (
    <Panel name="skewer" title={title}>
      {values.map((_, channel) => (
        <path
          key={channel}
          className="road-sheet"
          d={`M${left(channel)} ${SHEET.top}l${SHEET.width} ${-SHEET.rise}v${SHEET.height}l${-SHEET.width} ${SHEET.rise}z`}
        />
      ))}
      <path className="road-spit" data-spot d={`M6 ${Y}H308l-12 -7v14l12 -7`} />
      {values.map((value, channel) => (
        <circle
          key={channel}
          className="road-bead"
          cx={left(channel) + SHEET.width / 2}
          cy={Y}
          r={DOT}
          fill={`var(${cellColour(value, extent, 'value')})`}
        />
      ))}
    </Panel>
  );
}
