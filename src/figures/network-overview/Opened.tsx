import { ChevronLeft, ChevronRight, Eraser, Eye, Minimize2, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Say } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { MapCanvas } from '../kit/network/MapCanvas.tsx';
import { MapParts } from '../kit/network/MapParts.tsx';
import { MapSum } from '../kit/network/MapSum.tsx';
import type { Detail } from '../kit/network/mapDetail.ts';
import { across, LAYERS, nextChannel, type Place, samePlace } from '../kit/network/mapLayers.ts';
import { levelsOf } from '../kit/network/ownPicture.ts';
import { ToolButton } from '../kit/network/PictureStrip.tsx';
import { RegionFrame } from '../kit/network/RegionFrame.tsx';
import { PaintArea } from '../kit/pointer/PaintArea.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { captionsOf, type Labels } from './says.ts';
import type { Action, Derived, Tool } from './state.ts';

interface OpenedMapProps {
  readonly detail: Detail;
  readonly derived: Derived;
  readonly tool: Tool;
  readonly votes: ReactNode;
  readonly clock: Clock;
  readonly dispatch: (action: Action) => void;
  readonly labels: Labels;
  readonly say: Say;
}

/** One map, taken apart: what it is made of, how, and the number under the finger. */
export function OpenedMap(props: OpenedMapProps) {
  const { detail, derived, clock, dispatch, labels, say, votes } = props;
  const { layer, from, pixel, values, field, fieldSize } = detail;
  const { pass } = derived;
  const captions = captionsOf(detail, labels, say);
  const size = (side: number) => `${say.number(side)}×${say.number(side)}`;
  const whole = { rows: layer.side, cols: layer.side, width: PANEL_UNITS, height: PANEL_UNITS };
  const onPoint = ({ row, col }: { row: number; col: number }) =>
    dispatch({ type: 'point', row, col });
  const picture = <MapCanvas values={pass.picture.data} side={LAYERS.input.side} grey />;
  const pen = layer.kind === 'input' && props.tool !== 'look';
  return (
    <div className="net-opened" data-kind={layer.kind} data-parts={detail.parts.length}>
      <Bar {...{ detail, dispatch, labels, say }} rule={captions.rule} />
      {layer.kind === 'input' ? (
        <Tools {...{ tool: props.tool, dispatch, labels, say }} />
      ) : (
        <>
          <MapParts
            {...{ detail, pass, say }}
            title={captions.parts}
            onChoose={(from) => dispatch({ type: 'set', patch: { from } })}
            onOpen={(channel) =>
              from && dispatch({ type: 'open', place: { layer: from.id, channel } })
            }
          />
          <MapSum
            {...{ detail, pass, clock, say }}
            title={captions.sum}
            note={captions.note}
            listSign={labels.listSign}
          />
        </>
      )}
      {layer.kind !== 'votes' && (
        <Panel
          name="map"
          title={captions.map}
          note={size(layer.side)}
          under={
            layer.kind === 'input' ? (
              picture
            ) : (
              <MapCanvas {...{ values, side: layer.side, extent: pass.extents[layer.id] }} />
            )
          }
        >
          {pixel && <RegionFrame region={{ ...pixel, height: 1, width: 1 }} side={layer.side} />}
          {pen ? (
            <PaintArea
              grid="map"
              {...whole}
              inkAt={() => props.tool === 'eraser'}
              onPaint={(cells) =>
                dispatch({ type: 'paint', cells, shown: levelsOf(pass.picture.data) })
              }
            />
          ) : (
            <PointArea grid="map" {...whole} onPoint={onPoint} />
          )}
        </Panel>
      )}
      {layer.kind === 'input' || layer.kind === 'votes' ? (
        votes
      ) : (
        <Panel name="eye" title={labels.sees} note={size(fieldSize)} under={picture}>
          {field && <RegionFrame region={field} side={LAYERS.input.side} />}
          <PointArea
            {...whole}
            grid="eye"
            onPoint={() => dispatch({ type: 'open', place: { layer: 'input', channel: 0 } })}
          />
        </Panel>
      )}
    </div>
  );
}

type BarProps = Pick<OpenedMapProps, 'detail' | 'dispatch' | 'labels' | 'say'> & {
  readonly rule: string;
};

/** Where the reader is, and the ways to the neighbours and back. */
function Bar({ detail, dispatch, labels, say, rule }: BarProps) {
  const { place, layer } = detail;
  const step = (label: string, to: Place, forward: boolean) => (
    <ToolButton
      label={label}
      disabled={samePlace(to, place)}
      onClick={() => dispatch({ type: 'open', place: to })}
    >
      {forward ? <ChevronRight aria-hidden="true" /> : <ChevronLeft aria-hidden="true" />}
    </ToolButton>
  );
  return (
    <div className="net-bar">
      <button
        type="button"
        className="button button-quiet net-back"
        aria-label={labels.back}
        title={labels.back}
        onClick={(event) => {
          // The button goes with what it closes: the keys stay with the drawing.
          event.currentTarget.closest<HTMLElement>('[data-surface]')?.focus();
          dispatch({ type: 'set', patch: { layer: null } });
        }}
      >
        <Minimize2 aria-hidden="true" />
        <span>{labels.back}</span>
      </button>
      {step(labels.previousLayer, across(place, -1), false)}
      <b>{labels.layers[layer.id]}</b>
      {step(labels.nextLayer, across(place, 1), true)}
      {layer.channels > 1 && (
        <>
          {step(labels.previousMap, nextChannel(place, -1), false)}
          <b>
            {layer.kind === 'votes'
              ? CLASS_NAMES[say.language][place.channel]
              : `${say.number(place.channel + 1)}/${say.number(layer.channels)}`}
          </b>
          {step(labels.nextMap, nextChannel(place, 1), true)}
        </>
      )}
      <p className="net-rule">{rule}</p>
    </div>
  );
}

const TOOL_ICONS: readonly (readonly [Tool, ReactNode])[] = [
  ['look', <Eye key="look" aria-hidden="true" />],
  ['pen', <Pencil key="pen" aria-hidden="true" />],
  ['eraser', <Eraser key="eraser" aria-hidden="true" />],
];

/** The picture is a sheet to draw on; the whole network answers every stroke. */
function Tools(props: Pick<OpenedMapProps, 'tool' | 'dispatch' | 'labels' | 'say'>) {
  const { tool, dispatch, labels, say } = props;
  return (
    <div className="net-tools" role="group" aria-label={say.words.draw}>
      {TOOL_ICONS.map(([each, icon]) => (
        <ToolButton
          key={each}
          pressed={tool === each}
          label={labels.tools[each]}
          onClick={() => dispatch({ type: 'set', patch: { tool: each } })}
        >
          {icon}
        </ToolButton>
      ))}
      <ToolButton label={labels.newSheet} onClick={() => dispatch({ type: 'draw' })}>
        <Trash2 aria-hidden="true" />
      </ToolButton>
    </div>
  );
}
