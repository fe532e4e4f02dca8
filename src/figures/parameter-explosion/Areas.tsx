import { useRef, useState } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { useNumbers } from '../kit/motion/useTween.ts';
import type { Props } from './props.ts';
import { type Labels, sayRatio, sums } from './says.ts';

/** Height of the room for one area; an area that would be a larger square fills it and runs on to the right. */
const HEIGHT = 38;
/** The 896 parameters that the figure begins with are a square of this side. */
const [BOOK_COUNT, BOOK_SIDE] = [896, 3];
/** A smaller square than this is ringed, so that it is found. */
const RINGED = 8;
const RING = 7;
const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Width and height of an area on which every parameter, or multiply-add, has the same room in every setting. */
function boxOf(count: number): readonly [width: number, height: number] {
  const area = (count / BOOK_COUNT) * BOOK_SIDE ** 2;
  const height = Math.min(Math.sqrt(area), HEIGHT);
  return [area / height, height];
}

/** Both layers as areas of one scale: the one runs out of the drawing, the other stays a dot. */
export function Areas({ state, derived, clock, labels, say, concealed }: Props) {
  const { show } = state;
  const written = sums(state, derived, labels.bytes, say);
  return (
    <div className="areas">
      {(['dense', 'conv'] as const).map((layer) => {
        const count = derived[layer][show] / (show === 'bytes' ? BYTES : 1);
        const [width] = boxOf(count);
        return (
          <div key={layer} className={`area area-${layer}`}>
            <p>
              <strong>{labels.names[layer]}</strong>{' '}
              <span className="area-sum">{concealed ? '?' : written[layer]}</span>
            </p>
            <svg viewBox={`0 0 ${PANEL_UNITS} ${HEIGHT}`} aria-hidden="true">
              {!concealed && <Area {...{ count, clock }} />}
              {!concealed && width > PANEL_UNITS && (
                <path
                  className="area-on"
                  d={`M${PANEL_UNITS - 12} ${HEIGHT / 2 - 9}l9 9l-9 9M${PANEL_UNITS - 22} ${HEIGHT / 2 - 9}l9 9l-9 9`}
                />
              )}
            </svg>
            <p className="area-width">
              {!concealed && width > PANEL_UNITS && widthOf(width, labels, say)}
            </p>
          </div>
        );
      })}
    </div>
  );
}

const widthOf = (width: number, { screens }: Labels, say: Props['say']) =>
  screens(sayRatio(width / PANEL_UNITS, say));

/** Grows and shrinks with its count. */
function Area({ count, clock }: { readonly count: number; readonly clock: Props['clock'] }) {
  const rect = useRef<SVGRectElement>(null);
  const [width, height] = boxOf(count);
  const x = Math.max(0, RING - width / 2);
  const [first] = useState({ width, height, y: (HEIGHT - height) / 2 });
  useNumbers([width, height], {
    clock,
    draw: ([w, h]) => {
      rect.current?.setAttribute('width', String(w));
      rect.current?.setAttribute('height', String(h));
      rect.current?.setAttribute('y', String((HEIGHT - h) / 2));
    },
  });
  return (
    <>
      <rect ref={rect} className="area-fill" x={x} {...first} />
      {width < RINGED && <circle className="area-ring" cx={RING} cy={HEIGHT / 2} r={RING - 1} />}
    </>
  );
}
