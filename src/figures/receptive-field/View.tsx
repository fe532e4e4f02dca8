import { useCallback, useMemo } from 'react';
import type { ActiveCell, ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import type { Action, Derived, State } from './model.ts';
import { litPart, Recurrence } from './Recurrence.tsx';
import { RowNames, RowNumbers } from './RowText.tsx';
import { PLACES, SideView } from './SideView.tsx';
import type { Labels } from './says.ts';
import { namedRows, placeAt, SIDE_UNITS, sideLayout } from './sideLayout.ts';
import { TopView } from './TopView.tsx';
import { topLayout } from './topLayout.ts';

/** Shift with ← and → moves the neuron so far. */
const FAR = 5;

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, concealed } = props;
  const { rows, tip } = derived;
  const layout = useMemo(() => sideLayout(rows), [rows]);
  const top = useMemo(() => topLayout(rows), [rows]);
  const named = useMemo(() => namedRows(rows.length, tip), [rows.length, tip]);
  const lit = litPart(state.activeCell);
  const onHover = useCallback(
    (cell: ActiveCell | null) => dispatch({ type: 'hover', cell }),
    [dispatch],
  );
  return (
    <Surface
      label={props.surface}
      className="field-layout"
      lit={lit}
      onMove={(down, cols, far) =>
        dispatch(
          far
            ? { type: 'move', layers: 0, rows: down, cols: cols * FAR }
            : { type: 'move', layers: -down, rows: 0, cols },
        )
      }
      onJump={(end) => dispatch({ type: 'jump', end })}
    >
      <div className="field-side">
        <p className="field-head panel-title">
          <span>{labels.side}</span>
          <span className="field-row panel-note">
            <i className="field-r">r</i>
            <i className="field-j">j</i>
            <span className="field-start">start</span>
          </span>
        </p>
        <RowNames layout={layout} tip={tip} named={named} labels={labels} />
        <SideView
          derived={derived}
          layout={layout}
          clock={clock}
          concealed={concealed}
          onPoint={({ row, col }) =>
            dispatch({
              type: 'point',
              layer: rows.length - 1 - row,
              place: placeAt(layout, ((col + 0.5) / PLACES) * SIDE_UNITS),
            })
          }
        />
        <RowNumbers
          layout={layout}
          tip={tip}
          named={named}
          lit={lit}
          concealed={concealed}
          onHover={onHover}
        />
      </div>
      <TopView
        derived={derived}
        layout={top}
        clock={clock}
        concealed={concealed}
        onPoint={({ row, col }) => dispatch({ type: 'look', row, col })}
      />
      {derived.effective === 'waiting' && (
        <button
          type="button"
          className="button field-cancel"
          onClick={() => dispatch({ type: 'set', patch: { effective: false } })}
        >
          {props.say.words.cancel}
        </button>
      )}
      <Recurrence
        row={rows[tip]}
        before={tip > 0 ? rows[tip - 1] : null}
        lit={lit}
        concealed={concealed}
        ofInput={labels.ofInput}
        onHover={onHover}
      />
    </Surface>
  );
}
