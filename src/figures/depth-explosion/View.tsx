import { useCallback } from 'react';
import { Choice } from '../kit/controls/Choice.tsx';
import { Surface } from '../kit/pointer/Surface.tsx';
import { Detail } from './Detail.tsx';
import { List } from './List.tsx';
import { MEASURES, type PlaceId } from './model.ts';
import type { Props } from './props.ts';

/** Every layer of GoogLeNet as a block to scale, and the chosen one large. */
export function View(props: Props) {
  const { state, derived, dispatch, labels, concealed } = props;
  const onRow = useCallback(
    (row: PlaceId) => dispatch({ type: 'set', patch: { row } }),
    [dispatch],
  );
  return (
    <>
      <div className="depth-measures">
        <Choice
          quiet
          label={labels.show}
          value={state.show}
          options={MEASURES.map((value) => ({ value, label: labels.measures[value] }))}
          onChange={(show) => dispatch({ type: 'set', patch: { show } })}
        />
      </div>
      <Surface
        label={props.surface}
        className="depth-layout"
        onMove={(rows, cols, far) => dispatch({ type: 'move', by: rows + cols, far })}
        onJump={(end) => dispatch({ type: 'jump', end })}
      >
        <List
          derived={derived}
          show={state.show}
          labels={labels}
          concealed={concealed}
          onRow={onRow}
        />
        <Detail {...props} />
      </Surface>
    </>
  );
}
