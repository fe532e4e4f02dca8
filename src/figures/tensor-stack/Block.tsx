import { memo, type PointerEvent, useRef } from 'react';
import { Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { cellTextClass, cellTextSize } from '../kit/grid/Cells.tsx';
import { Glider } from '../kit/motion/Glider.tsx';
import { Edges, tintColour } from './Edges.tsx';
import { shadeAt } from './pictures.ts';
import { SCENE } from './pose.ts';
import type { Props } from './props.ts';
import { sizeName } from './says.ts';
import type { Sheets } from './sheets.ts';

/** Larger sheets, and thicker blocks, show colours only. */
const NUMBERS_SIDE = 8;
const NUMBERS_SHEETS = 4;
const TEXT_SHARE = 0.46;
const LARGEST_TEXT = 17;
/** Lines between cells that are smaller than this would be all one sees. */
const LINES_UNITS = 9;
/** The chosen cell of a large sheet is drawn at least this big, in units. */
const SMALLEST = 9;
const PER_PX = { turn: 0.4, fan: 0.5 } as const;
/** A press that moves less than this is a tap. */
const TAP_PX = 6;

const textSize = (cell: number) => Math.min(LARGEST_TEXT, cellTextSize(cell, 3, TEXT_SHARE));

/** The sheets of the block in depth, the farthest first, and the chosen element on top. */
export function Block(props: Props) {
  const { derived, labels, say } = props;
  const { shape, sheets, pictures, pose, together, axes } = derived;
  const { height, width, channels } = shape;
  const numbers = Math.max(height, width) <= NUMBERS_SIDE && channels <= NUMBERS_SHEETS;
  const hold = useHold(props);
  return (
    <Panel
      name="stack"
      title={labels.shapeTitle[axes - 1](sizeName(derived, say))}
      units={SCENE.height}
    >
      <g className="stack-hold" {...hold}>
        <rect className="stack-room" width={SCENE.width} height={SCENE.height} />
        {pictures.sheets.map((_, index) => {
          const channel = channels - 1 - index;
          return (
            <g key={channel} transform={pose.matrix(channel)} data-sheet={channel}>
              <Sheet
                {...{ sheets, channel, numbers }}
                picture={pictures.sheets[channel]}
                rows={height}
                cols={width}
                cell={pose.cell}
              />
              {channel === 0 && together > 0 && pictures.together && (
                <Picture of={pictures.together} {...size(props)} opacity={together} />
              )}
            </g>
          );
        })}
        <Chosen {...props} numbers={numbers} />
      </g>
      <Edges {...props} />
    </Panel>
  );
}

const size = ({ derived: { shape, pose } }: Props) => ({
  width: shape.width * pose.cell,
  height: shape.height * pose.cell,
});

interface PictureProps {
  readonly of: string;
  readonly width: number;
  readonly height: number;
  readonly opacity?: number;
}

function Picture({ of, ...box }: PictureProps) {
  return <image href={of} {...box} preserveAspectRatio="none" imageRendering="pixelated" />;
}

interface SheetProps {
  readonly sheets: Sheets;
  readonly channel: number;
  readonly picture: string;
  readonly rows: number;
  readonly cols: number;
  readonly cell: number;
  readonly numbers: boolean;
}

/** One channel of the block, in its own plane: colours, lines, numbers. Turning it does not draw it again. */
const Sheet = memo(function Sheet(props: SheetProps) {
  const { sheets, channel, rows, cols, cell } = props;
  const { number } = useSay();
  const [width, height] = [cols * cell, rows * cell];
  let lines = '';
  for (let row = 1; row < rows; row++) lines += `M0 ${row * cell}h${width}`;
  for (let col = 1; col < cols; col++) lines += `M${col * cell} 0v${height}`;
  return (
    <>
      <Picture of={props.picture} {...{ width, height }} />
      {cell >= LINES_UNITS && <path className="sheet-lines" d={lines} />}
      <rect
        className="sheet-edge"
        stroke={tintColour(sheets.tints[channel])}
        width={width}
        height={height}
      />
      {props.numbers && (
        <g className={cellTextClass(textSize(cell))} fontSize={textSize(cell)}>
          {Array.from(sheets.values[channel], (value, index) => (
            <text
              key={`${Math.floor(index / cols)},${index % cols}`}
              x={((index % cols) + 0.5) * cell}
              y={(Math.floor(index / cols) + 0.5) * cell}
              fill={shadeAt(sheets, channel, index).text}
            >
              {number(value, sheets.digits)}
            </text>
          ))}
        </g>
      )}
    </>
  );
});

/**
 * The chosen element in front of everything, so that it is seen on whichever sheet it lies, and the line
 * through the same place of all channels: the pixel's own numbers.
 */
function Chosen({ derived, clock, say, numbers }: Props & { readonly numbers: boolean }) {
  const { pose, i, j, ch, shape, shade, value, sheets } = derived;
  const { cell } = pose;
  const corner = pose.at(i, j, ch);
  const slant = pose.matrix(ch).replace(/\S+ \S+\)$/, '0 0)');
  const first = pose.at(i + 0.5, j + 0.5, 0);
  const last = pose.at(i + 0.5, j + 0.5, shape.channels - 1);
  const skewer = `M${first.x} ${first.y}L${last.x} ${last.y}`;
  const grown = Math.max(0, SMALLEST - cell) / 2;
  const box = { x: -grown, y: -grown, width: cell + 2 * grown, height: cell + 2 * grown };
  return (
    <g className="stack-chosen">
      {shape.channels > 1 && (
        <>
          <path className="chosen-halo" d={skewer} />
          <path className="skewer" d={skewer} />
        </>
      )}
      <Glider clock={clock} x={corner.x} y={corner.y} scene={cell}>
        <g transform={slant}>
          <rect className="chosen-halo" {...box} />
          <rect className="chosen-cell" {...box} fill={shade.fill} />
          {numbers && (
            <g className={cellTextClass(textSize(cell))} fontSize={textSize(cell)}>
              <text x={cell / 2} y={cell / 2} fill={shade.text}>
                {say.number(value, sheets.digits)}
              </text>
            </g>
          )}
        </g>
      </Glider>
    </g>
  );
}

