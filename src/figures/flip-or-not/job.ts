import { learnFilter } from './learnFilter.ts';
import { trainNetworks } from './trainNetworks.ts';

/** Run in a worker, by name. */
export const jobs = { learnFilter, trainNetworks };
