import { type ReactNode, useMemo } from 'react';
import { useSay } from '../frame/Say.tsx';
import { calm } from '../grid/extent.ts';
import { withLater } from '../grid/marks.ts';
import type { Clock } from '../motion/clock.ts';
import { Glider } from '../motion/Glider.tsx';
import { clamp } from '../numbers/clamp.ts';
import type { VolumeParts } from './parts.ts';
import { blockPath, STACK, Stack, stacked } from './Stack.tsx';
import './volume.css';

type SceneProps = VolumeParts & {
  readonly written: number;
  /** Shown before the input: the picture that its channels come from. */
  readonly children?: ReactNode;
};

/** The layer as volumes in depth: the input, the filters that reach through all of it, the maps. */
export function Scene(props: SceneProps) {
  const { facts, concealed, children } = props;
  const { number } = useSay();
  const { input, kernel, maps, geometry: g } = facts.layer;
  const [filters, depth, kernelHeight, kernelWidth] = kernel.shape;
  const shape = (...sizes: readonly number[]) => sizes.map((size) => number(size)).join('×');
  return (
    <div className="volume-scene" aria-hidden="true">
      {children}
      <Glyph caption={shape(input.shape[2], input.shape[3], depth)}>
        <InputStack {...props} />
      </Glyph>
      <span className="scene-sign">⋆</span>
      <Glyph
        kind="kernel"
        caption={`${filters > 1 ? `${number(filters)} × ` : ''}${shape(kernelHeight, kernelWidth, depth)}`}
      >
        <KernelStacks {...props} />
      </Glyph>
      <span className="scene-sign">→</span>
      <Glyph caption={concealed ? '?' : shape(g.outHeight, g.outWidth, maps.length)}>
        {!concealed && <OutputStack {...props} />}
      </Glyph>
    </div>
  );
}

interface GlyphProps {
  readonly caption: string;
  readonly kind?: string;
  readonly children: ReactNode;
}

/** One volume of the scene with its size under it. */
export function Glyph({ caption, kind = 'volume', children }: GlyphProps) {
  return (
    <div className={`glyph glyph-${kind}`}>
      <svg viewBox={`0 0 ${STACK.width} ${STACK.height}`} aria-hidden="true">
        {children}
      </svg>
      <span className="glyph-caption">{caption}</span>
    </div>
  );
}

function InputStack({ facts, clock, scale }: SceneProps) {
  const { slices, geometry: g, marks, extents } = facts.layer;
  const { cell, corner } = stacked(g.paddedHeight, g.paddedWidth, slices.length);
  const front = corner(0);
  return (
    <>
      <Stack
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        sheets={slices}
        marks={() => marks}
        extent={scale === 'grey' ? extents.input : calm([extents.input])}
        scale={scale}
      />
      <Block
        clock={clock}
        cards={slices.length}
        x={front.x + facts.col * g.strideWidth * cell}
        y={front.y + facts.row * g.strideHeight * cell}
        width={g.effectiveKernelWidth * cell}
        height={g.effectiveKernelHeight * cell}
      />
    </>
  );
}

function KernelStacks({ facts }: SceneProps) {
  const { kernels, extents, kernel } = facts.layer;
  const [filters, depth, rows, cols] = kernel.shape;
  const perRow = Math.ceil(Math.sqrt(filters));
  const share = 1 / perRow;
  const rowsOfFilters = Math.ceil(filters / perRow);
  const top = (STACK.height * (1 - rowsOfFilters * share)) / 2;
  return kernels.map((sheets, filter) => {
    const x = (filter % perRow) * STACK.width * share;
    const y = top + Math.floor(filter / perRow) * STACK.height * share;
    return (
      <g
        key={filter}
        transform={`translate(${x} ${y}) scale(${share})`}
        className={filter === facts.filter ? 'filter-on' : 'filter-off'}
      >
        <KernelBlock
          sheets={sheets}
          rows={rows}
          cols={cols}
          depth={depth}
          extent={calm([extents.kernel])}
        />
      </g>
    );
  });
}

/** A kernel is drawn smaller than the input that it slides over. */
const KERNEL_SHARE = 0.74;

interface KernelBlockProps {
  readonly sheets: readonly ArrayLike<number>[];
  readonly rows: number;
  readonly cols: number;
  readonly depth: number;
  readonly extent: number;
}

function KernelBlock({ sheets, rows, cols, depth, extent }: KernelBlockProps) {
  const { cell, corner } = stacked(rows, cols, depth);
  const { x, y } = corner(0);
  const inset = (1 - KERNEL_SHARE) / 2;
  return (
    <g
      transform={`translate(${STACK.width * inset} ${STACK.height * inset}) scale(${KERNEL_SHARE})`}
    >
      <Stack rows={rows} cols={cols} sheets={sheets} extent={extent} />
      <path
        className="block-line"
        transform={`translate(${x} ${y})`}
        d={blockPath(cols * cell, rows * cell, depth)}
      />
    </g>
  );
}

function OutputStack({ facts, clock, written }: SceneProps) {
  const { maps, geometry: g, extents } = facts.layer;
  const count = g.outHeight * g.outWidth;
  const { cell, corner } = stacked(g.outHeight, g.outWidth, maps.length);
  const { x, y } = corner(0);
  // The map that is being written comes to the front; the others keep their order behind it.
  const order = [...maps.keys()].map((card) => (facts.filter + card) % maps.length);
  const marks = useMemo(
    () => maps.map((_, filter) => withLater(count, clamp(written - filter * count, 0, count) - 1)),
    [maps, count, written],
  );
  return (
    <>
      <Stack
        rows={g.outHeight}
        cols={g.outWidth}
        sheets={order.map((filter) => maps[filter])}
        marks={(card) => marks[order[card]]}
        extent={extents.output}
      />
      <Block
        clock={clock}
        cards={1}
        x={x + facts.col * cell}
        y={y + facts.row * cell}
        width={cell}
        height={cell}
      />
    </>
  );
}

interface BlockProps {
  readonly clock: Clock;
  readonly cards: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The kernel's window in depth; it glides. */
function Block({ clock, cards, x, y, width, height }: BlockProps) {
  const outline = blockPath(width, height, cards);
  return (
    <Glider clock={clock} x={x} y={y} scene={`${width} ${height}`} className="block">
      <path className="block-glow" d={outline} />
      <path className="block-line" d={outline} />
    </Glider>
  );
}
