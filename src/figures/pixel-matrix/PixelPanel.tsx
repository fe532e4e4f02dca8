import { type ReactNode, useRef, useState } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { useTheme } from '../kit/frame/useTheme.ts';
import { PAPER } from '../kit/grid/scales.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { Marker } from './Marker.tsx';
import type { Derived } from './model.ts';
import { PixelNumbers, SIDE } from './PixelNumbers.tsx';
import { drawSeen, type Layer, layerOf } from './pictures.ts';
import { usePinch } from './usePinch.ts';
import { type Motion, useSeen } from './useSeen.ts';
import { pixelsIn, SEEN_ASPECT, type Seen } from './zoom.ts';

export interface PixelActions {
  readonly onHover: (cell: { readonly row: number; readonly col: number } | null) => void;
  readonly onPoint: (row: number, col: number) => void;
  readonly onHold: (across: number, down: number) => void;
  readonly onScale: (factor: number) => void;
}

interface PixelPanelProps {
  readonly layer: Layer;
  readonly title: ReactNode;
  readonly note: ReactNode;
  readonly derived: Derived;
  readonly motion: Motion;
  readonly actions: PixelActions;
}

/** Width of the canvas in its own pixels: sharp enough on a phone's dense screen. */
const CANVAS_WIDTH = { picture: 640, channel: 320 };
const UNITS = PANEL_UNITS / SEEN_ASPECT;

/** The part of the picture that is seen, whole or one channel of it, with numbers where there is room. */
export function PixelPanel(props: PixelPanelProps) {
  const { layer, derived, motion, actions } = props;
  const { photo, planes, seen, pixel, chosen } = derived;
  const canvas = useRef<HTMLCanvasElement>(null);
  const cells = useRef<SVGGElement>(null);
  const area = useRef<SVGGElement>(null);
  const theme = useTheme();
  const [first] = useState(() => ({ transform: cellsAt(seen), url: photo.url }));
  useSeen(
    seen,
    motion,
    (now) => {
      cells.current?.setAttribute('transform', cellsAt(now));
      const context = canvas.current?.getContext('2d');
      const source = context && layerOf(photo, planes, layer);
      if (source) drawSeen(context, source, now, PAPER[theme]);
    },
    [photo, layer, theme],
  );
  usePinch(area, actions);
  const width = layer === 'picture' ? CANVAS_WIDTH.picture : CANVAS_WIDTH.channel;
  const part = pixelsIn(seen, photo);
  const cell = PANEL_UNITS / seen.cols;
  const elsewhere = pixel.row !== chosen.row || pixel.col !== chosen.col;
  return (
    <Panel
      name={layer === 'picture' ? 'pixels' : 'plane'}
      title={props.title}
      note={props.note}
      units={UNITS}
      under={
        <>
          <picture className="pixel-still" data-layer={layer}>
            <img src={first.url} alt="" width={photo.width} height={photo.height} loading="lazy" />
          </picture>
          <canvas ref={canvas} width={width} height={width / SEEN_ASPECT} aria-hidden="true" />
        </>
      }
    >
      <g ref={cells} transform={first.transform}>
        <PixelNumbers numbered={derived.numbered} seen={seen} layer={layer} />
      </g>
      <Marker
        {...chosen}
        seen={seen}
        motion={motion}
        arms={layer === 'picture'}
        quiet={elsewhere}
      />
      {elsewhere && (
        <Marker
          row={pixel.row}
          col={pixel.col}
          seen={seen}
          motion={motion}
          arms={false}
          quiet={false}
        />
      )}
      <g ref={area}>
        <PointArea
          grid="pixels"
          x={(part.firstCol - seen.left) * cell}
          y={(part.firstRow - seen.top) * cell}
          width={part.cols * cell}
          height={part.rows * cell}
          rows={part.rows}
          cols={part.cols}
          onHover={(at) =>
            actions.onHover(at && { row: part.firstRow + at.row, col: part.firstCol + at.col })
          }
          onPoint={(at) => actions.onPoint(part.firstRow + at.row, part.firstCol + at.col)}
        />
      </g>
    </Panel>
  );
}

/** From coordinates in which a pixel has `SIDE` units to those of the panel. */
function cellsAt({ left, top, cols }: Seen): string {
  return `scale(${PANEL_UNITS / cols / SIDE}) translate(${-left * SIDE} ${-top * SIDE})`;
}
