import { useMemo } from 'react';
import { Panel } from '../frame/Panel.tsx';
import { useSay } from '../frame/Say.tsx';
import { Grid } from '../grid/Grid.tsx';
import { withLater } from '../grid/marks.ts';
import { WindowFrame } from '../grid/WindowFrame.tsx';
import { clamp } from '../numbers/clamp.ts';
import { PointArea } from '../pointer/Surface.tsx';
import { fitted } from './fit.ts';
import type { VolumeParts } from './parts.ts';

const TEXT_SHARE = 0.62;

type MapsProps = VolumeParts & {
  /** How many cells are already written, counted through all maps in order. */
  readonly written: number;
};

/** The maps of a layer, one for each filter; the cell that is being written is marked. */
export function Maps(props: MapsProps) {
  const { facts, labels, concealed } = props;
  const { number } = useSay();
  const { geometry: g, maps } = facts.layer;
  const shape = [g.outHeight, g.outWidth, maps.length].map((size) => number(size)).join('×');
  return (
    <div className="volume-maps">
      <p className="panel-title">
        <span>{labels.outputTitle}</span>
        <span className="panel-note">{concealed ? '?' : shape}</span>
      </p>
      <div className="maps-row" data-maps={concealed ? 0 : maps.length}>
        {!concealed &&
          maps.map((_, filter) => <MapPanel key={filter} {...props} filter={filter} />)}
      </div>
    </div>
  );
}

function MapPanel(props: MapsProps & { readonly filter: number }) {
  const { facts, clock, labels, actions, filter, written } = props;
  const { geometry: g, maps, extents } = facts.layer;
  const { cell, width, height } = fitted(g.outHeight, g.outWidth);
  const count = g.outHeight * g.outWidth;
  const shown = clamp(written - filter * count, 0, count);
  const marks = useMemo(() => withLater(count, shown - 1), [count, shown]);
  return (
    <Panel name="output" title={maps.length > 1 ? labels.filterName(filter) : null}>
      <Grid
        rows={g.outHeight}
        cols={g.outWidth}
        values={maps[filter]}
        marks={marks}
        cell={cell}
        extent={extents.output}
        textShare={TEXT_SHARE}
      />
      <PointArea
        grid={`map:${filter}`}
        rows={g.outHeight}
        cols={g.outWidth}
        width={width}
        height={height}
        onPoint={(at) => actions.onCell(filter, at.row, at.col)}
      />
      {filter === facts.filter && (
        <WindowFrame
          clock={clock}
          x={facts.col * cell}
          y={facts.row * cell}
          width={cell}
          height={cell}
          cell={cell}
        />
      )}
    </Panel>
  );
}
