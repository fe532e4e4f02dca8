import { contrast } from './scales.ts';

/** Black or white, whichever is easier to read on a colour of any kind; one of them always holds 4.5:1. */
export function inkOn(fill: string): '#000' | '#fff' {
  return contrast(fill, '#000') >= contrast(fill, '#fff') ? '#000' : '#fff';
}
