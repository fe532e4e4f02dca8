import { useRef } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { cellColour, numberColour } from '../kit/grid/scales.ts';
import { AT_REST, type Clock, shareOf } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { RuleColumn, Rule as RuleFacts } from './rule.ts';
import type { Labels } from './says.ts';
import { LAYERS, toldAt } from './stages.ts';

interface RuleProps {
  readonly rule: RuleFacts;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly concealed: boolean;
}

/** What a stage does to an error, on numbers: each comes from above, meets something, and goes on below. */
export function Rule({ rule, labels, clock, concealed }: RuleProps) {
  const { kind, columns, digits, sum, all, kernels } = rule;
  const { number, signed, language } = useSay();
  const root = useRef<HTMLDivElement>(null);
  usePhase(
    clock,
    (phase) => {
      const { come, through, sum } = toldAt(kind, phase);
      const shares = {
        come,
        drop: shareOf(through, 0, 0.5),
        bounce: 1 - Math.abs(2 * through - 1),
        go: shareOf(through, 0.5, 1),
        sum,
      };
      for (const [name, share] of Object.entries(shares)) {
        root.current?.style.setProperty(`--${name}`, String(share));
      }
    },
    [rule],
  );
  const extent = Math.max(...columns.flatMap(({ come, go = 0 }) => [Math.abs(come), Math.abs(go)]));
  const [comes, goes] = SCALES[kind] ?? GRADIENTS;
  const chip = (name: string, value: number, scale: 'value' | 'gradient' | null) => (
    <span
      className={`rule-chip rule-${name}`}
      style={
        scale
          ? {
              background: `var(${cellColour(value, extent, scale)})`,
              color: numberColour(value, extent, scale),
            }
          : undefined
      }
    >
      {scale === 'gradient' ? signed(value, digits) : number(value, digits)}
    </span>
  );
  const through = ({ through, place }: RuleColumn) => {
    if (place) {
      const [channel, row, col] = place;
      return labels.place(number(channel + 1), number(row), number(col));
    }
    if (kind === 'relu' || kind === 'pool') return `x = ${number(through, 3)}`;
    if (kind === 'softmax') return `− ${number(through)}`;
    if (kind === 'step') return signed(through, 4);
    return `× ${number(through, 2)}`;
  };
  const nameOf = (head: number) => {
    if (kind === 'step') return labels.stages[LAYERS[head]];
    return kind === 'flatten' ? labels.entry(number(head)) : CLASS_NAMES[language][head];
  };
  return (
    <div className="flow-rule" ref={root} data-kind={kind}>
      <p className="rule-name">{labels.rules[kind]}</p>
      <div className="rule-body">
        {kernels?.map((kernel, index) => (
          <GridPanel
            key={index}
            clock={AT_REST}
            name={index === 0 ? 'kernel' : 'turned'}
            title={index === 0 ? 'K' : '↻ rot180(K)'}
            note=""
            rows={kernel.shape[2]}
            cols={kernel.shape[3]}
            values={kernel.data}
            digits={2}
            className="kernel-cells"
          />
        ))}
        <div className="rule-columns">
          {columns.map((column, index) => (
            <div
              key={index}
              className="rule-column"
              data-stopped={column.stopped || undefined}
              data-won={column.won || undefined}
            >
              {column.head !== undefined && (
                <small>
                  {column.won && '✓ '}
                  {nameOf(column.head)}
                </small>
              )}
              <span className="rule-from">
                {chip('come', column.come, comes)}
                {chip('ghost', column.come, comes)}
              </span>
              {column.go !== undefined && (
                <>
                  <span className="rule-through">{through(column)}</span>
                  {concealed ? <span className="rule-chip">?</span> : chip('go', column.go, goes)}
                </>
              )}
            </div>
          ))}
        </div>
        {sum !== undefined && (
          <p className="rule-sum">
            Σ = <strong>{concealed ? '?' : signed(sum, digits)}</strong>
            {all !== undefined && !concealed && (
              <small>{labels.allMaps(signed(all, digits))}</small>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

const GRADIENTS = ['gradient', 'gradient'] as const;
const SCALES: Readonly<
  Partial<Record<RuleFacts['kind'], readonly ['value' | null, 'gradient' | 'value' | null]>>
> = {
  whole: ['value', null],
  softmax: ['value', 'gradient'],
  step: ['value', 'value'],
};
