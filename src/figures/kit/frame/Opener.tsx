import { Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Words } from '../../../words/interface.ts';
import type { Language } from '../../../words/language.ts';
import { useReducedMotion } from '../motion/useReducedMotion.ts';
import { useStepPlayer } from '../player/useStepPlayer.ts';
import type { AnyOpener } from './openers.ts';
import { SayProvider, useMakeSay } from './Say.tsx';
import { useAlive } from './useAlive.ts';

interface OpenerProps {
  readonly opener: AnyOpener;
  readonly facts: unknown;
  readonly language: Language;
  readonly words: Words;
}

/**
 * The frame of a cover's or a part's opener: the picture, a sentence under it, and a button beside the
 * sentence. It plays by itself and without end, so the reader can stop it; where no motion is wanted it
 * is a still, and there is nothing to stop.
 */
export function Opener({ opener, facts, language, words }: OpenerProps) {
  const { id, View, stepCount, stepMs, still } = opener;
  const { labels } = opener.text[language];
  const say = useMakeSay(language, words);
  const root = useRef<HTMLElement>(null);
  const [step, setStep] = useState(still);
  const clock = useStepPlayer({
    step,
    stepCount,
    stepMs,
    moveMs: 0,
    moment: String(step),
    still: false,
    element: root,
    onStep: setStep,
  });
  const alive = useAlive();
  const reduced = useReducedMotion();
  const { playing, play, pause } = clock;
  useEffect(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) play();
  }, [play]);
  useEffect(() => {
    if (reduced) pause();
  }, [reduced, pause]);
  useEffect(() => {
    // Paper gets the still, whatever is on the screen.
    const onPrint = () =>
      flushSync(() => {
        pause();
        setStep(still);
      });
    addEventListener('beforeprint', onPrint);
    return () => removeEventListener('beforeprint', onPrint);
  }, [pause, still]);
  const Sign = playing ? Pause : Play;
  return (
    <SayProvider value={say}>
      <figure ref={root} className={`figure opener opener-${id}`} data-alive={alive}>
        <div className="figure-drawing opener-picture">
          <View facts={facts} step={step} clock={clock} labels={labels} eager />
        </div>
        <figcaption>
          {labels.caption}
          {alive && !reduced && (
            <button
              type="button"
              className="icon-button"
              aria-label={playing ? words.pause : words.play}
              title={playing ? words.pause : words.play}
              onClick={playing ? pause : play}
            >
              <Sign aria-hidden="true" />
            </button>
          )}
        </figcaption>
      </figure>
    </SayProvider>
  );
}
