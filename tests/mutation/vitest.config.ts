import { defineConfig } from 'vitest/config';

/** The tests that hold convolution and pooling, and nothing else: a mutant runs them again and again. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/core/{firstCall,tensorArguments,convErrors,geometryErrors,poolErrors,pool2d,conv2d,identities,trainer,book}.test.ts',
      'tests/oracle/oracle.test.ts',
    ],
    testTimeout: 60_000,
    setupFiles: ['tests/propertySeed.ts'],
  },
});
