import { memo } from 'react';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type Mosaic, PER_ROW } from './maps.ts';

interface SheetProps {
  readonly name: string;
  /** Null while it is asked for. */
  readonly mosaic: Mosaic | null;
  readonly extent: number;
  /** Channels to be ringed: the others are rebuilt from them. */
  readonly kept?: readonly number[];
  /** Is shown in a later scene, and in the one that is being told. */
  readonly later?: boolean;
  readonly now?: boolean;
}

/** Sixteen maps as one picture. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { name, mosaic, extent, kept = [], later, now } = props;
  return (
    <div className="summarise-maps" data-panel={name} data-later={later} data-now={now}>
      {mosaic && (
        <>
          <CellCanvas
            width={mosaic.side}
            height={mosaic.side}
            values={mosaic.values}
            scale="value"
            extent={extent}
          />
          <svg viewBox={`0 0 ${mosaic.side} ${mosaic.side}`} aria-hidden="true">
            {Array.from({ length: PER_ROW * PER_ROW }, (_, channel) => {
              const tile = (mosaic.side + 1) / PER_ROW;
              return (
                <rect
                  key={channel}
                  className="summarise-cell"
                  data-kept={kept.includes(channel) || undefined}
                  vectorEffect="non-scaling-stroke"
                  x={(channel % PER_ROW) * tile}
                  y={Math.floor(channel / PER_ROW) * tile}
                  width={tile - 1}
                  height={tile - 1}
                />
              );
            })}
          </svg>
        </>
      )}
    </div>
  );
});
