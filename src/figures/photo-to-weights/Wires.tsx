import { memo, useId, useRef } from 'react';
import { type Clock, eased, shareOf } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { CIRCLES, COLUMN, DOTS, HEIGHT, MAT, neuronsAt, spans, WIDTH, wires } from './drawing.ts';
import { STRIPES, type Stage } from './facts.ts';

/** From so many neurons on, the mat of wires is drawn at its full strength. */
const MOST_NEURONS = 1000;

/** The wires grow from the inputs to the neurons. */
export function Wires({ stage, clock }: { readonly stage: Stage; readonly clock: Clock }) {
  const { neurons, shown } = stage;
  const clip = useId();
  const seen = useRef<SVGRectElement>(null);
  const start = COLUMN.x + COLUMN.width;
  usePhase(
    clock,
    (phase) => {
      const share = eased(shareOf(phase, 0, 0.7));
      seen.current?.setAttribute('width', String((WIDTH - start) * share));
    },
    [stage],
  );
  return (
    <>
      <clipPath id={clip}>
        <rect ref={seen} x={start} y="0" width={WIDTH - start} height={HEIGHT} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Lines count={shown.length} neurons={neurons} />
      </g>
    </>
  );
}

const Lines = memo(function Lines({ count, neurons }: Record<'count' | 'neurons', number>) {
  if (neurons === 0) return null;
  const drawn = wires(spans(count, 3), neuronsAt(Math.min(neurons, CIRCLES)));
  return (
    <>
      {neurons > CIRCLES && (
        <path className="weights-mat" d={MAT} data-full={neurons === MOST_NEURONS || undefined} />
      )}
      <path className="weights-wires" d={drawn} data-many={count > STRIPES / 3 || undefined} />
    </>
  );
});

export const Neurons = memo(function Neurons({ count }: { readonly count: number }) {
  if (count > CIRCLES) {
    return (
      <path className="weights-dots" d={DOTS} data-full={count === MOST_NEURONS || undefined} />
    );
  }
  return neuronsAt(count).map(({ x, y, r }) => (
    <circle key={y} className="weights-neuron" cx={x} cy={y} r={r} />
  ));
});
