import fc from 'fast-check';

/**
 * Property tests draw the same examples on every machine, so that a change is judged by itself.
 * `PROPERTY_SEED=random` (or a number) draws others, to search for what these never met.
 */
const { PROPERTY_SEED = '20260101' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
