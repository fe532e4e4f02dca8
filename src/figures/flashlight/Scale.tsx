import { useSay } from '../kit/frame/Say.tsx';
import { cellColour, LEVELS } from '../kit/grid/scales.ts';
import type { Derived } from './model.ts';

const WIDTH = 320;
const HEIGHT = 14;
const MARKER = { width: 5, overhang: 4 };
/** Neighbouring colours overlap a little, so that no gap shows between them. */
const OVERLAP = 0.5;

/** The colours of the map, and where the current answer lies among them. */
export function Scale({ derived, label }: { readonly derived: Derived; readonly label: string }) {
  const { signed, share, answers } = derived;
  const { number, signed: withSign } = useSay();
  const ends = signed
    ? [`≤ ${number(-answers.extent)}`, number(0), `≥ ${withSign(answers.extent)}`]
    : [number(0), number(answers.extent)];
  const first = signed ? -LEVELS : 0;
  const count = LEVELS - first + 1;
  const step = WIDTH / count;
  return (
    <div className="flashlight-scale" role="img" aria-label={`${label}: ${ends.join(', ')}`}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => {
          const name = cellColour(first + index, LEVELS, signed ? 'value' : 'grey');
          return (
            <rect
              key={name}
              x={index * step}
              width={step + OVERLAP}
              height={HEIGHT}
              style={{ fill: `var(${name})` }}
            />
          );
        })}
        <rect className="flashlight-bar" width={WIDTH} height={HEIGHT} />
        <rect
          className="flashlight-marker"
          x={share * WIDTH - MARKER.width / 2}
          y={-MARKER.overhang}
          width={MARKER.width}
          height={HEIGHT + 2 * MARKER.overhang}
          rx="2"
        />
      </svg>
      <div className="flashlight-ends">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </div>
  );
}
