import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { WindowFrame } from '../kit/grid/WindowFrame.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Props } from './says.ts';

const BRIGHTEST = 255;
/** Share of the largest magnitude that gets the strongest colour, so that edges stand out. */
const CONTRAST = 0.4;

/** A photo, its feature map, and the map pooled both ways; the window's own numbers stand beside. */
export function MapPicture({ view }: { readonly view: Props }) {
  const { state, derived, labels, say } = view;
  const { photo } = derived;
  const units = (PANEL_UNITS * derived.inHeight) / derived.inWidth;
  const cell = cellSize(state.k);
  const winner = derived.taps.findIndex((tap) => tap.isWinner);
  return (
    <>
      <Panel
        name="photo"
        title={say.words.photo}
        units={units}
        under={
          photo && (
            <CellCanvas
              width={photo.width}
              height={photo.height}
              values={photo.planes[0]}
              scale="grey"
              extent={BRIGHTEST}
            />
          )
        }
      >
        {null}
      </Panel>
      <MapPanel view={view} which="input" title={say.words.featureMap} />
      <MapPanel view={view} which="max" title={labels.kinds.max} />
      <MapPanel view={view} which="avg" title={labels.kinds.avg} />
      <Panel
        name="window"
        title={labels.window}
        note={`${say.number(state.k)}×${say.number(state.k)}`}
      >
        <Grid
          rows={state.k}
          cols={state.k}
          values={derived.taps.map((tap) => tap.inputValue)}
          marks={derived.taps.map((_, index) =>
            index === winner && state.kind === 'max' && !view.concealed ? 'winner' : 'plain',
          )}
          cell={cell}
          extent={derived.extent * CONTRAST}
          digits={0}
        />
      </Panel>
    </>
  );
}

interface MapPanelProps {
  readonly view: Props;
  readonly which: 'input' | 'max' | 'avg';
  readonly title: string;
}

/** One map as a canvas; the maps after pooling are drawn as large as the one before, in coarser cells. */
function MapPanel({ view, which, title }: MapPanelProps) {
  const { derived, dispatch, clock, concealed, say } = view;
  const { geometry: g, row, col } = derived;
  const isInput = which === 'input';
  const height = isInput ? derived.inHeight : g.outHeight;
  const width = isInput ? derived.inWidth : g.outWidth;
  const units = (PANEL_UNITS * derived.inHeight) / derived.inWidth;
  const cell = PANEL_UNITS / width;
  const values = { input: derived.input, max: derived.max, avg: derived.average }[which].data;
  const hidden = concealed && !isInput;
  const stride = isInput ? g.strideWidth : 1;
  const side = isInput ? g.effectiveKernelWidth : 1;
  return (
    <Panel
      name={which}
      title={title}
      note={`${say.number(height)}×${say.number(width)}`}
      units={units}
      under={
        !hidden && (
          <CellCanvas
            width={width}
            height={height}
            values={values}
            scale="value"
            extent={derived.extent * CONTRAST}
          />
        )
      }
    >
      <PointArea
        grid={which}
        rows={height}
        cols={width}
        width={PANEL_UNITS}
        height={units}
        onPoint={(at) =>
          dispatch(
            isInput
              ? { type: 'point', row: at.row, col: at.col }
              : { type: 'step', step: at.row * g.outWidth + at.col },
          )
        }
      />
      <WindowFrame
        clock={clock}
        x={col * stride * cell}
        y={row * stride * (units / height)}
        width={side * cell}
        height={side * (units / height)}
        cell={cell}
      />
    </Panel>
  );
}
