import { CellCanvas } from '../kit/CellCanvas.tsx';
import { Cells } from '../kit/Cells.tsx';
import { largest } from '../kit/extent.ts';
import { cellSize } from '../kit/layout.ts';
import { Panel } from '../kit/Panel.tsx';
import { Surface } from '../kit/Surface.tsx';
import type { ViewProps } from '../kit/types.ts';
import { KERNEL_SIDE, SIDE } from './descent.ts';
import { LossCurve } from './LossCurve.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';

const OUT = SIDE - KERNEL_SIDE + 1;
const FAR = 10;

/** What the kernel sees, says and should say; the kernel, its gradient and the hidden one; the loss. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { derived, dispatch, labels, surface, bare } = props;
  const { valley, descent, target, kernel, gradient, step, last, wanted, answer } = derived;
  const goTo = (to: number) => dispatch({ type: 'step', step: Math.max(0, Math.min(last, to)) });
  const picture = (name: string, title: string, values: ArrayLike<number>, side: number) => (
    <Panel
      name={name}
      title={title}
      under={
        <CellCanvas
          width={side}
          height={side}
          values={values}
          scale="value"
          extent={largestOf(name === 'x' ? valley.pixels : wanted)}
        />
      }
    >
      {null}
    </Panel>
  );
  const grid = (name: string, title: string, values: readonly number[], scale: Scale) => (
    <Panel name={name} title={title}>
      <Cells
        rows={KERNEL_SIDE}
        cols={KERNEL_SIDE}
        values={values}
        cell={cellSize(KERNEL_SIDE)}
        extent={scale === 'value' ? largest(target) : largestOf(descent.gradients[0])}
        scale={scale}
        digits={values.some((value) => Math.abs(value) >= FAR) ? 0 : 1}
        textShare={TEXT_SHARE}
      />
    </Panel>
  );
  return (
    <Surface
      label={surface}
      className="learn-surface"
      bare={bare}
      onMove={(rows, cols, far) => goTo(step + (cols + rows) * (far ? FAR : 1))}
      onJump={(end) => goTo(end === 'first' ? 0 : last)}
    >
      {grid('k', labels.kernel, kernel, 'value')}
      {grid('g', '∂L/∂K', gradient, 'gradient')}
      {grid('t', labels.hidden, target, 'value')}
      {picture('x', labels.picture, valley.pixels, SIDE)}
      {picture('y', labels.answer, answer, OUT)}
      {picture('w', labels.wanted, wanted, OUT)}
      <LossCurve losses={descent.losses} step={step} title={labels.loss} />
    </Surface>
  );
}

type Scale = 'value' | 'gradient';
const TEXT_SHARE = 0.36;

/** Photos without their mean are faint: their own largest size gets the strongest colour. */
function largestOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
}
