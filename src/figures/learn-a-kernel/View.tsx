import { memo } from 'react';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { Panel } from '../kit/frame/Panel.tsx';
import { commonExponent } from '../kit/frame/scientific.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { KERNEL_SIDE, OUT_SIDE, SIDE } from './descent.ts';
import { LossCurve } from './LossCurve.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';
import { updateOf } from './update.ts';
import { WeightMarks } from './WeightMarks.tsx';

const RATE_DIGITS = 3;
const FAR = 10;

/** The kernel, its gradient and the hidden one; what they see and say; the loss. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, picked, onPick } = props;
  const { valley, step, extents, kernel, target, chosen } = derived;
  const power = commonExponent(derived.gradient);
  const unit = 10 ** power;
  const choose = ({ row, col }: ActiveCell) => dispatch({ type: 'set', patch: { row, col } });
  const grid = (values: readonly number[]) => ({
    clock,
    rows: KERNEL_SIDE,
    cols: KERNEL_SIDE,
    values,
    note: '',
    extent: extents.kernel,
    digits: values.some((value) => Math.abs(value) >= FAR) ? 0 : 1,
    lit: state,
    onPoint: choose,
  });
  const picture = (name: string, title: string, values: ArrayLike<number>, side: number) => (
    <Picture
      {...{ name, title, values, side }}
      extent={name === 'x' ? extents.picture : extents.answer}
    />
  );
  return (
    <Surface
      label={props.surface}
      className="learn-surface"
      onMove={(rows, cols, far) => dispatch({ type: far ? 'walk' : 'move', rows, cols })}
      onJump={(end) => dispatch({ type: 'step', step: end === 'first' ? 0 : derived.last })}
    >
      <GridPanel
        {...grid(kernel)}
        name="kernel"
        title={labels.kernel}
        className="kernel-cells"
        lit={onPick ? (picked ?? undefined) : state}
        onPoint={onPick ?? choose}
      >
        {(cell) => <WeightMarks {...{ kernel, target, cell }} extent={extents.kernel} />}
      </GridPanel>
      <GridPanel
        {...grid(derived.gradient.map((value) => value / unit))}
        name="gradient"
        title={
          <>
            ∂L/∂K{' '}
            {power !== 0 && (
              <>
                × 10<sup>{say.number(power)}</sup>
              </>
            )}
          </>
        }
        extent={extents.gradient / unit}
        scale="gradient"
        significant
      />
      <GridPanel {...grid(target)} name="hidden" title={labels.hidden} />
      {picture('x', labels.picture, valley.pixels, SIDE)}
      {picture('y', labels.answer, derived.answer, OUT_SIDE)}
      {picture('w', labels.wanted, derived.wanted, OUT_SIDE)}
      <LossCurve
        losses={derived.losses}
        step={step}
        title={labels.loss}
        note={
          derived.waiting ? null : (
            <span className={derived.tooFast ? 'learn-over' : undefined}>
              {labels.rateNow} {say.number(derived.rate, RATE_DIGITS)} {derived.tooFast ? '>' : '<'}{' '}
              2/λ = {say.number(derived.limit, RATE_DIGITS)}
            </span>
          )
        }
        onStep={(step) => dispatch({ type: 'step', step })}
      />
      <p className="learn-update">
        {derived.waiting ? labels.waiting : <Update {...{ derived, say }} />}
        {!derived.waiting && ` (${labels.goal} ${say.number(chosen.wanted)})`}
      </p>
    </Surface>
  );
}

type UpdateProps = Pick<ViewProps<State, Action, Derived, Labels>, 'derived' | 'say'>;

/** What the next step does to the chosen weight, in numbers. */
function Update({ derived, say }: UpdateProps) {
  const { weight, rate, gradient, sign, next } = updateOf(derived, say.number);
  return (
    <>
      {derived.chosen.name} → {weight} − {rate} · <span className="learn-slope">{gradient}</span>{' '}
      {sign} <strong>{next}</strong>
    </>
  );
}

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
