import type { KeyboardEvent } from 'react';

/** The letter of a key; on a layout of other letters (Cyrillic, Greek, Thai …), that of its place. */
export function latinKey({ key, code }: KeyboardEvent): string {
  return (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
}
