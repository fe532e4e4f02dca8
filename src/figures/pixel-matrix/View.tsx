import { useMemo } from 'react';
import type { ViewProps } from '../kit/contract.ts';
import { Surface } from '../kit/pointer/Surface.tsx';
import { MemoryStrip } from './MemoryStrip.tsx';
import { CHANNELS } from './memory.ts';
import { type Action, type Derived, STEP_ZOOM, type State } from './model.ts';
import { jumped, moved, pointed, zoomOf } from './moves.ts';
import { type PixelActions, PixelPanel } from './PixelPanel.tsx';
import type { Layer } from './pictures.ts';
import type { Labels } from './text.ts';
import { anchorIn } from './zoom.ts';

export function View(props: ViewProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, clock, labels, say, concealed } = props;
  const { number } = say;
  const { pixel, factor, rowStride, plane } = derived;
  const { byHand } = state;
  const motion = useMemo(() => ({ clock, byHand }), [clock, byHand]);
  const actions: PixelActions = {
    onHover: (at) => dispatch({ type: 'hover', cell: at && { grid: 'pixels', ...at } }),
    onPoint: (row, col) => dispatch({ type: 'go', ...anchorIn(derived.seen, derived, row, col) }),
    onHold: (across, down) => dispatch({ type: 'go', ...pointed(derived, across, down) }),
    onScale: (by) => dispatch({ type: 'zoom', by: zoomOf(derived, by), byHand: true }),
  };
  const place = `${number(pixel.row)}·${number(rowStride)} + ${number(pixel.col)}`;
  const size = concealed ? '?' : labels.size(number(derived.height), number(derived.width));
  return (
    <Surface
      label={props.surface}
      className="pixel-layout"
      onMove={(rows, cols, far) => dispatch({ type: 'go', ...moved(derived, rows, cols, far) })}
      onJump={(end) => dispatch({ type: 'go', ...jumped(derived, end) })}
      onKey={({ key }) => {
        const turn = key === '+' || key === '=' ? 1 : key === '-' || key === '_' ? -1 : 0;
        if (turn !== 0) dispatch({ type: 'zoom', by: turn * STEP_ZOOM, byHand: false });
        return turn !== 0;
      }}
    >
      <PixelPanel
        layer="picture"
        title={size}
        note={`×${number(factor, 1)}`}
        derived={derived}
        motion={motion}
        actions={actions}
      />

      <div className="pixel-planes">
        {CHANNELS.map((name, channel) => (
          <PixelPanel
            key={name}
            layer={channel as Layer}
            title={name}
            note={number(pixel.values[channel])}
            derived={derived}
            motion={motion}
            actions={actions}
          />
        ))}
      </div>
      <div className="pixel-memory">
        <MemoryStrip
          title={labels.interleaved}
          note={concealed ? '?' : `(${place})·${CHANNELS.length} + c`}
          runs={derived.hwc}
        />
        <MemoryStrip
          title={labels.planar}
          note={concealed ? '?' : `c·${number(plane)} + ${place}`}
          runs={derived.chw}
        />
      </div>
    </Surface>
  );
}
