import type { ReactNode } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import type { Row } from './geometry.ts';

/** What a number in the recurrence stands for; the style sheet lights the same thing in the drawing. */
export type Part = 'r' | 'j' | 'start' | 'before-r' | 'before-j' | 'before-start' | 'k' | 's' | 'p';

const PREFIX = 'part:';

export function partCell(part: Part): ActiveCell {
  return { grid: PREFIX + part, row: -1, col: -1 };
}

export function litPart(cell: ActiveCell | null): Part | null {
  return cell?.grid.startsWith(PREFIX) ? (cell.grid.slice(PREFIX.length) as Part) : null;
}

interface RecurrenceProps {
  /** The chosen neuron's row and the one below it; none below the input. */
  readonly row: Row;
  readonly before: Row | null;
  readonly lit: Part | null;
  readonly concealed: boolean;
  /** What is said of the input, which has no recurrence. */
  readonly ofInput: string;
  readonly onHover: (cell: ActiveCell | null) => void;
}

/** r, j and start of one layer from those of the layer below, with the numbers filled in. */
export function Recurrence({ row, before, lit, concealed, ofInput, onHover }: RecurrenceProps) {
  const { number } = useSay();
  const { layer } = row;
  if (!layer || !before) return <p className="field-recurrence">{ofInput}</p>;
  const part = (name: Part, content: ReactNode) => (
    <span
      className={`formula-part formula-${name}${lit === name ? ' formula-lit' : ''}`}
      onPointerEnter={() => onHover(partCell(name))}
      onPointerLeave={() => onHover(null)}
    >
      {content}
    </span>
  );
  const dilation = layer.d > 1 ? part('k', <>{number(layer.d)}·</>) : null;
  const result = (name: Part, value: number) =>
    part(name, <strong>{concealed ? '?' : number(value)}</strong>);
  return (
    <div className="field-recurrence">
      <p>
        <i>r</i> = {part('before-r', number(before.size))} + {dilation}({part('k', number(layer.k))}
        {' − 1)·'}
        {part('before-j', number(before.jump))} = {result('r', row.size)}
      </p>
      <p>
        <i>j</i> = {part('before-j', number(before.jump))}·{part('s', number(layer.s))} ={' '}
        {result('j', row.jump)}
      </p>
      <p>
        start = {part('before-start', number(before.start))} + ({dilation}(
        {part('k', number(layer.k))}
        {' − 1)/2 − '}
        {part('p', number(layer.p))})·{part('before-j', number(before.jump))} ={' '}
        {result('start', row.start)}
      </p>
    </div>
  );
}
