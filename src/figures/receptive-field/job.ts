import { effectiveField } from '../kit/network/effectiveField.ts';

/** Run in a worker, by name. */
export const jobs = { effectiveField };
