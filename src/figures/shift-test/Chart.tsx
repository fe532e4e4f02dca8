import { memo, type ReactNode } from 'react';
import { PointArea } from '../kit/Surface.tsx';
import { bandOf, FULL, type Line, pathOf, xAt, yAt } from './plot.ts';

interface ChartProps {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Shades what lies between the first two lines. */
  readonly band?: boolean;
  readonly columns: number;
  readonly column: number;
  readonly yTicks: readonly { readonly share: number; readonly text: string }[];
  readonly xTicks: readonly { readonly column: number; readonly text: string }[];
  readonly onColumn: ((column: number) => void) | null;
}

/** Lines over columns, stretched to their room; widths of lines and dots stay. The marked column is read out. */
export function Chart(props: ChartProps) {
  const { name, lines, band, columns, column, yTicks, xTicks, onColumn } = props;
  return (
    <div className={`shift-chart shift-chart-${name}`}>
      <Ticks className="shift-y">
        {yTicks.map(({ share, text }) => (
          <span key={share} style={{ bottom: `${share * FULL}%` }}>
            {text}
          </span>
        ))}
      </Ticks>
      <div className="shift-plot">
        <div
          className="shift-marker"
          style={{ width: `${FULL / columns}%`, translate: `${column * FULL}%` }}
        />
        <svg
          viewBox={`0 0 ${FULL} ${FULL}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          data-panel={name}
        >
          <path
            className="shift-grid"
            vectorEffect="non-scaling-stroke"
            d={yTicks.map(({ share }) => `M0 ${yAt(share)}H${FULL}`).join('')}
          />
          <Lines lines={lines} band={band ?? false} />
          {lines.map((line) => (
            <Dot key={line.name} line={line} column={column} />
          ))}
          {onColumn && (
            <PointArea
              grid={name}
              rows={1}
              cols={columns}
              width={FULL}
              height={FULL}
              onPoint={({ col }) => onColumn(col)}
            />
          )}
        </svg>
      </div>
      <Ticks className="shift-x">
        {xTicks.map((tick) => (
          <span
            key={tick.column}
            style={{ left: `${xAt(tick.column, columns)}%` }}
            data-here={tick.column === column || undefined}
          >
            {tick.text}
          </span>
        ))}
      </Ticks>
    </div>
  );
}

function Ticks({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div className={className} aria-hidden="true">
      {children}
    </div>
  );
}

const Lines = memo(function Lines({ lines, band }: { lines: readonly Line[]; band: boolean }) {
  return (
    <>
      {band && lines.length > 1 && <path className="shift-band" d={bandOf(lines[0], lines[1])} />}
      {lines.map((line) => (
        <path
          key={line.name}
          className={`shift-line line-${line.name}`}
          vectorEffect="non-scaling-stroke"
          d={pathOf(line)}
        />
      ))}
    </>
  );
});

function Dot({ line, column }: { line: Line; column: number }) {
  const share = line.shares[column];
  if (share === undefined) return null;
  const d = `M${xAt(column, line.shares.length)} ${yAt(share)}h0`;
  return (
    <>
      <path className="shift-dot-edge" vectorEffect="non-scaling-stroke" d={d} />
      <path className={`shift-dot dot-${line.name}`} vectorEffect="non-scaling-stroke" d={d} />
    </>
  );
}
