import { type MouseEvent, memo, type PointerEvent } from 'react';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import type { Pass } from './facts.ts';
import { LAYER_IDS, LAYERS, PICTURE_SIDE, type Place, samePlace } from './layers.ts';
import type { Edge } from './parts.ts';
import {
  type Box,
  edgePath,
  layerBox,
  mapAt,
  type Orientation,
  SHEETS,
  TILE,
  tileBox,
} from './sheet.ts';
import type { Labels } from './wording.ts';

interface SheetProps {
  readonly orientation: Orientation;
  readonly pass: Pass;
  readonly cursor: Place | null;
  readonly edges: readonly Edge[];
  readonly labels: Labels;
  readonly onOpen: (place: Place) => void;
  readonly onHover: (place: Place | null) => void;
}

/** All maps of the network, in columns from left to right or in rows from top to bottom. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { orientation, pass, cursor, edges, labels, onOpen, onHover } = props;
  const sheet = SHEETS[orientation];
  const placeOf = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * sheet.width;
    const y = ((event.clientY - box.top) / box.height) * sheet.height;
    return mapAt(orientation, x, y);
  };
  return (
    <div className={`net-sheet net-${orientation}`}>
      {LAYER_IDS.map((id) => {
        const box = layerBox(orientation, id);
        return (
          box && (
            <p key={id} className="net-name" data-layer={id} style={nameStyle(orientation, box)}>
              <b>{labels.layers[id]}</b>
              <small>
                {LAYERS[id].side}×{LAYERS[id].side}
              </small>
            </p>
          )
        );
      })}
      <div className="net-field" style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}>
        <div className="net-layer net-picture" style={boxStyle(sheet, sheet.input)}>
          <CellCanvas
            width={PICTURE_SIDE}
            height={PICTURE_SIDE}
            values={pass.picture.data}
            scale="grey"
            extent={1}
          />
        </div>
        <div className="net-layer net-atlas" style={boxStyle(sheet, sheet.atlas)}>
          <CellCanvas
            width={sheet.atlas.width}
            height={sheet.atlas.height}
            values={pass.atlas[orientation]}
            scale="value"
            extent={1}
          />
        </div>
        <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
          <Frames orientation={orientation} />
          {cursor && <Wires orientation={orientation} cursor={cursor} edges={edges} />}
          <rect
            className="net-hit"
            width={sheet.width}
            height={sheet.height}
            onClick={(event) => onOpen(placeOf(event))}
            onPointerMove={(event: PointerEvent) => {
              if (event.pointerType !== 'mouse') return;
              const place = placeOf(event);
              if (!samePlace(place, cursor)) onHover(place);
            }}
            onPointerLeave={(event) => event.pointerType === 'mouse' && onHover(null)}
          />
        </svg>
      </div>
    </div>
  );
});

/** One outline around every tile, so that a map of zeros is seen as a map. */
const Frames = memo(function Frames({ orientation }: { readonly orientation: Orientation }) {
  let path = '';
  for (const layer of LAYER_IDS) {
    for (let channel = 0; channel < LAYERS[layer].channels; channel++) {
      const box = tileBox(orientation, { layer, channel });
      if (box) path += `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`;
    }
  }
  return <path className="net-frames" d={path} />;
});

interface WiresProps {
  readonly orientation: Orientation;
  readonly cursor: Place;
  readonly edges: readonly Edge[];
}

/** The lines by which a map gets its numbers; the heavier an input weighs, the stronger its line. */
function Wires({ orientation, cursor, edges }: WiresProps) {
  const target = tileBox(orientation, cursor) ?? voteBox(orientation, cursor.channel);
  return (
    <g className="net-wires">
      {edges.map((edge) => {
        const box = tileBox(orientation, edge);
        return (
          box && (
            <g key={edge.channel} opacity={FAINTEST + (1 - FAINTEST) * edge.share}>
              <path className="net-wire" d={edgePath(orientation, box, target)} />
              <rect className="net-source" {...box} />
            </g>
          )
        );
      })}
      <rect className="net-cursor" {...target} rx="2" />
    </g>
  );
}

const FAINTEST = 0.25;

/** Where a class's line would end: the votes stand beside the sheet, and below it where it runs downwards. */
function voteBox(orientation: Orientation, channel: number): Box {
  const { width, height } = SHEETS[orientation];
  const each = height / LAYERS.votes.channels;
  return orientation === 'columns'
    ? { x: width, y: (channel + 0.5) * each, width: 0, height: 0 }
    : { x: (width + TILE) / 2, y: height + 2, width: 0, height: 0 };
}

const percent = (share: number) => `${share * 100}%`;

function boxStyle(sheet: { width: number; height: number }, box: Box) {
  return {
    left: percent(box.x / sheet.width),
    top: percent(box.y / sheet.height),
    width: percent(box.width / sheet.width),
    height: percent(box.height / sheet.height),
  };
}

function nameStyle(orientation: Orientation, box: Box) {
  const { width, height } = SHEETS[orientation];
  return orientation === 'columns'
    ? { left: percent((box.x + box.width / 2) / width) }
    : { top: percent((box.y + box.height / 2) / height) };
}
