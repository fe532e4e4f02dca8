import { memo } from 'react';
import { CellCanvas } from '../kit/grid/CellCanvas.tsx';
import { type Mosaic, PER_ROW } from './maps.ts';

interface SheetProps {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Null until it has been counted. */
  readonly mosaic: Mosaic | null;
  readonly extent: number;
  /** Channels to be ringed: the others are rebuilt from them. */
  readonly kept?: readonly number[];
}

/** Sixteen maps as one picture. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { name, title, note, mosaic, extent, kept } = props;
  const tile = mosaic ? (mosaic.side + 1) / PER_ROW : 1;
  return (
    <div className={`summarise-sheet summarise-${name}`} data-panel={name}>
      <p className="panel-title">
        <span>{title}</span>
      </p>
      <div className="summarise-maps">
        {mosaic && (
          <>
            <CellCanvas
              width={mosaic.side}
              height={mosaic.side}
              values={mosaic.values}
              scale="value"
              extent={extent}
            />
            {kept && (
              <svg viewBox={`0 0 ${mosaic.side} ${mosaic.side}`} aria-hidden="true">
                {kept.map((channel) => (
                  <rect
                    key={channel}
                    className="summarise-kept"
                    vectorEffect="non-scaling-stroke"
                    x={(channel % PER_ROW) * tile}
                    y={Math.floor(channel / PER_ROW) * tile}
                    width={tile - 1}
                    height={tile - 1}
                  />
                ))}
              </svg>
            )}
          </>
        )}
      </div>
      <p className="summarise-note">{note}</p>
    </div>
  );
});
