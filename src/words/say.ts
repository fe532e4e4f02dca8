import type { Words } from './interface.ts';
import type { Language } from './language.ts';

/** The words and the number format of the reader's language, handed to every view. */
export interface Say {
  readonly language: Language;
  readonly words: Words;
  readonly number: (value: number, digits?: number) => string;
  readonly signed: (value: number, digits?: number) => string;
  /** A softmax's probability in percent, one decimal unless told otherwise: never 0% or 100%. */
  readonly share: (share: number, digits?: number) => string;
  /** The same from 0 to 1, three decimals unless told otherwise: never 0 or 1. */
  readonly chance: (share: number, digits?: number) => string;
}
