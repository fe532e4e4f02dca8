import { shiftedHits } from './shiftedHits.ts';

/** Run in a worker, by name. */
export const jobs = { shiftedHits };
