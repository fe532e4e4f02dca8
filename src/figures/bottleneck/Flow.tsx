import { type CSSProperties, memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import type { DrawnChain } from './model.ts';
import type { Labels } from './text.ts';

interface FlowProps {
  readonly name: 'block' | 'beside';
  readonly title: string;
  readonly chain: DrawnChain;
  /** Height × width, the same all the way. */
  readonly size: string;
  readonly labels: Labels;
  readonly concealed: boolean;
}

const FULL = 100;
const HALF = FULL / 2;
/** A bar below this share of the widest has no room for its whole shape; its depth stays. */
const NARROW = 0.5;
/** A funnel below the first share has no room for its weights in one line, below the second for none at all. */
const ROOMY = 0.65;
const SLIM = 0.36;

/** Where a funnel has room for its number: in its line, under its kernel, or beside it. */
function roomOf(reach: number): 'under' | 'beside' | undefined {
  if (reach >= ROOMY) return undefined;
  return reach < SLIM ? 'beside' : 'under';
}

/** Stacks of maps as bars as wide as they have channels, and the layers between them. */
export const Flow = memo(function Flow({ name, title, chain, size, labels, concealed }: FlowProps) {
  const { number } = useSay();
  const bar = (at: number) => (
    <p className="bottle-maps">
      <i style={{ width: `${chain.widths[at] * FULL}%` }} />
      <b>
        {chain.widths[at] < NARROW && <span className="visually-hidden">{size}×</span>}
        {chain.widths[at] >= NARROW && `${size}×`}
        {number(chain.channels[at])}
      </b>
    </p>
  );
  return (
    <div className={`bottle-flow bottle-${name}`} data-panel={name}>
      <p className="panel-title">
        <span>{title}</span>
      </p>
      <div className="bottle-way" data-skip={chain.skip || undefined}>
        {bar(0)}
        {chain.drawn.map(({ kernel, weights, from, to }, at) => (
          <div key={at} className="bottle-step">
            <p
              className="bottle-layer"
              data-number={roomOf(Math.max(from, to))}
              style={{ '--reach': Math.max(from, to) } as CSSProperties}
            >
              <svg viewBox={`0 0 ${FULL} ${FULL}`} preserveAspectRatio="none" aria-hidden="true">
                <path vectorEffect="non-scaling-stroke" d={funnel(from * HALF, to * HALF)} />
              </svg>
              <span>
                {number(kernel)}×{number(kernel)} <b>{concealed ? '?' : number(weights)}</b>
              </span>
            </p>
            {bar(at + 1)}
          </div>
        ))}
        {chain.skip && (
          <span
            className="bottle-skip"
            title={labels.skip}
            style={{ '--share': chain.widths[0] } as CSSProperties}
          >
            <i>+</i>
          </span>
        )}
      </div>
      <p className="bottle-total">
        <b>{concealed ? '?' : number(chain.weights)}</b> {labels.weights}
      </p>
    </div>
  );
});

/** From half a width above to half a width below, around the middle. */
function funnel(above: number, below: number): string {
  return `M${HALF - above} 0H${HALF + above}L${HALF + below} ${FULL}H${HALF - below}Z`;
}
