import type { FigureText, NumberTable, Prediction, Say } from '../contract.ts';
import type { BeatWords } from '../motion/beats.ts';

/**
 * What a figure says, written once for both languages: these functions choose the sentences and give them
 * their numbers. Each language has a flat dictionary of those sentences, of one type, so that neither can
 * say what the other does not.
 */
export interface Says<State, Derived, Sentences> {
  /** The current result in words: the visible result line and the live region. */
  readonly describe: (state: State, derived: Derived, sentences: Sentences, say: Say) => string;
  readonly tables: (
    state: State,
    derived: Derived,
    sentences: Sentences,
    say: Say,
  ) => readonly NumberTable[];
  /** What a refused or impossible setting means; empty when nothing was refused. */
  readonly notice?: (state: State, derived: Derived, sentences: Sentences, say: Say) => string;
  readonly predict?: (state: State, derived: Derived, sentences: Sentences, say: Say) => Prediction;
  /** What is said during the beats that are not those of a product and a sum. */
  readonly beats?: (state: State, derived: Derived, sentences: Sentences, say: Say) => BeatWords;
}

type Fixed = 'title' | 'lead' | 'surface' | 'labels' | 'presets';

/** A figure's words in one language: what never changes, and the sentences that numbers are put into. */
export interface Dictionary<Labels, Sentences>
  extends Pick<FigureText<never, never, Labels>, Fixed> {
  readonly sentences: (say: Say) => Sentences;
  /** What is said during the beats, where it is always the same. */
  readonly beats?: BeatWords;
}

/** The text of a figure in one language, from what it says and the language's dictionary. */
export function spoken<State, Derived, Labels, Sentences>(
  says: Says<State, Derived, Sentences>,
  { sentences, beats: always, ...fixed }: Dictionary<Labels, Sentences>,
): FigureText<State, Derived, Labels> {
  const { notice, predict, beats } = says;
  return {
    ...fixed,
    describe: (state, derived, say) => says.describe(state, derived, sentences(say), say),
    tables: (state, derived, say) => says.tables(state, derived, sentences(say), say),
    notice: notice && ((state, derived, say) => notice(state, derived, sentences(say), say)),
    predict: predict && ((state, derived, say) => predict(state, derived, sentences(say), say)),
    beats: beats
      ? (state, derived, say) => beats(state, derived, sentences(say), say)
      : always && (() => always),
  };
}
