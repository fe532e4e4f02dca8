import { useCallback, useRef, useState } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { PANEL_UNITS, Panel } from '../kit/frame/Panel.tsx';
import { Still } from '../kit/frame/Stills.tsx';
import type { Clock } from '../kit/motion/clock.ts';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Derived } from './model.ts';
import { BEAM, developed, KERNEL_SIDE } from './scan.ts';
import { useDragged } from './useDragged.ts';
import { useLight } from './useLight.ts';

interface SceneProps {
  readonly derived: Derived;
  readonly byHand: boolean;
  /** The step, where the map of the round before may still be seen; null where it never is. */
  readonly fadingStep: number | null;
  /** True where the photo is fetched at once. */
  readonly eager: boolean;
  readonly clock: Clock;
  readonly title: string;
  readonly note: string;
  readonly onPoint: (at: Pick<ActiveCell, 'row' | 'col'>) => void;
}

/** Panel units: the radius that a finger can take hold of, and of the lit square's corners. */
const HANDLE = 30;
const CORNER = 3;

/** The dark photo, the map that comes out of it, and the light that passes over both. */
export function Scene(props: SceneProps) {
  const { derived, clock, onPoint } = props;
  const { photo, answers, scanned, signed, row, col } = derived;
  const unit = PANEL_UNITS / photo.width;
  const lamp = useRef<SVGGElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [first] = useState(() => ({
    x: col + KERNEL_SIDE / 2,
    y: row + KERNEL_SIDE / 2,
    values: developed(answers.overlay, scanned),
  }));
  const { width, height } = photo;
  const move = useCallback(
    (x: number, y: number) => {
      lamp.current?.setAttribute('transform', `translate(${x * unit} ${y * unit})`);
      if (veil.current) veil.current.style.transform = veilAt(x / width, y / height);
    },
    [unit, width, height],
  );
  useLight(derived, props.byHand, props.fadingStep, clock, { move, canvas });
  const drag = useDragged(unit, row, col, onPoint);
  const side = BEAM * unit;
  const windowSide = KERNEL_SIDE * unit;
  return (
    <Panel
      name="scene"
      title={props.title}
      note={props.note}
      units={height * unit}
      under={
        <>
          <picture>
            <img
              src={photo.url}
              alt=""
              loading={props.eager ? 'eager' : 'lazy'}
              decoding="async"
              width={width}
              height={height}
            />
          </picture>
          <div className="flashlight-room">
            <div
              ref={veil}
              className="flashlight-veil"
              style={{ transform: veilAt(first.x / width, first.y / height) }}
            />
          </div>
          <Still
            width={width}
            height={height}
            values={first.values}
            scale={signed ? 'value' : 'grey'}
            extent={answers.extent}
          />
          <canvas ref={canvas} width={width} height={height} aria-hidden="true" />
        </>
      }
    >
      <PointArea
        grid="photo"
        rows={height}
        cols={width}
        width={PANEL_UNITS}
        height={height * unit}
        onPoint={onPoint}
      />
      <g
        ref={lamp}
        className="flashlight-lamp"
        transform={`translate(${first.x * unit} ${first.y * unit})`}
      >
        <Square className="flashlight-edge" side={side} corner={CORNER} />
        <Square className="flashlight-frame" side={side} corner={CORNER} />
        <Square className="flashlight-edge flashlight-edge-fine" side={windowSide} />
        <Square className="flashlight-window" side={windowSide} />
        <circle className="window-handle" r={HANDLE} {...drag} />
      </g>
    </Panel>
  );
}

/** The veil is twice as wide and high as the photo, and lets the light through in its middle. */
function veilAt(acrossShare: number, downShare: number): string {
  return `translate(${(acrossShare - 1) * 50}%, ${(downShare - 1) * 50}%)`;
}

interface SquareProps {
  readonly className: string;
  readonly side: number;
  readonly corner?: number;
}

/** A square around the light's middle. */
function Square({ className, side, corner = 0 }: SquareProps) {
  return (
    <rect
      className={className}
      x={-side / 2}
      y={-side / 2}
      width={side}
      height={side}
      rx={corner}
    />
  );
}
