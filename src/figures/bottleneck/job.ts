import { timedChains } from './timedChains.ts';

/** Run in a worker, by name. */
export const jobs = { timedChains };
