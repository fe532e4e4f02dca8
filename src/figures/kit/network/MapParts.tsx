import type { ReactNode } from 'react';
import type { Say } from '../contract.ts';
import { PANEL_UNITS } from '../frame/Panel.tsx';
import { useAfterwards } from '../motion/useAfterwards.ts';
import { MapCanvas } from './MapCanvas.tsx';
import type { Detail } from './mapDetail.ts';
import type { Pass } from './pass.ts';
import { RegionFrame } from './RegionFrame.tsx';
import './network.css';

interface MapPartsProps {
  readonly detail: Detail;
  readonly pass: Pass;
  readonly title: string;
  readonly say: Say;
  /** Another part is chosen; the chosen one is asked for once more: to the map that it is. */
  readonly onChoose: (part: number) => void;
  readonly onOpen: (channel: number) => void;
}

/** Every input of a map, the slice that reads it, what comes of it, and its share of the chosen number. */
export function MapParts({ detail, pass, say, title, onChoose, onOpen }: MapPartsProps) {
  // The frame that answers the reader is drawn without them: there are up to 48 canvases.
  const map = `${detail.place.layer} ${detail.place.channel}`;
  const shown = useAfterwards(map) === map;
  const { parts, from, lens, window } = detail;
  if (!from) return null;
  const tile = (values: ArrayLike<number>, extent: number, frame?: ReactNode) => {
    const grey = frame !== undefined && from.kind === 'input';
    return (
      <span className="map-canvas">
        {shown && <MapCanvas side={Math.sqrt(values.length)} {...{ values, extent, grey }} />}
        {frame && (
          <svg viewBox={`0 0 ${PANEL_UNITS} ${PANEL_UNITS}`} aria-hidden="true">
            {frame}
          </svg>
        )}
      </span>
    );
  };
  return (
    <div className="map-parts">
      <p className="map-caption">{title}</p>
      {parts.map((part, index) => (
        <button
          key={part.channel}
          type="button"
          className="map-part"
          data-alone={parts.length === 1 || undefined}
          aria-label={`${say.words.channel} ${say.number(part.channel + 1)}`}
          aria-pressed={parts.length > 1 ? index === lens : undefined}
          onClick={() => (index === lens ? onOpen(part.channel) : onChoose(index))}
        >
          {tile(
            part.input,
            pass.extents[from.id],
            window && <RegionFrame region={window} side={from.side} />,
          )}
          {part.weights && part.partial && (
            <>
              ×{tile(part.weights, detail.weightExtent)}={tile(part.partial, detail.partialExtent)}
              {part.sum !== null && <b>{say.signed(part.sum, 2)}</b>}
            </>
          )}
        </button>
      ))}
    </div>
  );
}
