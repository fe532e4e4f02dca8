import { memo } from 'react';
import { CellCanvas } from '../grid/CellCanvas.tsx';
import './network.css';

interface MapCanvasProps {
  readonly values: ArrayLike<number>;
  readonly side: number;
  readonly extent?: number;
  /** A picture, from black to white; a map of numbers has the colours of their signs. */
  readonly grey?: boolean;
}

/** A square map, as large as what it stands in. */
export const MapCanvas = memo(function MapCanvas(props: MapCanvasProps) {
  const { values, side, extent = 1, grey } = props;
  const scale = grey ? 'grey' : 'value';
  return <CellCanvas width={side} height={side} {...{ values, scale, extent }} />;
});
