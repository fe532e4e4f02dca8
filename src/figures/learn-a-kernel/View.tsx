import { memo } from 'react';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { commonExponent, superscript } from '../kit/frame/scientific.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { Grid } from '../kit/grid/Grid.tsx';
import { cellSize } from '../kit/grid/layout.ts';
import { PointArea, Surface } from '../kit/pointer/Surface.tsx';
import { KERNEL_SIDE, OUT_SIDE, SIDE } from './descent.ts';
import { LossCurve } from './LossCurve.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';
import { UpdateLine } from './UpdateLine.tsx';

/** The kernel, its gradient and the hidden one; what they see and say; the loss. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { derived, dispatch, labels, surface, say } = props;
  const { valley, step, extents, chosen } = derived;
  const grid = { at: chosen.at, dispatch };
  const power = commonExponent(derived.gradient);
  const unit = 10 ** power;
  const comparison = derived.tooFast ? '>' : '<';
  return (
    <Surface
      label={surface}
      className="learn-surface"
      onMove={(rows, cols, far) => dispatch({ type: far ? 'walk' : 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'step', step: end === 'first' ? 0 : derived.last })}
    >
      <Weights
        {...grid}
        name="kernel"
        title={labels.kernel}
        values={derived.kernel}
        extent={extents.kernel}
      />
      <Weights
        {...grid}
        name="gradient"
        title={power === 0 ? '∂L/∂K' : `∂L/∂K (× 10${superscript(power)})`}
        values={derived.gradient.map((value) => value / unit)}
        extent={extents.gradient / unit}
      />
      <Weights
        {...grid}
        name="hidden"
        title={labels.hidden}
        values={derived.target}
        extent={extents.kernel}
      />
      <Picture
        name="x"
        title={labels.picture}
        values={valley.pixels}
        side={SIDE}
        extent={extents.picture}
      />
      <Picture
        name="y"
        title={labels.answer}
        values={derived.answer}
        side={OUT_SIDE}
        extent={extents.answer}
      />
      <Picture
        name="w"
        title={labels.wanted}
        values={derived.wanted}
        side={OUT_SIDE}
        extent={extents.answer}
      />
      <LossCurve
        losses={derived.losses}
        step={step}
        title={labels.loss}
        note={
          derived.waiting ? null : (
            <span className={derived.tooFast ? 'learn-over' : undefined}>
              {labels.rateNow} {say.number(derived.rate, RATE_DIGITS)} {comparison} 2/λ ={' '}
              {say.number(derived.limit, RATE_DIGITS)}
            </span>
          )
        }
        onStep={(step) => dispatch({ type: 'step', step })}
      />
      <UpdateLine derived={derived} labels={labels} />
    </Surface>
  );
}

const RATE_DIGITS = 3;
const FAR = 10;
const CELL = cellSize(KERNEL_SIDE);

interface WeightsProps {
  readonly name: 'kernel' | 'gradient' | 'hidden';
  readonly title: string;
  readonly values: readonly number[];
  readonly extent: number;
  readonly at: number;
  readonly dispatch: (action: Action) => void;
}

function Weights({ name, title, values, extent, at, dispatch }: WeightsProps) {
  const choose = ({ row, col }: ActiveCell) => dispatch({ type: 'set', patch: { row, col } });
  return (
    <Panel name={name} title={title}>
      <Grid
        rows={KERNEL_SIDE}
        cols={KERNEL_SIDE}
        values={values}
        cell={CELL}
        extent={extent}
        scale={name === 'gradient' ? 'gradient' : 'value'}
        significant={name === 'gradient'}
        digits={values.some((value) => Math.abs(value) >= FAR) ? 0 : 1}
        textShare={TEXT_SHARE}
        lit={at}
      />
      <PointArea
        grid={name}
        rows={KERNEL_SIDE}
        cols={KERNEL_SIDE}
        width={PANEL_UNITS}
        height={PANEL_UNITS}
        onPoint={choose}
      />
    </Panel>
  );
}

const TEXT_SHARE = 0.4;

interface PictureProps {
  readonly name: string;
  readonly title: string;
  readonly values: ArrayLike<number>;
  readonly side: number;
  readonly extent: number;
}

const Picture = memo(function Picture({ name, title, values, side, extent }: PictureProps) {
  return (
    <Panel
      name={name}
      title={title}
      under={
        <CellCanvas width={side} height={side} values={values} scale="value" extent={extent} />
      }
    >
      {null}
    </Panel>
  );
});
