import { type PointerEvent, useRef } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { useTouchHold } from '../kit/pointer/useTouchHold.ts';
import type { Props } from './props.ts';

type FanKnobProps = Pick<Props, 'state' | 'derived' | 'dispatch'> & {
  readonly x: number;
  readonly y: number;
};

const RADIUS = 7;
const HOLD_RADIUS = 22;
/** Seen along the depth edge the knob hardly moves; the hand then moves it as if it moved this much. */
const LEAST_PER_PERCENT = 0.5;

/** The far end of the depth edge: pulling it opens the fan. */
export function FanKnob({ state, derived, dispatch, x, y }: FanKnobProps) {
  const handle = useRef<SVGCircleElement>(null);
  const grip = useRef<{ readonly x: number; readonly y: number; readonly fan: number } | null>(
    null,
  );
  useTouchHold(handle);
  const end = () => {
    grip.current = null;
  };
  const onMove = (event: PointerEvent<SVGCircleElement>) => {
    if (!grip.current) return;
    const svg = event.currentTarget.ownerSVGElement as SVGSVGElement;
    const unit = svg.getBoundingClientRect().width / PANEL_UNITS;
    const { perPercent: per } = derived.pose;
    const length = Math.max(LEAST_PER_PERCENT, Math.hypot(per.x, per.y));
    const across = ((event.clientX - grip.current.x) / unit) * per.x;
    const up = ((event.clientY - grip.current.y) / unit) * per.y;
    // The last sheet moves half as far as the block grows, since the block stays in the middle.
    const fan = grip.current.fan + (2 * (across + up)) / length ** 2;
    dispatch({ type: 'set', patch: { fan } });
  };
  return (
    <g className="fan-knob">
      <circle cx={x} cy={y} r={RADIUS} />
      <circle
        ref={handle}
        className="fan-hold"
        cx={x}
        cy={y}
        r={HOLD_RADIUS}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { x: event.clientX, y: event.clientY, fan: state.fan };
        }}
        onPointerMove={onMove}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </g>
  );
}
