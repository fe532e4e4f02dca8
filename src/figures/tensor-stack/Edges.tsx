import type { Say } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { FanKnob } from './FanKnob.tsx';
import type { Derived } from './model.ts';
import { type Point, SCENE } from './pose.ts';
import type { Props } from './props.ts';
import { sheetName } from './text.ts';

const TEXT = 14.5;
/** Room of one letter, to keep a label inside the scene. */
const LETTER = 9;
const GAP = 7;
const RIM = 3;
const NAME_WIDTH = 48;

/** With more sheets than this only the first, the last and the chosen one bear their names. */
const NAMED = 4;

interface Name extends Point {
  readonly channel: number;
}

/** Names of the chosen, the first and the last sheet, then of the others, as far as they have room. */
function namesOf({ shape, pose, ch }: Derived): readonly Name[] {
  const last = shape.channels - 1;
  const others = Array.from({ length: last }, (_, channel) => channel);
  const kept: Name[] = [];
  for (const channel of new Set([ch, 0, last, ...(last < NAMED ? others : [])])) {
    // The upper corner that the sheet in front leaves free.
    const { x, y } = pose.at(0, pose.side > 0 ? 0 : shape.width, channel);
    const room = (name: Name) => Math.abs(name.x - x) > NAME_WIDTH || Math.abs(name.y - y) > TEXT;
    if (kept.every(room)) kept.push({ channel, x, y });
  }
  return kept;
}

/** The names of the channels over their sheets. */
export function SheetNames({ derived, say }: { readonly derived: Derived; readonly say: Say }) {
  const { shape, pose, sheets, ch, together } = derived;
  if (shape.channels === 1 || together > 0) return null;
  return namesOf(derived).map(({ channel, x, y }) => (
    <text
      key={channel}
      className={`sheet-name sheet-${sheets.tints[channel]}`}
      x={x}
      y={y - GAP}
      textAnchor={pose.side > 0 ? 'start' : 'end'}
      fontSize={TEXT}
      data-on={channel === ch || undefined}
    >
      {sheetName(sheets.tints[channel], say.number(channel))}
    </text>
  ));
}

/** Height, width and depth written along the block's edges, and the depth edge to pull. */
export function Edges(props: Props) {
  const { derived, labels, say } = props;
  const { shape, pose, litAxis, axes } = derived;
  const { height, width, channels } = shape;
  const right = pose.side > 0;
  const near = pose.at(height, right ? width : 0, 0);
  const far = pose.at(height, right ? width : 0, channels - 1);
  const upright = pose.at(height / 2, right ? 0 : width, 0);
  const below = pose.at(height, width / 2, 0);
  const depth = labels.depth(channels, say);
  const room = depth.length * LETTER;
  const middle = (near.x + far.x) / 2;
  const x = right
    ? clamp(middle + GAP, 0, SCENE.width - RIM - room)
    : clamp(middle - GAP, room + RIM, SCENE.width);
  return (
    <>
      <g className="stack-labels" fontSize={TEXT}>
        {axes > 1 && (
          <text
            x={upright.x + (right ? -GAP : GAP)}
            y={upright.y}
            textAnchor={right ? 'end' : 'start'}
            dominantBaseline="central"
            data-lit={litAxis === 'i' || undefined}
          >
            H={say.number(height)}
          </text>
        )}
        <text
          x={below.x}
          y={below.y + TEXT + RIM}
          textAnchor="middle"
          data-lit={litAxis === 'j' || undefined}
        >
          W={say.number(width)}
        </text>
        {axes > 2 && (
          <text
            className="stack-depth"
            x={x}
            y={Math.min(SCENE.height - RIM, (near.y + far.y) / 2 + 2 * TEXT)}
            textAnchor={right ? 'start' : 'end'}
            data-lit={litAxis === 'c' || undefined}
          >
            {depth}
          </text>
        )}
      </g>
      {channels > 1 && (
        <>
          <path
            className="depth-edge"
            d={`M${near.x} ${near.y}L${far.x} ${far.y}`}
            data-lit={litAxis === 'c' || undefined}
          />
          <FanKnob {...props} x={far.x} y={far.y} />
        </>
      )}
    </>
  );
}
