import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeSamples } from '../../src/figures/kit/contract.ts';
import { FIGURE_IDS, loadFigure } from '../../src/figures/registry.ts';
import { factsOf, namedStates } from '../figureFacts.tsx';
import { type Printed, printedBy, promised, unkept } from './runSample.ts';

/** Where the samples go for run.py, which runs those in Python. */
const FOLDER = process.env.SAMPLES_FOLDER;

interface Written {
  readonly name: string;
  readonly samples: CodeSamples;
  readonly printed: readonly Printed[];
}

describe.each(FIGURE_IDS)('the samples of %s', (id) => {
  it('run in TypeScript and print what they promise', async () => {
    const figure = await loadFigure(id);
    const written: Written[] = [];
    const failed: string[] = [];
    for (const [name, state] of namedStates(figure)) {
      const samples = figure.code(state, await factsOf(figure, state));
      try {
        const printed = await printedBy(samples.typescript);
        written.push({ name, samples, printed });
        failed.push(
          ...unkept(promised(samples.typescript), printed).map((line) => `${name}: ${line}`),
        );
      } catch (error) {
        failed.push(`${name}: ${error}`);
      }
    }
    if (FOLDER) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path.join(FOLDER, `${id}.json`), JSON.stringify(written));
    }
    expect(failed).toEqual([]);
  });
});
