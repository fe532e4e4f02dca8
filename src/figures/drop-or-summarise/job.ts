import { channelSummary } from './channelSummary.ts';

/** Run in a worker, by name. */
export const jobs = { channelSummary };
