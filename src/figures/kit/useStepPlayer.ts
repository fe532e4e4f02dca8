import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

/**
 * The only clock of the book. It owns one number, `phase`: how far the change to the current step
 * has been shown, from 0 (just changed) to 1 (at rest). A view draws itself from its state and
 * the phase. While playing, the clock asks for the next step each time a step's time has passed.
 */
export interface Clock {
  readonly playing: boolean;
  readonly speed: number;
  readonly phase: () => number;
  /** Calls `draw(phase)` now and on every frame of a change; returns how to stop. */
  readonly subscribe: (draw: (phase: number) => void) => () => void;
}

export interface StepPlayer extends Clock {
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
}

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

/** How long a change may take when the reader, not the clock, made it. */
const GLIDE_MS = 260;

export interface StepPlayerOptions {
  readonly step: number;
  readonly stepCount: number;
  readonly stepMs: number;
  /** Anything else whose change should be shown as a movement. */
  readonly still: boolean;
  readonly element: React.RefObject<HTMLElement | null>;
  readonly onStep: (step: number) => void;
}

export function useStepPlayer(options: StepPlayerOptions): StepPlayer {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const latest = useRef(options);
  const core = useMemo(createPhase, []);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const { step, stepCount, stepMs, still, element } = options;
  const duration = playing ? stepMs / speed : GLIDE_MS;
  const reduced = useReducedMotion();
  // A new step restarts the phase before the browser paints, so nothing is seen twice.
  const previousStep = useRef(step);
  useLayoutEffect(() => {
    if (previousStep.current === step) return;
    previousStep.current = step;
    core.start(reduced || still ? 0 : Math.min(duration, playing ? duration : GLIDE_MS));
  }, [step, duration, playing, reduced, still, core]);

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { step, stepCount, onStep } = latest.current;
      if (stepCount > 0) onStep((step + 1) % stepCount);
    }, stepMs / speed);
    return () => clearInterval(timer);
  }, [playing, speed, stepMs]);

  useEffect(() => {
    if (!playing || !element.current) return;
    const pause = () => setPlaying(false);
    const onHidden = () => document.hidden && pause();
    const observer = new IntersectionObserver((seen) => {
      if (!seen[seen.length - 1].isIntersecting) pause();
    });
    observer.observe(element.current);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [playing, element]);

  useEffect(() => () => core.stop(), [core]);
  // Whoever asks for less motion gets none, from no button and no key.
  useEffect(() => {
    if (reduced) setPlaying(false);
  }, [reduced]);
  const play = useCallback(() => setPlaying(!motionQuery().matches), []);
  const pause = useCallback(() => setPlaying(false), []);

  return useMemo(
    () => ({
      playing: playing && stepCount > 0,
      speed,
      phase: core.phase,
      subscribe: core.subscribe,
      play,
      pause,
      setSpeed,
    }),
    [playing, stepCount, speed, core, play, pause],
  );
}

function createPhase() {
  const draws = new Set<(phase: number) => void>();
  let phase = 1;
  let frame = 0;
  const draw = () => {
    for (const each of draws) each(phase);
  };
  return {
    phase: () => phase,
    subscribe(each: (phase: number) => void) {
      draws.add(each);
      each(phase);
      return () => void draws.delete(each);
    },
    start(durationMs: number) {
      cancelAnimationFrame(frame);
      if (durationMs <= 0) {
        phase = 1;
        draw();
        return;
      }
      let begin = -1;
      const tick = (now: number) => {
        if (begin < 0) begin = now;
        phase = Math.min(1, (now - begin) / durationMs);
        draw();
        if (phase < 1) frame = requestAnimationFrame(tick);
      };
      phase = 0;
      draw();
      frame = requestAnimationFrame(tick);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

const motionQuery = () => matchMedia('(prefers-reduced-motion: reduce)');

export function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(false);
  useEffect(() => {
    const query = motionQuery();
    const update = () => setReduced(query.matches);
    update();
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return reduced;
}
