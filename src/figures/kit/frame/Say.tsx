import { createContext, useContext, useMemo } from 'react';
import type { Words } from '../../../words/interface.ts';
import type { Language } from '../../../words/language.ts';
import { formatChance, formatNumber, formatShare, formatSigned } from '../../../words/numbers.ts';
import type { Say } from '../contract.ts';

const SayContext = createContext<Say | null>(null);
export const SayProvider = SayContext.Provider;

export function makeSay(language: Language, words: Words): Say {
  return {
    language,
    words,
    number: (value, digits) => formatNumber(value, language, digits),
    signed: (value, digits) => formatSigned(value, language, digits),
    share: (share, digits) => formatShare(share, language, digits),
    chance: (share, digits) => formatChance(share, language, digits),
  };
}

export function useMakeSay(language: Language, words: Words): Say {
  return useMemo(() => makeSay(language, words), [language, words]);
}

/** Words and number format of the reader's language, anywhere inside a figure. */
export function useSay(): Say {
  const say = useContext(SayContext);
  if (!say) throw new Error('useSay: used outside a figure');
  return say;
}
