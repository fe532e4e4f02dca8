import { Eraser, Eye, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Say } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { PaintArea } from '../kit/pointer/PaintArea.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { type Detail, inside } from './detail.ts';
import type { Pass } from './facts.ts';
import { LAYERS, type Region } from './layers.ts';
import type { Dispatch } from './props.ts';
import type { Tool } from './state.ts';
import type { Labels } from './wording.ts';

interface PanelProps {
  readonly detail: Detail;
  readonly pass: Pass;
  readonly dispatch: Dispatch;
  readonly labels: Labels;
  readonly say: Say;
}

function Frame({ region, side }: { readonly region: Region; readonly side: number }) {
  const cell = PANEL_UNITS / side;
  const { row, col, width, height } = inside(region, side);
  const box = { x: col * cell, y: row * cell, width: width * cell, height: height * cell };
  return (
    <>
      <rect className="window-glow" {...box} rx="3" />
      <rect className="window-line" {...box} rx="2" />
    </>
  );
}

/** The map itself, large: a click on a pixel asks where it comes from. */
export function MapPanel({ detail, pass, dispatch, labels, say }: PanelProps) {
  const { layer, values, pixel } = detail;
  return (
    <div className="net-map">
      <Panel
        name="map"
        title={labels.mapTitle(detail, say)}
        note={`${layer.side}×${layer.side}`}
        under={
          <CellCanvas
            width={layer.side}
            height={layer.side}
            values={values}
            scale="value"
            extent={pass.extents[layer.id]}
          />
        }
      >
        {pixel && (
          <Frame
            region={{ row: pixel.row, col: pixel.col, height: 1, width: 1 }}
            side={layer.side}
          />
        )}
        <PointArea
          grid="map"
          rows={layer.side}
          cols={layer.side}
          width={PANEL_UNITS}
          height={PANEL_UNITS}
          onPoint={({ row, col }) => dispatch({ type: 'point', row, col })}
        />
      </Panel>
    </div>
  );
}

/** The picture with what the chosen number can see of it. */
export function PicturePanel({ detail, pass, dispatch, labels, say }: PanelProps) {
  const { side } = LAYERS.input;
  const { pixel, fieldSize } = detail;
  return (
    <div className="net-eye">
      <Panel
        name="eye"
        title={labels.eyeTitle}
        note={`${say.number(fieldSize)}×${say.number(fieldSize)}`}
        under={<Picture pass={pass} />}
      >
        {pixel && <Frame region={pixel.field} side={side} />}
        <PointArea
          grid="picture"
          rows={side}
          cols={side}
          width={PANEL_UNITS}
          height={PANEL_UNITS}
          onPoint={() => dispatch({ type: 'open', place: { layer: 'input', channel: 0 } })}
        />
      </Panel>
    </div>
  );
}

function Picture({ pass }: { readonly pass: Pass }) {
  const { side } = LAYERS.input;
  return (
    <CellCanvas width={side} height={side} values={pass.picture.data} scale="grey" extent={1} />
  );
}

const TOOL_ICONS: readonly (readonly [Tool, ReactNode])[] = [
  ['look', <Eye key="look" aria-hidden="true" />],
  ['pen', <Pencil key="pen" aria-hidden="true" />],
  ['eraser', <Eraser key="eraser" aria-hidden="true" />],
];

/** The picture as a sheet to draw on; the whole network answers every stroke. */
export function Pad(props: PanelProps & { readonly tool: Tool; readonly levels: string }) {
  const { detail, pass, dispatch, labels, say, tool, levels } = props;
  const { side } = detail.layer;
  const { pixel } = detail;
  const area = { rows: side, cols: side, width: PANEL_UNITS, height: PANEL_UNITS };
  return (
    <div className="net-pad">
      <div className="net-tools" role="group" aria-label={say.words.draw}>
        {TOOL_ICONS.map(([each, icon]) => (
          <button
            key={each}
            type="button"
            className="net-tool"
            aria-pressed={tool === each}
            aria-label={labels.tools[each]}
            title={labels.tools[each]}
            onClick={() => dispatch({ type: 'set', patch: { tool: each } })}
          >
            {icon}
          </button>
        ))}
        <button
          type="button"
          className="net-tool"
          aria-label={labels.newSheet}
          title={labels.newSheet}
          onClick={() => dispatch({ type: 'draw' })}
        >
          <Trash2 aria-hidden="true" />
        </button>
      </div>
      <Panel
        name="pad"
        title={labels.padTitle(tool)}
        note={`${side}×${side}`}
        under={<Picture pass={pass} />}
      >
        {pixel && <Frame region={pixel.field} side={side} />}
        {tool === 'look' ? (
          <PointArea
            grid="pad"
            {...area}
            onPoint={({ row, col }) => dispatch({ type: 'point', row, col })}
          />
        ) : (
          <PaintArea
            grid="pad"
            {...area}
            inkAt={() => tool === 'eraser'}
            onPaint={(cells) => dispatch({ type: 'paint', cells, shown: levels })}
          />
        )}
      </Panel>
    </div>
  );
}
