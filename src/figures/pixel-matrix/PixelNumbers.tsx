import { memo } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { cellTextClass } from '../kit/grid/Cells.tsx';
import { inkOn } from '../kit/grid/ink.ts';
import { CHANNELS } from './memory.ts';
import type { PixelValues } from './model.ts';
import type { Layer } from './pictures.ts';
import type { Seen } from './zoom.ts';

/** Side of a pixel in the coordinates of the numbers; a transform brings it to size. */
export const SIDE = 100;

/** Height of a number as a share of its pixel: three lines in the picture, one in a channel. */
const TEXT_SHARE = { picture: 0.23, channel: 0.5 };
const LINE = 0.27;

interface PixelNumbersProps {
  readonly numbered: readonly PixelValues[];
  readonly seen: Seen;
  readonly layer: Layer;
}

/** The numbers of the few pixels that are large enough for them, in coordinates of the picture. */
export const PixelNumbers = memo(function PixelNumbers(props: PixelNumbersProps) {
  const { numbered, seen, layer } = props;
  const share = layer === 'picture' ? TEXT_SHARE.picture : TEXT_SHARE.channel;
  return (
    <g
      className={cellTextClass((share * PANEL_UNITS) / seen.cols)}
      fontSize={share * SIDE}
      textRendering="geometricPrecision"
    >
      {numbered.map(({ row, col, values: [red, green, blue] }) => (
        <PixelText
          key={`${row},${col}`}
          row={row}
          col={col}
          red={red}
          green={green}
          blue={blue}
          layer={layer}
        />
      ))}
    </g>
  );
}, sameNumbers);

function sameNumbers(before: PixelNumbersProps, after: PixelNumbersProps): boolean {
  if (before.numbered.length === 0 && after.numbered.length === 0) return true;
  return (
    before.seen.cols === after.seen.cols &&
    before.numbered.length === after.numbered.length &&
    before.numbered.every(({ row, col, values }, index) => {
      const other = after.numbered[index];
      return (
        row === other.row &&
        col === other.col &&
        values.every((value, channel) => value === other.values[channel])
      );
    })
  );
}

interface PixelTextProps {
  readonly row: number;
  readonly col: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly layer: Layer;
}

const PixelText = memo(function PixelText(props: PixelTextProps) {
  const { row, col, layer, red, green, blue } = props;
  const values = [red, green, blue];
  const x = (col + 0.5) * SIDE;
  const y = (row + 0.5) * SIDE;
  const shown = layer === 'picture' ? values : values.map((v, c) => (c === layer ? v : 0));
  const fill = inkOn(`rgb(${shown.join(',')})`);
  if (layer !== 'picture') {
    return (
      <text x={x} y={y} fill={fill}>
        {values[layer]}
      </text>
    );
  }
  return (
    <text fill={fill}>
      {values.map((value, channel) => (
        <tspan key={CHANNELS[channel]} x={x} y={y + (channel - 1) * LINE * SIDE}>
          {`${CHANNELS[channel]} ${value}`}
        </tspan>
      ))}
    </text>
  );
});
