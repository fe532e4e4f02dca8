import { memo } from 'react';
import { useSay } from '../kit/frame/Say.tsx';
import { cellColour } from '../kit/grid/scales.ts';

/** With more columns than this every second number is left out where there is little room. */
const ROOMY = 13;

interface LayersProps {
  readonly strength: readonly number[];
  readonly input: string;
  readonly concealed: boolean;
}

/** The network, layer by layer, each as strong as the gradient that it gets, on an ordinary scale. */
export const Layers = memo(function Layers({ strength, input, concealed }: LayersProps) {
  const { number } = useSay();
  return (
    <div
      className="vanishing-row vanishing-layers"
      data-crowded={strength.length > ROOMY || undefined}
    >
      <span className="vanishing-back" aria-hidden="true">
        ←
      </span>
      <div className="vanishing-columns">
        {strength.map((share, layer) => {
          const colour = cellColour(concealed ? 0 : share, 1, 'gradient');
          return (
            <span key={layer} style={{ background: `var(${colour})`, color: `var(${colour}t)` }}>
              {layer === 0 ? input : number(layer)}
            </span>
          );
        })}
      </div>
    </div>
  );
});

interface SilentProps {
  /** Units of each layer that never open; null where the activation function cannot fall silent. */
  readonly silent: readonly number[] | null;
  readonly width: number;
  readonly count: number;
}

const FULL = 100;

/** How many units of each layer are silent. */
export const Silent = memo(function Silent({ silent, width, count }: SilentProps) {
  const { number } = useSay();
  return (
    <div className="vanishing-row vanishing-silent" data-crowded={count > ROOMY || undefined}>
      <span className="vanishing-of">/ {number(width)}</span>
      <div className="vanishing-columns">
        {Array.from({ length: count }, (_, layer) => (
          <span key={layer}>
            {silent && layer > 0 && (
              <>
                <i style={{ height: `${(silent[layer] / width) * FULL}%` }} />
                <b>{number(silent[layer])}</b>
              </>
            )}
          </span>
        ))}
      </div>
    </div>
  );
});
