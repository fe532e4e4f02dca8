import { type ReactNode, useRef } from 'react';
import { beatShare } from '../kit/motion/beats.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { usePhase } from '../kit/motion/useTween.ts';
import { SumLine } from '../kit/slide/SumLine.tsx';
import type { Props } from './Scene.tsx';
import type { Edge } from './spread.ts';

/** Under the scene: the sum at the pixel, and what gathering does to the error map first. */
export function Words(props: Props) {
  const { state, derived, dispatch, clock, concealed, labels, say } = props;
  const { pixel, lines, lit, sum } = derived;
  const words = useRef<HTMLDivElement>(null);
  usePhase(clock, (phase) => {
    const waits = clock.told() && beatShare(phase, 'add') < 1;
    if (words.current) words.current.style.visibility = waits ? 'hidden' : '';
  });
  const hover = (line: (typeof lines)[number] | undefined) => {
    const { kernelWidth } = derived;
    const cell = line && {
      grid: 'kernel',
      row: Math.floor(line.upright / kernelWidth),
      col: line.upright % kernelWidth,
    };
    dispatch({ type: 'hover', cell: cell ?? null });
  };
  return (
    <div className="scene-words">
      {!derived.isProof && !state.turning && (
        <div ref={words} className="scene-sum">
          <span>∂L/∂X{labels.at(say.number(pixel.row), say.number(pixel.col))} =</span>
          {lines.length > 0 ? (
            <SumLine
              clock={AT_REST}
              taps={lines}
              sum={sum}
              concealed={concealed}
              lit={lines.findIndex(({ upright }) => upright === lit.upright)}
              onHover={(tap) => hover(lines.find((line) => line === tap))}
            />
          ) : (
            <p className="sum-line">
              {concealed ? '?' : derived.unreachedHere ? labels.unreached : labels.nothing}
            </p>
          )}
        </div>
      )}
      {state.view === 'gather' && !state.turning && !derived.isProof && <Ledger {...props} />}
    </div>
  );
}

/** The zeros that gathering puts between and around the errors, or cuts off; each part lights its cells. */
function Ledger({ state, derived, dispatch, labels, say }: Props) {
  const { number } = say;
  const { rowEdge, colEdge, lit } = derived;
  const part = (key: string, content: ReactNode) => (
    <span
      className={`formula-part${lit.part === key ? ' formula-lit' : ''}`}
      onPointerEnter={() =>
        dispatch({ type: 'hover', cell: { grid: `formula:${key}`, row: -1, col: -1 } })
      }
      onPointerLeave={() => dispatch({ type: 'hover', cell: null })}
    >
      {content}
    </span>
  );
  const edge = (name: string, { between, before, after, remainder, kernel }: Edge) => (
    <p className="scene-ledger">
      {name} {between > 0 && <>{part('between', labels.between(number(between)))} · </>}
      {part('before', labels.before(number(kernel), number(state.p), number(before)))} ·{' '}
      {part(
        'after',
        labels.after(remainder > 0 ? number(remainder) : '', number(before), number(after)),
      )}
    </p>
  );
  const same = rowEdge.kernel === colEdge.kernel && rowEdge.after === colEdge.after;
  if (same || derived.isStrip) return edge(labels.zeros, colEdge);
  return (
    <>
      {edge(labels.rows, rowEdge)}
      {edge(labels.cols, colEdge)}
    </>
  );
}
