import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { startTraining, type TrainingClient } from './trainingClient.ts';
import type { SessionSetup } from './trainingMessages.ts';
import { NO_TRAINING, withNews } from './trainingState.ts';

/** One training at a time, which ends with the component. What was learned stays until the next start. */
export function useTraining() {
  const [state, setState] = useState(NO_TRAINING);
  const client = useRef<TrainingClient | null>(null);

  const start = useCallback((setup: SessionSetup) => {
    client.current?.cancel();
    setState({ ...NO_TRAINING, status: setup.paused ? 'paused' : 'running' });
    client.current = startTraining(setup, {
      onNews: (news) => setState((before) => withNews(before, news)),
      onTrouble: (trouble) => setState((before) => ({ ...before, trouble })),
    });
  }, []);
  const cancel = useCallback(() => {
    client.current?.cancel();
    client.current = null;
    setState((before) => ({ ...before, status: 'idle', trouble: null }));
  }, []);
  useEffect(() => () => client.current?.cancel(), []);

  const controls = useMemo(
    () => ({
      start,
      cancel,
      pause: () => client.current?.pause(),
      resume() {
        setState((before) => ({ ...before, status: 'running' }));
        client.current?.resume();
      },
      step: () => client.current?.step(),
      setLearningRate: (rate: number) => client.current?.setLearningRate(rate),
      /** After a trouble: a new worker goes on from what was learned. */
      restart() {
        setState((before) => ({ ...before, status: 'running', trouble: null }));
        client.current?.restart();
      },
    }),
    [start, cancel],
  );
  return { ...controls, state };
}
