import { memo } from 'react';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { WHITE } from './maps.ts';
import type { Derived } from './model.ts';
import { mapBox, PANEL_BOX, photoBox, within } from './place.ts';

type PictureProps = Pick<Derived, 'photo' | 'input' | 'map' | 'picture' | 'reach'> & {
  readonly wipe: number;
};

/** The photo, and over it the result from the divider on. */
export const Picture = memo(function Picture(props: PictureProps) {
  const { photo, input, picture, wipe } = props;
  return (
    <div className="gallery-photo" style={within(photoBox(props), PANEL_BOX)}>
      <CellCanvas
        width={photo.width}
        height={photo.height}
        values={input.data}
        scale="grey"
        extent={WHITE}
      />
      <div className="gallery-result" style={{ clipPath: `inset(0 0 0 ${wipe}%)` }}>
        <div className="gallery-map" style={within(mapBox(props), photo)}>
          <CellCanvas {...picture} />
        </div>
      </div>
    </div>
  );
});
