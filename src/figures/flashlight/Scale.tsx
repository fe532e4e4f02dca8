import { useSay } from '../kit/Say.tsx';
import type { Derived } from './model.ts';

/** The colours of the map, and where the current answer lies among them. */
export function Scale({ derived, label }: { readonly derived: Derived; readonly label: string }) {
  const { signed, share, answers } = derived;
  const { number, signed: withSign } = useSay();
  const ends = signed
    ? [`≤ ${number(-answers.extent)}`, number(0), `≥ ${withSign(answers.extent)}`]
    : [number(0), number(answers.extent)];
  return (
    <div className="flashlight-scale" role="img" aria-label={`${label}: ${ends.join(', ')}`}>
      <div className={`flashlight-bar ${signed ? '' : 'flashlight-bar-grey'}`}>
        <span className="flashlight-marker" style={{ left: `${share * 100}%` }} />
      </div>
      <div className="flashlight-ends">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </div>
  );
}
