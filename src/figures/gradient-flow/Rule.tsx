import { useRef } from 'react';
import { maxMagnitude } from '../../core/index.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { cellColour, numberColour, type SignedScale } from '../kit/grid/scales.ts';
import { AT_REST, type Clock, shareOf } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { StageFacts } from './flow.ts';
import type { Link, Rule as RuleFacts } from './rule.ts';
import type { Labels } from './says.ts';
import { kindOf, LAYERS, ordinalOf, toldAt } from './stages.ts';

interface RuleProps {
  readonly rule: RuleFacts;
  readonly stage: StageFacts | null;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly concealed: boolean;
}

/** What a stage does to an error, on numbers: each comes from above, meets something, and goes on below. */
export function Rule({ rule, stage, labels, clock, concealed }: RuleProps) {
  const { kind, told, digits, sum, all, kernels } = rule;
  const goesOn = kind !== 'whole';
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
  const extent = maxMagnitude(told.flatMap(({ come, go }) => [come, go]));
  const comes = stage ? 'gradient' : 'value';
  const goes = kind === 'step' ? 'value' : 'gradient';
  const chip = (name: string, value: number, scale: SignedScale) => (
    <span
      className={`rule-chip rule-${name}`}
      style={{
        background: `var(${cellColour(value, extent, scale)})`,
        color: numberColour(value, extent, scale),
      }}
    >
      {scale === 'gradient' ? signed(value, digits) : number(value, digits)}
    </span>
  );
  const through = ({ through, end }: Link) => {
    if (kind === 'relu' || kind === 'pool') return `x = ${number(through, 3)}`;
    if (kind === 'softmax') return `− ${number(through)}`;
    if (kind === 'step') return signed(through, 4);
    if (kind !== 'flatten' || !stage) return `× ${number(through, 2)}`;
    const { channel, value } = stage.input;
    const [row, col] = [Math.floor(end / value.width), end % value.width];
    return labels.place(number(channel + 1), number(row), number(col));
  };
  const nameOf = ({ start, end }: Link) => {
    if (kind === 'step')
      return `${labels.stages[kindOf(LAYERS[start])]} ${ordinalOf(LAYERS[start])}`;
    if (kind === 'flatten') return labels.entry(number(start));
    if (kind === 'dense') return CLASS_NAMES[language][start];
    return stage ? '' : CLASS_NAMES[language][end];
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
            title={index === 0 ? 'K' : 'rot180(K)'}
            note=""
            rows={kernel.shape[2]}
            cols={kernel.shape[3]}
            values={kernel.data}
            digits={2}
            className="kernel-cells"
          />
        ))}
        <div className="rule-columns">
          {told.map((column, index) => (
            <div
              key={index}
              className="rule-column"
              data-stopped={column.stopped || undefined}
              data-won={column.won || undefined}
            >
              <small>
                {column.won && !stage && '✓ '}
                {nameOf(column)}
              </small>
              <span className="rule-from">
                {chip('come', column.come, comes)}
                {chip('ghost', column.come, comes)}
              </span>
              {goesOn && (
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
