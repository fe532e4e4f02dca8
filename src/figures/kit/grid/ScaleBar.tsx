import { joinNumbers } from '../../../words/numbers.ts';
import { useSay } from '../frame/Say.tsx';
import { cellColour, LEVELS, type ScaleName } from './scales.ts';

interface ScaleBarProps {
  /** Which numbers the colours stand for, in words. */
  readonly label: string;
  readonly scale: ScaleName;
  readonly extent: number;
  /** Numbers beyond the ends exist and have the ends' colours. */
  readonly beyond?: boolean;
  /** A number whose place on the scale is marked. */
  readonly mark: number;
}

/** Numbers below this are told with decimals. */
const FEW = 10;

/** The colours of a grid and the numbers that they stand for, with a mark at the number read out. */
export function ScaleBar({ label, scale, extent, beyond, mark }: ScaleBarProps) {
  const { number, signed, language } = useSay();
  const grey = scale === 'grey';
  const digits = extent < FEW ? 2 : 0;
  const [below, above] = beyond ? ['≤ ', '≥ '] : ['', ''];
  const ends = grey
    ? [number(0), above + number(extent, digits)]
    : [below + number(-extent, digits), number(0), above + signed(extent, digits)];
  const share = Math.max(-1, Math.min(1, mark / extent));
  const first = grey ? 0 : -LEVELS;
  const left = grey ? Math.max(0, share) : (share + 1) / 2;
  return (
    <div className="scale-bar" role="img" aria-label={`${label}: ${joinNumbers(ends, language)}`}>
      <div className="scale-bar-colours">
        <svg
          viewBox={`${first} 0 ${LEVELS - first + 1} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {Array.from({ length: LEVELS - first + 1 }, (_, index) => (
            <rect
              key={index}
              x={first + index}
              width="1.02"
              height="1"
              fill={`var(${cellColour(first + index, LEVELS, scale)})`}
            />
          ))}
        </svg>
        <span className="scale-bar-mark" style={{ left: `${left * 100}%` }} />
      </div>
      <div className="scale-bar-ends">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </div>
  );
}
