import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { blockFaces, blockShape } from './block.ts';
import { countOf, type Derived, type Measure, type PlaceId, type Row } from './model.ts';
import type { Labels } from './text.ts';

/** The drawing of one row, and units for one pixel or one channel of the network. */
const BOX = { width: 92, height: 25, scale: 88 / 1024, left: 1 } as const;
const WHOLE = 100;

interface ListProps {
  readonly derived: Derived;
  readonly show: Measure;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onRow: (row: PlaceId) => void;
}

/** The rows of the table from the picture down, each with its block, its size and its bar. */
export const List = memo(function List({ derived, show, labels, concealed, onRow }: ListProps) {
  const { rows, row: chosen, bars } = derived;
  return (
    <div className="depth-list" data-show={show}>
      <p className="depth-row depth-heads">
        <span>{labels.layer}</span>
        <span>{labels.block}</span>
        <span>H×W×C</span>
        <span>{labels.measures[show]}</span>
        <span className="depth-paper">{show !== 'depth' && labels.paper}</span>
      </p>
      {rows.map((row, index) => (
        <Line
          key={row.id}
          row={row}
          bar={bars[index]}
          show={show}
          labels={labels}
          hidden={concealed && row.id === 'linear'}
          lit={row === chosen}
          onRow={onRow}
        />
      ))}
    </div>
  );
});

interface LineProps {
  readonly row: Row;
  readonly bar: number;
  readonly show: Measure;
  readonly labels: Labels;
  readonly hidden: boolean;
  readonly lit: boolean;
  readonly onRow: (row: PlaceId) => void;
}

const Line = memo(function Line({ row, bar, show, labels, hidden, lit, onRow }: LineProps) {
  const { number } = useSay();
  const compared = show === 'params' ? row.kilo : show === 'macs' ? row.millions : null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="depth-row"
      aria-pressed={lit}
      title={labels.names[row.id]}
      onClick={() => onRow(row.id)}
    >
      <span className="depth-name">{labels.short[row.id]}</span>
      <SmallBlock row={row} />
      <span className="depth-size">{labels.size(row, number)}</span>
      <span className="depth-count">
        <span>
          {compared?.differs && <i aria-hidden="true">≠</i>}
          <b>{hidden ? '?' : number(countOf(row, show))}</b>
        </span>
        <span className="depth-bar">
          {!hidden && bar > 0 && <span style={{ width: `${bar * WHOLE}%` }} />}
        </span>
      </span>
      <span className="depth-paper" data-differs={compared?.differs || undefined}>
        {compared && !hidden && labels.printed(show, compared.printed, number)}
      </span>
    </button>
  );
});

const SmallBlock = memo(function SmallBlock({ row }: { readonly row: Row }) {
  const shape = blockShape(row, BOX.scale);
  const top = (BOX.height - shape.height + shape.away.y) / 2;
  const faces = blockFaces(shape, BOX.left, top);
  return (
    <svg className="depth-block" viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
      <path className="block-top" d={faces.top + faces.end} />
      <path className="block-near" d={faces.near} />
    </svg>
  );
});
