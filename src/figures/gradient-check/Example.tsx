import { memo } from 'react';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { calm, largest } from '../kit/grid/extent.ts';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import { BIAS_AT, FIRST_WEIGHT, KERNEL_SIDE, SIDE } from './check.ts';
import type { Labels } from './text.ts';

interface ExampleProps {
  readonly values: readonly number[];
  /** X and K are really their shown numbers divided by this. */
  readonly shrink: number;
  readonly cell: number;
  readonly labels: Labels;
  readonly onPoint: (cell: number) => void;
}

const DIGITS = 3;

/** Everything that can be nudged: the cells of X and K, and b. A frame stands around the chosen one. */
export const Example = memo(function Example(props: ExampleProps) {
  const { values, shrink, cell, labels, onPoint } = props;
  const { number, words } = useSay();
  const square = (name: 'input' | 'kernel', title: string, side: number, first: number) => {
    const own = values.slice(first, first + side * side);
    const size = cellSize(side);
    const at = cell - first;
    return (
      <Panel name={name} title={title} note={shrink > 1 ? `÷ ${number(shrink)}` : undefined}>
        <Grid
          rows={side}
          cols={side}
          values={own}
          cell={size}
          extent={name === 'input' ? calm(own) : largest(own)}
          lit={at >= 0 && at < own.length ? at : undefined}
          className={name === 'kernel' ? 'kernel-cells' : undefined}
        />
        <PointArea
          grid={name}
          rows={side}
          cols={side}
          width={PANEL_UNITS}
          height={PANEL_UNITS}
          onPoint={({ row, col }) => onPoint(first + row * side + col)}
        />
      </Panel>
    );
  };
  return (
    <div className="check-example">
      {square('input', labels.input, SIDE, 0)}
      {square('kernel', labels.kernel, KERNEL_SIDE, FIRST_WEIGHT)}
      <p className="check-bias" data-lit={cell === BIAS_AT || undefined}>
        {words.bias} b = {number(values[BIAS_AT], DIGITS)}
      </p>
    </div>
  );
});
