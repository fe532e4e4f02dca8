import { effectiveField } from './effectiveField.ts';

/** Run in a worker, by name. */
export const jobs = { effectiveField };