/**
 * Dragging sideways turns the block, dragging up parts its sheets, and a tap on a sheet picks the element there.
 * A finger that moves up or down scrolls the page: the style sheet leaves that to the browser, which ends the drag.
 */
function useHold({ state, derived, dispatch }: Props) {
  const held = useRef({ on: false, moved: false, x: 0, y: 0, turn: 0, fan: 0 });
  return {
    onPointerDown({ button, clientX: x, clientY: y }: PointerEvent<SVGElement>) {
      const { turn, fan } = state;
      held.current = { on: button === 0, moved: false, x, y, turn, fan };
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      const now = held.current;
      const [x, y] = [event.clientX - now.x, now.y - event.clientY];
      if (!now.on || (!now.moved && Math.hypot(x, y) < TAP_PX)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      now.moved = true;
      const patch = { turn: now.turn + x * PER_PX.turn, fan: now.fan + y * PER_PX.fan };
      dispatch({ type: 'set', patch });
    },
    onPointerUp(event: PointerEvent<SVGElement>) {
      const { on, moved } = held.current;
      held.current.on = false;
      const sheet = (event.target as Element).closest<SVGGraphicsElement>('[data-sheet]');
      const matrix = sheet?.getScreenCTM()?.inverse();
      if (!on || moved || !sheet || !matrix) return;
      const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
      const [i, j] = [y, x].map((place) => Math.floor(place / derived.pose.cell));
      dispatch({ type: 'element', i, j, ch: Number(sheet.dataset.sheet) });
    },
    onPointerCancel() {
      held.current.on = false;
    },
  };
}
