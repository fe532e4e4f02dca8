import type { WindowFacts } from '../../core/index.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { Cells } from '../kit/grid/Cells.tsx';
import { largest } from '../kit/grid/extent.ts';
import { cellSize } from '../kit/grid/layout.ts';
import { KERNEL_SIDE } from './maps.ts';
import type { Derived } from './model.ts';
import type { Labels } from './text.ts';

interface NextLayerProps {
  readonly derived: Derived;
  readonly labels: Labels;
  readonly concealed: boolean;
}

/** What the next layer makes of the window: without a gate, through the gate, and by one merged kernel. */
export function NextLayer({ derived, labels, concealed }: NextLayerProps) {
  const { plain, sifted, nextKernel, merged, single, extent, agreement, verdict } = derived;
  const { words, number } = useSay();
  const { places, differing } = agreement;
  const window = (name: string, title: string, facts: WindowFacts, hidden: boolean) => (
    <div className={`next-${name}`}>
      <Square
        name={name}
        title={title}
        values={facts.taps.map(({ inputValue }) => (hidden ? Number.NaN : inputValue))}
        extent={extent}
      />
      <p className="next-sum">
        = <strong>{hidden ? '?' : number(facts.sum, 1)}</strong>
      </p>
    </div>
  );
  return (
    <div className="next-layer">
      <p className="next-title">{labels.nextLayer}</p>
      <div className="next-grids">
        {window('plain', labels.without, plain, false)}
        <div className="next-kernel">
          <Square
            name="kernel"
            title={`× ${words.kernel}`}
            values={nextKernel.data}
            extent={largest(nextKernel.data)}
          />
        </div>
        {window('sifted', labels.with, sifted, concealed)}
        <div className="next-merged">
          <Square
            name="merged"
            title={labels.merged}
            values={merged.data}
            extent={largest(merged.data)}
          />
          <p className="next-sum">
            = <strong>{number(single, 1)}</strong>
          </p>
        </div>
        <p className="next-verdict">
          {!concealed && labels.verdicts[verdict](number(places), number(differing))}
        </p>
      </div>
    </div>
  );
}

interface SquareProps {
  readonly name: string;
  readonly title: string;
  readonly values: ArrayLike<number>;
  readonly extent: number;
}

function Square({ name, title, values, extent }: SquareProps) {
  const side = Math.sqrt(values.length);
  const isKernel = side !== KERNEL_SIDE || name === 'kernel';
  return (
    <Panel name={name} title={title}>
      <Cells
        rows={side}
        cols={side}
        values={values}
        cell={cellSize(side)}
        extent={extent}
        digits={0}
        className={isKernel ? 'kernel-cells' : undefined}
      />
    </Panel>
  );
}
