import { RING_RADIUS } from '../kit/grid/Cells.tsx';
import { InputPanel, PooledPanel } from './Panels.tsx';
import type { Props } from './props.ts';

/** One grid pooled both ways; rings mark the cells that max pooling hands on. */
export function NumbersPicture({ view }: { readonly view: Props }) {
  const { state, derived, concealed, say } = view;
  const { winner } = derived;
  return (
    <>
      <InputPanel view={view} name="input" title={say.words.input} values={derived.padded}>
        {(cell) =>
          state.kind === 'max' &&
          !concealed && (
            <circle
              className="pool-winner"
              cx={(winner.col + 0.5) * cell}
              cy={(winner.row + 0.5) * cell}
              r={cell * RING_RADIUS}
            />
          )
        }
      </InputPanel>
      <PooledPanel view={view} kind="max" name="max" values={derived.max.data} />
      <PooledPanel view={view} kind="avg" name="avg" values={derived.average.data} />
    </>
  );
}
