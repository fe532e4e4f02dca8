import { PencilLine } from 'lucide-react';
import { memo, useId, useMemo } from 'react';
import type { Photo } from '../kit/assets/assets.ts';
import { StillProvider } from '../kit/frame/Stills.tsx';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import type { CanvasPicture } from '../kit/pointer/paint.ts';
import { FILTER_NAMES, type FilterName } from './filters.ts';
import { thumbsOf } from './maps.ts';
import type { Action } from './model.ts';
import type { Labels } from './says.ts';

interface WallProps {
  readonly label: string;
  readonly labels: Labels;
  /** The kernel on show; null for the reader's own. */
  readonly chosen: FilterName | null;
  readonly photo: Photo;
  readonly ownThumb: CanvasPicture | null;
  readonly dispatch: (action: Action) => void;
}

/** The gallery: every kernel with its result on a small copy of the photo. Native radios. */
export const Wall = memo(function Wall(props: WallProps) {
  const { label, labels, chosen, photo, ownThumb, dispatch } = props;
  const thumbs = useMemo(() => thumbsOf(photo), [photo]);
  const group = useId();
  const tile = (
    value: string,
    name: string,
    picture: CanvasPicture | null,
    checked: boolean,
    choose: () => void,
  ) => (
    <label key={value} className="gallery-tile">
      <input type="radio" name={group} value={value} checked={checked} onChange={choose} />
      <span className="gallery-thumb">
        {picture ? (
          <CellCanvas {...picture} />
        ) : (
          value === 'own' && <PencilLine aria-hidden="true" />
        )}
      </span>
      <span className="gallery-tile-name">{name}</span>
    </label>
  );
  return (
    <fieldset className="gallery-wall">
      <legend>{label}</legend>
      <StillProvider value={null}>
        <div className="gallery-tiles">
          {FILTER_NAMES.map((name) =>
            tile(name, labels.filters[name], thumbs[name], chosen === name, () =>
              dispatch({ type: 'set', patch: { kernel: name } }),
            ),
          )}
          {tile('own', labels.own, ownThumb, chosen === null, () => dispatch({ type: 'own' }))}
        </div>
      </StillProvider>
    </fieldset>
  );
});
