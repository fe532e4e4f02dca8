import { Pencil } from 'lucide-react';
import { memo } from 'react';
import type { Say, ViewProps } from '../kit/contract.ts';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Action, Derived, State } from './model.ts';
import { OwnPicture } from './OwnPicture.tsx';
import { SHOWN_ITEMS, type Shelf } from './shelf.ts';
import type { Labels } from './wording.ts';

interface StripProps {
  readonly shelf: Shelf;
  /** The test picture that is shown; null for the reader's own. */
  readonly item: number | null;
  readonly dispatch: ViewProps<State, Action, Derived, Labels>['dispatch'];
  readonly labels: Labels;
  readonly say: Say;
}

/** Which picture goes in: one of each class, a drawing, or a file. */
export const Strip = memo(function Strip({ shelf, item, dispatch, labels, say }: StripProps) {
  const names = CLASS_NAMES[say.language];
  return (
    <div className="net-strip">
      <button
        type="button"
        className="net-tool"
        aria-label={say.words.draw}
        title={say.words.draw}
        onClick={() => dispatch({ type: 'draw' })}
      >
        <Pencil aria-hidden="true" />
      </button>
      <OwnPicture onLevels={(levels) => dispatch({ type: 'own', levels })} />
      <div className="net-shelf" role="group" aria-label={labels.pictures} tabIndex={-1}>
        <div className="net-shelf-picture">
          <CellCanvas {...shelf} scale="grey" extent={1} />
          {SHOWN_ITEMS.map((each, index) => (
            <button
              key={each}
              type="button"
              aria-label={names[index]}
              title={names[index]}
              aria-pressed={each === item}
              onClick={() => dispatch({ type: 'picture', item: each })}
            />
          ))}
        </div>
      </div>
    </div>
  );
});
