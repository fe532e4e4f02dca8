import { type KeyboardEvent, useRef } from 'react';
import { clamp } from '../kit/numbers/clamp.ts';
import { LIMITS } from './model.ts';

interface WipeHandleProps {
  readonly label: string;
  /** What a screen reader says of the value. */
  readonly said: string;
  readonly wipe: number;
  readonly onWipe: (wipe: number) => void;
}

const [LOW, HIGH] = LIMITS.wipe;
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -2,
  ArrowDown: -2,
  ArrowRight: 2,
  ArrowUp: 2,
  PageDown: -10,
  PageUp: 10,
  Home: -HIGH,
  End: HIGH,
};

/** The divider between photo and result: it is dragged, or moved by the arrow keys. */
export function WipeHandle({ label, said, wipe, onWipe }: WipeHandleProps) {
  const grip = useRef<number | null>(null);
  const move = (wanted: number) => {
    const next = Math.round(clamp(wanted, LOW, HIGH));
    if (next !== wipe) onWipe(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // The surface around it would move its pixel.
    event.stopPropagation();
    move(wipe + by);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={LOW}
      aria-valuemax={HIGH}
      aria-valuenow={wipe}
      aria-valuetext={said}
      className="gallery-wipe"
      style={{ left: `${wipe}%` }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const box = event.currentTarget.getBoundingClientRect();
        grip.current = event.clientX - (box.left + box.width / 2);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const frame = event.currentTarget.parentElement?.getBoundingClientRect();
        if (grip.current === null || !frame) return;
        move(((event.clientX - grip.current - frame.left) / frame.width) * HIGH);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
    >
      <span className="gallery-wipe-line" />
      <span className="gallery-wipe-knob" />
    </div>
  );
}
