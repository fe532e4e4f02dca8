import { clamp } from '../kit/numbers/clamp.ts';
import type { Axis } from './memory.ts';
import { SCENE } from './pose.ts';
import type { Props } from './props.ts';
import { sheetName } from './says.ts';
import { PICTURE_CHANNELS, type Tint } from './sheets.ts';

const TEXT = 14.5;
/** Room of one letter, to keep a label inside the scene. */
const LETTER = 9;
const GAP = 7;
const RIM = 3;
/** With the sheets closer together than this, in percent, their names would lie on one another. */
const NAMES_APART = 40;

export const tintColour = (tint: Tint, word = '') =>
  tint === 'grey' ? 'var(--line-strong)' : `var(--channel-${tint}${word})`;

/** Names of the sheets, and height, width and depth written along the block's edges. */
export function Edges({ state, derived, labels, say }: Props) {
  const { shape, pose, litAxis, axes, sheets, ch, together } = derived;
  const { height, width, channels } = shape;
  const right = pose.side > 0;
  const anchor = right ? 'start' : 'end';
  const near = pose.at(height, right ? width : 0, 0);
  const far = pose.at(height, right ? width : 0, channels - 1);
  const upright = pose.at(height / 2, right ? 0 : width, 0);
  const below = pose.at(height, width / 2, 0);
  const depth = `${labels.depth} ${say.number(channels)}`;
  const room = depth.length * LETTER;
  const middle = (near.x + far.x) / 2;
  const x = right
    ? clamp(middle + GAP, 0, SCENE.width - RIM - room)
    : clamp(middle - GAP, room + RIM, SCENE.width);
  const lit = (axis: Axis) => axis === litAxis || undefined;
  const all = channels <= PICTURE_CHANNELS && state.fan > NAMES_APART;
  return (
    <g className="stack-labels" fontSize={TEXT}>
      {channels > 1 && (
        <path
          className="depth-edge"
          d={`M${near.x} ${near.y}L${far.x} ${far.y}`}
          data-lit={lit('c')}
        />
      )}
      {sheets.tints.map((tint, channel) => {
        if (channels === 1 || together > 0 || (!all && channel !== ch)) return null;
        // The upper corner that the sheet in front leaves free.
        const corner = pose.at(0, right ? 0 : width, channel);
        return (
          <text
            key={channel}
            className="sheet-name"
            fill={tintColour(tint, '-word')}
            x={corner.x}
            y={corner.y - GAP}
            textAnchor={anchor}
          >
            {sheetName(tint, say.number(channel))}
          </text>
        );
      })}
      {axes > 1 && (
        <text
          x={upright.x + (right ? -GAP : GAP)}
          y={upright.y}
          textAnchor={right ? 'end' : 'start'}
          dominantBaseline="central"
          data-lit={lit('i')}
        >
          H={say.number(height)}
        </text>
      )}
      <text x={below.x} y={below.y + TEXT + RIM} textAnchor="middle" data-lit={lit('j')}>
        W={say.number(width)}
      </text>
      {axes > 2 && (
        <text
          className="stack-depth"
          x={x}
          y={Math.min(SCENE.height - RIM, (near.y + far.y) / 2 + 2 * TEXT)}
          textAnchor={anchor}
          data-lit={lit('c')}
        >
          {depth}
        </text>
      )}
    </g>
  );
}
