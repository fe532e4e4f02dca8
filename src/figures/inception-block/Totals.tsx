import { REDUCE } from './model.ts';
import type { Props } from './props.ts';

const WHOLE = 100;

/** The block, or the lit branch, with its 1×1 layers and without: what each costs, and how that is worked out. */
export function Totals({ state, derived, labels, say, concealed }: Props) {
  const { variants, lit, ratio } = derived;
  const { number } = say;
  const both = lit ?? variants;
  const most = Math.max(both.on.multiplyAdds, both.off.multiplyAdds);
  return (
    <div className="inception-totals">
      <p className="panel-title">
        <span>{state.branch === 'all' ? labels.whole : labels.branches[state.branch]}</span>
        <span className="panel-note">
          {ratio !== null && !concealed && labels.times(ratio, say)}
        </span>
      </p>
      {REDUCE.map((key) => (
        <div key={key} className="inception-total" data-now={key === state.reduce || undefined}>
          <span>{labels.reduce[key]}</span>
          <b>{concealed ? '?' : number(both[key].multiplyAdds)}</b>
          <span className="inception-cost">
            {!concealed && both[key].multiplyAdds > 0 && (
              <span style={{ width: `${(both[key].multiplyAdds / most) * WHOLE}%` }} />
            )}
          </span>
          <small>{concealed ? '?' : labels.sum(derived, key, say)}</small>
        </div>
      ))}
    </div>
  );
}
