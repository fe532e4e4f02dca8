import { useRef } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { type Clock, shareOf } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { fill } from '../kit/slide/defaults.ts';
import type { CoverageDerived } from './model.ts';
import type { Props } from './says.ts';

interface CoverageProps {
  readonly view: Props;
  readonly derived: CoverageDerived;
}

/** How many windows read each pixel: for each in turn, its windows come by one after the other and are counted. */
export function Coverage({ view, derived }: CoverageProps) {
  const { state, dispatch, clock, concealed, labels, say } = view;
  const { n, k, p, step } = state;
  const { geometry: g, bare, readers, row, col, counted } = derived;
  const { number } = say;
  const marks = (padding: number) =>
    fill(n + 2 * padding, n + 2 * padding, (r, c) => (r - padding) * n + c - padding).map(
      (pixel, index): CellMark => {
        if (padding > 0 && Number.isNaN(derived.shown[index])) return 'padding';
        return pixel > counted ? 'blank' : 'plain';
      },
    );
  const grid = { clock, concealed, extent: k * k, note: `${number(n)}×${number(n)}` };
  return (
    <>
      <GridPanel
        {...grid}
        name="input"
        title={labels.coverage}
        rows={g.paddedHeight}
        cols={g.paddedWidth}
        values={derived.shown}
        marks={marks(p)}
        rings={{ count: p, opening: step === 0 }}
        lit={{ row: row + p, col: col + p }}
        onPoint={(at) => dispatch({ type: 'point', row: at.row - p, col: at.col - p })}
      >
        {(cell) => (
          <Readers
            {...{ clock, cell, readers }}
            side={k * cell}
            x={(col + p) * cell}
            y={(row + p) * cell}
          />
        )}
      </GridPanel>
      {bare && p > 0 && (
        <GridPanel
          {...grid}
          name="output"
          title={labels.without}
          rows={n}
          cols={n}
          values={bare.counts}
          marks={marks(0)}
          beside={g.paddedWidth}
          lit={{ row, col }}
        />
      )}
      <div className="conv-words">
        <p className="sum-line">
          {concealed
            ? '?'
            : labels.product(
                number(derived.rowReads),
                number(derived.colReads),
                number(readers.length),
              )}
        </p>
      </div>
    </>
  );
}

/** The windows have all come by when this share of the time has passed; then their count is read. */
const ALL_SEEN = 0.85;

interface ReadersProps {
  readonly clock: Clock;
  readonly readers: CoverageDerived['readers'];
  readonly cell: number;
  /** Side of a window, and the corner of the pixel. */
  readonly side: number;
  readonly x: number;
  readonly y: number;
}

/** The windows that read a pixel: one after the other while it is counted, and afterwards all. */
function Readers({ clock, readers, cell, side, x, y }: ReadersProps) {
  const { number } = useSay();
  const group = useRef<SVGGElement>(null);
  const frame = useRef<SVGRectElement>(null);
  const count = useRef<SVGTextElement>(null);
  usePhase(
    clock,
    (phase) => {
      const place = Math.floor(shareOf(phase, 0, ALL_SEEN) * readers.length);
      const at = Math.min(place, readers.length - 1);
      const counting = phase < 1 && at >= 0;
      group.current?.setAttribute('visibility', counting ? 'visible' : 'hidden');
      if (!counting || !count.current) return;
      const { row, col } = readers[at];
      frame.current?.setAttribute('transform', `translate(${col * cell} ${row * cell})`);
      count.current.textContent = number(at + 1);
    },
    [readers, cell],
  );
  return (
    <>
      <path
        className="padding-readers"
        d={readers
          .map(({ row, col }) => `M${col * cell} ${row * cell}h${side}v${side}h${-side}z`)
          .join('')}
      />
      <g ref={group} className="window-frame" visibility="hidden">
        <rect className="cell-unwritten" x={x} y={y} width={cell} height={cell} />
        <rect ref={frame} className="window-line" width={side} height={side} rx="3" />
        <text
          ref={count}
          className="padding-count"
          x={x + cell / 2}
          y={y + cell / 2}
          fontSize={cell / 2}
        />
      </g>
    </>
  );
}
