import { InputPanel, PooledPanel } from './Panels.tsx';
import type { Props } from './props.ts';

const NONE: readonly number[] = [];

/** Before and after a shift: the input, and what each kind of pooling makes of it. */
export function ShiftPicture({ view }: { readonly view: Props }) {
  const { derived, labels, say } = view;
  const { shifted } = derived;
  if (!shifted) return null;
  const share = (changed: readonly number[], of: ArrayLike<number>) => (
    <span className={changed.length > 0 ? 'pool-share pool-share-some' : 'pool-share'}>
      {labels.changed(say.number(changed.length), say.number(of.length))}
    </span>
  );
  return (
    <>
      <InputPanel
        view={view}
        name="input"
        title={labels.before}
        values={derived.input.data}
        changed={NONE}
      />
      <PooledPanel view={view} kind="max" name="max" values={derived.max.data} />
      <PooledPanel view={view} kind="avg" name="avg" values={derived.average.data} />
      <InputPanel
        view={view}
        name="shifted"
        title={labels.after(say.number(view.state.shift))}
        values={shifted.input.data}
        changed={shifted.inputChanged}
      />
      <PooledPanel
        view={view}
        kind="max"
        name="shifted-max"
        values={shifted.max.data}
        changed={shifted.maxChanged}
        note={share(shifted.maxChanged, shifted.max.data)}
      />
      <PooledPanel
        view={view}
        kind="avg"
        name="shifted-avg"
        values={shifted.average.data}
        changed={shifted.averageChanged}
        note={share(shifted.averageChanged, shifted.average.data)}
      />
    </>
  );
}
