import { Panel } from '../kit/frame/Panel.tsx';
import { AnchorTrail } from '../kit/grid/AnchorTrail.tsx';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Props } from './props.ts';

/** How many windows read each pixel; the ones that read the chosen pixel are marked in both grids. */
export function CoveragePanels({ state, derived, dispatch, say, labels }: Props) {
  const { geometry: g, coverage, bare, marks } = derived;
  const { n, k, p } = state;
  const { number } = say;
  const cell = cellSize(g.paddedWidth);
  const outCell = cellSize(Math.max(g.outWidth, 3));
  const places = ['corner', 'side', 'centre'] as const;
  return (
    <>
      <Panel name="input" title={labels.coverage} note={`${number(n)}×${number(n)}`}>
        <Grid
          rows={g.paddedHeight}
          cols={g.paddedWidth}
          values={coverage.shown}
          marks={marks}
          cell={cell}
          extent={coverage.most}
          lit={(coverage.row + p) * g.paddedWidth + coverage.col + p}
        />
        <PointArea
          grid="pixel"
          rows={n}
          cols={n}
          x={p * cell}
          y={p * cell}
          width={n * cell}
          height={n * cell}
          onPoint={(at) => dispatch({ type: 'point', row: at.row, col: at.col })}
        />
        <AnchorTrail
          rows={g.outHeight}
          cols={g.outWidth}
          stride={1}
          kernelSize={k}
          cell={cell}
          solid={coverage.seen}
        />
      </Panel>
      <table className="panel-kernel coverage-places">
        <thead>
          <tr>
            <td />
            {p > 0 && <th scope="col">p=0</th>}
            <th scope="col">p={number(p)}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">{labels[place]}</th>
              {p > 0 && <td>{bare ? number(bare[place]) : '–'}</td>}
              <td>{number(coverage[place])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Panel name="output" title={labels.windows} note={number(coverage.count)}>
        <Grid
          rows={g.outHeight}
          cols={g.outWidth}
          values={coverage.seen}
          cell={outCell}
          extent={1}
        />
      </Panel>
      <div className="conv-words">
        <p className="sum-line">
          {labels.product(
            number(coverage.rowReads),
            number(coverage.colReads),
            number(coverage.count),
          )}
        </p>
      </div>
    </>
  );
}
