import { useSay } from '../kit/frame/Say.tsx';
import type { Labels } from './says.ts';
import type { Watch } from './stopwatch.ts';

interface StopwatchProps {
  readonly watch: Watch;
  /** How many times fewer multiplications were counted. */
  readonly counted: number;
  readonly labels: Labels;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

const FULL = 100;

/** Counted against measured, on the reader's own device. */
export function Stopwatch(props: StopwatchProps) {
  const { watch, counted, labels, onStart, onCancel } = props;
  const { number, words } = useSay();
  const { status, medians, seconds, share, rounds } = watch;
  const measured = medians?.ratio ?? 0;
  const most = Math.max(counted, measured);
  const running = status === 'running';
  const note = () => {
    if (status === 'refused') return labels.refused;
    if (running) return labels.running(number(share * FULL, 0));
    if (status === 'idle') return labels.takes(number(seconds, 0));
    return medians ? labels.why(measured, counted) : labels.tooFast;
  };
  return (
    <section className="bottle-watch" aria-label={labels.watch}>
      <div className="bottle-watch-head">
        <button
          type="button"
          className="button"
          disabled={status === 'refused'}
          onClick={running ? onCancel : onStart}
        >
          {running ? words.cancel : labels.start}
        </button>
        <p className="bottle-times">
          {medians ? (
            <>
              <b>{number(medians.block)} ms</b> {labels.against} <b>{number(medians.beside)} ms</b>
              <small>{labels.rounds(number(rounds))}</small>
            </>
          ) : (
            labels.about
          )}
        </p>
      </div>
      <dl className="bottle-bars">
        <Bar name={labels.counted} value={counted} most={most} />
        <Bar name={labels.measured} value={measured || null} most={most} />
      </dl>
      <p className="bottle-why">{note()}</p>
    </section>
  );
}

function Bar({ name, value, most }: { name: string; value: number | null; most: number }) {
  const { number } = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>{value !== null && <i style={{ width: `${(value / most) * FULL}%` }} />}</span>
        <b>{value === null ? '–' : `${number(value)}×`}</b>
      </dd>
    </div>
  );
}
