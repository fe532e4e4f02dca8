import { SceneSum } from '../kit/slide/SceneSum.tsx';
import type { Props } from './Scene.tsx';
import type { Edge } from './spread.ts';

/** Under the scene: the sum at the pixel, and what gathering does to the error map first. */
export function Words({ state, derived, dispatch, clock, concealed, labels, say }: Props) {
  const { pixel, lines, lit, sum, rowEdge, colEdge, kernelWidth, unreachedHere } = derived;
  const { number } = say;
  const edge = (name: string, { between, before, after, remainder, kernel }: Edge) => {
    const parts = [
      ...(between > 0 ? [labels.between(number(between))] : []),
      labels.before(number(kernel), number(state.p), number(before)),
      labels.after(remainder > 0 ? number(remainder) : '', number(before), number(after)),
    ];
    return (
      <p className="scene-ledger">
        {name} {parts.join(' · ')}
      </p>
    );
  };
  const same = rowEdge.kernel === colEdge.kernel && rowEdge.after === colEdge.after;
  const zeros = same || derived.isStrip;
  if (derived.isProof || state.turning) return <div className="scene-words" />;
  return (
    <div className="scene-words">
      <SceneSum
        {...{ clock, concealed, sum }}
        name={<span>∂L/∂X{labels.at(number(pixel.row), number(pixel.col))} =</span>}
        taps={lines}
        instead={lines.length > 0 ? undefined : unreachedHere ? labels.unreached : labels.nothing}
        lit={lines.findIndex(({ upright }) => upright === lit.upright)}
        onHover={(tap) => {
          const line = lines.find((each) => each === tap);
          const { upright } = line ?? { upright: 0 };
          const [row, col] = [Math.floor(upright / kernelWidth), upright % kernelWidth];
          dispatch({ type: 'hover', cell: line ? { grid: 'kernel', row, col } : null });
        }}
      />
      {state.view === 'gather' && !zeros && edge(labels.rows, rowEdge)}
      {state.view === 'gather' && edge(zeros ? labels.zeros : labels.cols, colEdge)}
    </div>
  );
}
