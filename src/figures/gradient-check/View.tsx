import type { ViewProps } from '../kit/contract.ts';
import { scientific } from '../kit/frame/scientific.ts';
import { calm } from '../kit/grid/extent.ts';
import { GridPanel } from '../kit/grid/GridPanel.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Bend } from './Bend.tsx';
import { BIAS_AT, FIRST_WEIGHT, KERNEL_SIDE, SIDE } from './check.ts';
import { ErrorChart } from './ErrorChart.tsx';
import { type Action, CELLS, type Derived, type State } from './model.ts';
import { cellText, type Labels } from './says.ts';

const DIGITS = 3;
const SLOPE_DIGITS = 6;

/** What can be nudged, L around it with the two points and both slopes, and the error that each ε has had. */
export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { shown, shrink, cell, now, setting } = derived;
  const { number } = say;
  const central = state.difference === 'central';
  const square = (name: string, side: number, first: number) => {
    const values = shown.slice(first, first + side * side);
    const at = cell - first;
    return (
      <GridPanel
        clock={clock}
        name={name}
        title={name === 'input' ? 'X' : 'K'}
        note={shrink > 1 ? `÷ ${number(shrink)}` : ''}
        rows={side}
        cols={side}
        values={values}
        extent={calm(values)}
        className={name === 'kernel' ? 'kernel-cells' : undefined}
        lit={
          at >= 0 && at < side * side ? { row: Math.floor(at / side), col: at % side } : undefined
        }
        onPoint={({ row, col }) => dispatch({ type: 'point', cell: first + row * side + col })}
      />
    );
  };
  return (
    <Surface
      label={props.surface}
      className="check-layout"
      onMove={(rows, cols) => {
        if (cols !== 0) dispatch({ type: 'step', step: state.step - cols });
        else dispatch({ type: 'point', cell: cell + rows });
      }}
      onJump={(end) => dispatch({ type: 'point', cell: end === 'first' ? 0 : CELLS.length })}
    >
      <div className="check-cells">
        {square('input', SIDE, 0)}
        {square('kernel', KERNEL_SIDE, FIRST_WEIGHT)}
        <p className="check-bias" data-lit={cell === BIAS_AT || undefined}>
          b = {number(shown[BIAS_AT], DIGITS)}
        </p>
      </div>
      <Bend bend={derived.bend} title={labels.curve} labels={labels} central={central} />
      <ErrorChart
        derived={derived}
        labels={labels}
        concealed={concealed}
        onPlace={(eps) => dispatch({ type: 'place', eps })}
      />
      <p className="check-slopes">
        <span className="check-measured">
          (L(w + ε) − L({central ? 'w − ε' : 'w'})) / {central ? '2ε' : 'ε'} ={' '}
          <strong>
            {Number.isNaN(now.float64.slope)
              ? labels.noStep
              : number(now.float64.slope, SLOPE_DIGITS)}
          </strong>
        </span>{' '}
        <span>
          ∂L/∂{cellText(state.cell)} = <strong>{number(setting.gradient, SLOPE_DIGITS)}</strong>
        </span>{' '}
        <span>ε = {scientific(derived.eps, number)}</span>
      </p>
    </Surface>
  );
}
