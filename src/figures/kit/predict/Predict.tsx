import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { parseNumber } from '../../../words/numbers.ts';
import type { ActiveCell, Prediction } from '../contract.ts';
import { Living } from '../frame/Living.tsx';
import { useSay } from '../frame/Say.tsx';

type PredictStage = 'off' | 'asking' | 'answered';

/** `onSeen` is called when the result is no longer hidden: after an answer, or without one. */
export function usePredict(onSeen: () => void) {
  const [stage, setStage] = useState<PredictStage>('off');
  const [picked, pick] = useState<ActiveCell | null>(null);
  const [correct, setCorrect] = useState(false);
  return useMemo(
    () => ({
      stage,
      picked,
      correct,
      pick,
      ask: () => {
        pick(null);
        setStage('asking');
      },
      answer: (isCorrect: boolean) => {
        setCorrect(isCorrect);
        setStage('answered');
        onSeen();
      },
      stop: () => {
        setStage('off');
        if (stage === 'asking') onSeen();
      },
    }),
    [stage, picked, correct, onSeen],
  );
}

interface PredictProps {
  readonly question: Prediction;
  readonly predict: ReturnType<typeof usePredict>;
}

/** Asks before the figure answers: the result stays hidden until the reader commits or gives up. */
export function Predict({ question, predict }: PredictProps) {
  const { words, language } = useSay();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState('');
  // A verdict stands only as long as the question that it answered.
  const { stage, stop } = predict;
  const key = JSON.stringify(question);
  const judged = useRef(key);
  useEffect(() => {
    if (stage === 'answered' && judged.current !== key) stop();
    judged.current = key;
  }, [key, stage, stop]);
  // What was pressed goes away with its stage; the focus goes on to what the next stage begins with.
  const next = useRef<HTMLButtonElement & HTMLParagraphElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    if (document.activeElement === document.body) next.current?.focus({ preventScroll: true });
  }, [stage]);
  const ask = () => {
    setTyped({});
    setProblem('');
    predict.ask();
  };
  if (stage === 'off') {
    return (
      <Living className="predict">
        <button ref={next} type="button" className="button" onClick={ask}>
          {words.predict}
        </button>
      </Living>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (question.answers) {
      const values = question.answers.map(({ label }) => parseNumber(typed[label] ?? '', language));
      if (values.some((value) => value === undefined)) return setProblem(words.notANumber);
      setProblem('');
      predict.answer(question.answers.every((answer, index) => answer.value === values[index]));
    } else if (question.pick && predict.picked) {
      const { row, col, grid } = predict.picked;
      const { pick } = question;
      predict.answer(grid === pick.grid && pick.cells.some(([r, c]) => r === row && c === col));
    }
  };
  return (
    <form className="predict predict-open" onSubmit={onSubmit}>
      <p ref={stage === 'asking' ? next : null} tabIndex={-1}>
        {question.question}
      </p>
      {predict.stage === 'asking' ? (
        <>
          <div className="predict-answers">
            {question.answers?.map(({ label }) => (
              <label key={label}>
                <span>{label}</span>
                <input
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  value={typed[label] ?? ''}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    setTyped((before) => ({ ...before, [label]: value }));
                  }}
                />
              </label>
            ))}
            {question.pick && (
              <span>
                {predict.picked
                  ? words.cellAt(String(predict.picked.row), String(predict.picked.col))
                  : '…'}
              </span>
            )}
            <button
              type="submit"
              className="button"
              disabled={Boolean(question.pick) && !predict.picked}
            >
              {words.check}
            </button>
            <button type="button" className="button button-quiet" onClick={predict.stop}>
              {words.reveal}
            </button>
          </div>
          <p className="number-note" role="alert">
            {problem}
          </p>
        </>
      ) : (
        <div className="predict-answers">
          <p role="status" className={predict.correct ? 'predict-right' : 'predict-wrong'}>
            <strong>{predict.correct ? words.correct : words.notQuite}</strong>{' '}
            {predict.correct ? question.right : question.wrong}
          </p>
          <button ref={next} type="button" className="button button-quiet" onClick={predict.stop}>
            {words.close}
          </button>
        </div>
      )}
    </form>
  );
}
