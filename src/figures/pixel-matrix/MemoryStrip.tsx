import { memo, type ReactNode } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { inkOn } from '../kit/grid/ink.ts';
import { CHANNELS, type MemoryRun } from './memory.ts';

/** Panel units. */
const LETTERS = 17;
const CELL = { width: 32, height: 28 };
const ADDRESS = 20;
const TEXT_SIZE = 14.5;
const UNITS = LETTERS + CELL.height + ADDRESS;

interface MemoryStripProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly runs: readonly MemoryRun[];
}

/** Short runs of flat memory around the numbers of one pixel, with their addresses. */
export const MemoryStrip = memo(
  function MemoryStrip({ title, note, runs }: MemoryStripProps) {
    const { number } = useSay();
    const count = runs.reduce((total, { cells }) => total + cells.length, 0);
    const spare = PANEL_UNITS - count * CELL.width;
    const gap = runs.length > 1 ? spare / (runs.length - 1) : 0;
    const start = runs.length > 1 ? 0 : spare / 2;
    return (
      <Panel name="memory" title={title} note={note} units={UNITS}>
        {runs.map((run, index) => {
          const before = runs.slice(0, index).reduce((total, { cells }) => total + cells.length, 0);
          return (
            <g
              key={run.cells[0].address}
              transform={`translate(${start + before * CELL.width + index * gap} 0)`}
            >
              <Run run={run} number={number} />
            </g>
          );
        })}
      </Panel>
    );
  },
  (before, after) =>
    before.title === after.title && before.note === after.note && sameRuns(before.runs, after.runs),
);

function sameRuns(before: readonly MemoryRun[], after: readonly MemoryRun[]): boolean {
  return before.every(({ first, cells }, index) => {
    const other = after[index];
    return (
      first === other.first &&
      cells.every((cell, at) => Object.is(cell.value, other.cells[at].value))
    );
  });
}

interface RunProps {
  readonly run: MemoryRun;
  readonly number: (value: number) => string;
}

function Run({ run: { cells, first, last }, number }: RunProps) {
  const from = cells.findIndex(({ chosen }) => chosen);
  const chosen = last - first + 1;
  const middle = (from + chosen / 2) * CELL.width;
  const addresses = first === last ? number(first) : `${number(first)} – ${number(last)}`;
  return (
    <>
      {cells.map(({ address, value, channel, chosen: isChosen }, index) => {
        if (Number.isNaN(value)) return null;
        const colour = CHANNELS.map((_, each) => (each === channel ? value : 0)).join(',');
        const x = (index + 0.5) * CELL.width;
        return (
          <g key={address} className={isChosen ? undefined : 'memory-other'}>
            <text className="memory-letter" x={x} y={LETTERS / 2} fontSize={TEXT_SIZE}>
              {CHANNELS[channel]}
            </text>
            <rect
              x={index * CELL.width}
              y={LETTERS}
              width={CELL.width}
              height={CELL.height}
              fill={`rgb(${colour})`}
            />
            <text
              className="memory-value"
              x={x}
              y={LETTERS + CELL.height / 2}
              fontSize={TEXT_SIZE}
              fill={inkOn(`rgb(${colour})`)}
            >
              {number(value)}
            </text>
          </g>
        );
      })}
      {['memory-ring-edge', 'memory-ring'].map((name) => (
        <rect
          key={name}
          className={name}
          x={from * CELL.width}
          y={LETTERS}
          width={chosen * CELL.width}
          height={CELL.height}
        />
      ))}
      <text
        className="memory-address"
        x={middle}
        y={LETTERS + CELL.height + ADDRESS / 2}
        fontSize={TEXT_SIZE}
      >
        {addresses}
      </text>
    </>
  );
}
