import { memo } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { type Layer, usualStride } from './layers.ts';
import { type Part, partCell } from './Recurrence.tsx';
import type { Labels } from './says.ts';
import { rowShare, type SideLayout } from './sideLayout.ts';

interface RowTextProps {
  readonly layout: SideLayout;
  readonly tip: number;
  readonly named: readonly boolean[];
}

const percent = (share: number) => `${Math.round(share * 1e4) / 100}%`;

/** The layers' names beside their rows. */
export const RowNames = memo(function RowNames({
  layout,
  tip,
  named,
  labels,
}: RowTextProps & { readonly labels: Labels }) {
  const { number } = useSay();
  return (
    <div className="field-names">
      {layout.rows.map(({ layer }, index) =>
        named[index] ? (
          <span
            key={`${index} of ${layout.rows.length}`}
            style={{ top: percent(rowShare(layout, index)) }}
            data-tip={index === tip || undefined}
          >
            {layer ? labels.kinds[layer.kind] : labels.inputRow}
            {layer && (
              <>
                {` ${number(layer.k)}×${number(layer.k)}`}
                <Details layer={layer} />
              </>
            )}
          </span>
        ) : null,
      )}
    </div>
  );
});

/** What is not as usual, where there is room for it. */
function Details({ layer: { kind, k, s, p, d } }: { readonly layer: Layer }) {
  const usual = usualStride(kind, k);
  const text = `${s === usual ? '' : ` s${s}`}${p > 0 ? ` p${p}` : ''}${d > 1 ? ` d${d}` : ''}`;
  return text === '' ? null : <span className="field-details">{text}</span>;
}

interface RowNumbersProps extends RowTextProps {
  readonly lit: Part | null;
  readonly concealed: boolean;
  readonly onHover: (cell: ActiveCell | null) => void;
}

/** r, j and start beside their rows: the neuron's and those that they are made from stand out. */
export const RowNumbers = memo(function RowNumbers(props: RowNumbersProps) {
  const { layout, tip, named, lit, concealed, onHover } = props;
  const { number } = useSay();
  return (
    <div className="field-numbers">
      {layout.rows.map((row, index) => {
        if (!named[index]) return null;
        const role = index === tip ? '' : index === tip - 1 ? 'before-' : null;
        const hidden = concealed && index >= tip && index > 0;
        const cell = (name: 'r' | 'j' | 'start', value: number) => {
          const part = role === null ? null : (`${role}${name}` as Part);
          return (
            <span
              className={`field-${name}${part && part === lit ? ' formula-lit' : ''}`}
              onPointerEnter={part ? () => onHover(partCell(part)) : undefined}
              onPointerLeave={part ? () => onHover(null) : undefined}
            >
              {hidden ? '?' : number(value)}
            </span>
          );
        };
        return (
          <span
            key={`${index} of ${layout.rows.length}`}
            // What lies above the neuron is not reached yet; paper has all of it.
            className={index > tip ? 'field-row cells-blank' : 'field-row'}
            style={{ top: percent(rowShare(layout, index)) }}
            data-tip={index === tip || undefined}
            data-before={index === tip - 1 || undefined}
          >
            {cell('r', row.size)}
            {cell('j', row.jump)}
            {cell('start', row.start)}
          </span>
        );
      })}
    </div>
  );
});
