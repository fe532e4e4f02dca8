import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Flow } from '../kit/network/flow.ts';
import { DIGITS } from './says.ts';

interface BarsProps {
  readonly title: string;
  readonly note?: string;
  readonly values: ArrayLike<number>;
  /** The class that the travelling number comes to. */
  readonly spot: number;
  /** Bars to both sides of a middle line, in the colours of gradients. */
  readonly signed?: boolean;
  readonly flow: Flow;
  readonly say: Say;
}

/** Ten bars, one a class; a dot marks the winner, a tick the right answer. */
export function Bars({ title, note, values, spot, signed = false, flow, say }: BarsProps) {
  return (
    <div className="panel">
      <p className="panel-title">
        <span>{title}</span>
        {note && <span className="panel-note">{note}</span>}
      </p>
      <ol className="road-bars" data-signed={signed || undefined}>
        {Array.from(values, (value, index) => (
          <li key={index} data-winner={index === flow.answer || undefined}>
            <span>{CLASS_NAMES[say.language][index]}</span>
            <i
              data-spot={index === spot || undefined}
              data-negative={value < 0 || undefined}
              style={{ width: `${(50 * Math.abs(value) * (signed ? 1 : 2)).toFixed(1)}%` }}
            />
            <b>
              {index === flow.answer && '●'}
              {index === flow.label && '✓'}
              {(index === flow.answer || index === flow.label) &&
                ` ${signed ? say.signed(value, DIGITS) : say.number(value, DIGITS)}`}
            </b>
          </li>
        ))}
      </ol>
    </div>
  );
}
