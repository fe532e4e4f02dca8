import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import type { Axis } from './memory.ts';
import type { MemoryFacts } from './model.ts';
import { STRIP_COLUMNS } from './pictures.ts';

interface StripProps {
  readonly picture: string;
  readonly count: number;
  readonly facts: MemoryFacts;
  readonly litAxis: Axis | null;
  readonly concealed: boolean;
}

const BAR = { top: 1, height: 14 } as const;
const JUMP_Y = 21;
const TICK = 4;
const TEXT = 14.5;
/** A jump shorter than this has no room for its letter. */
const LETTER_ROOM = 12;
/** The drop from the chosen cell of the whole memory to the cells shown around it. */
const FUNNEL_END = 39;

/** The whole memory as one line, and the jumps from its first cell to the chosen one. */
export function Strip({ picture, count, facts, litAxis, concealed }: StripProps) {
  const unit = PANEL_UNITS / count;
  const at = facts.offset * unit;
  const width = Math.max(1, unit);
  return (
    <>
      <image
        href={picture}
        y={BAR.top}
        width={PANEL_UNITS}
        height={BAR.height}
        preserveAspectRatio="none"
        imageRendering={count < STRIP_COLUMNS ? 'pixelated' : 'auto'}
      />
      <rect className="strip-edge" y={BAR.top} width={PANEL_UNITS} height={BAR.height} />
      {!concealed && (
        <>
          {facts.jumps
            .filter(({ from, to }) => to > from)
            .map(({ axis, from, to }) => (
              <g key={axis} className="strip-jump" data-lit={axis === litAxis || undefined}>
                <path
                  d={`M${from * unit} ${JUMP_Y - TICK}v${2 * TICK}M${from * unit} ${JUMP_Y}H${to * unit}M${to * unit} ${JUMP_Y - TICK}v${2 * TICK}`}
                />
                {(to - from) * unit >= LETTER_ROOM && (
                  <text x={((from + to) / 2) * unit} y={JUMP_Y + TEXT} fontSize={TEXT}>
                    {axis}
                  </text>
                )}
              </g>
            ))}
          <path
            className="strip-funnel"
            d={`M${at + width / 2} ${BAR.top + BAR.height}V${JUMP_Y + TICK}L${PANEL_UNITS / 2} ${FUNNEL_END}`}
          />
          <rect className="strip-chosen" x={at} y={BAR.top} width={width} height={BAR.height} />
        </>
      )}
    </>
  );
}
