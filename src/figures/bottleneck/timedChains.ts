import { createNetwork, forward, type LayerSpec, random, type Tensor } from '../../core/index.ts';
import type { ReportShare } from '../kit/jobs/jobs.ts';
import { clamp } from '../kit/numbers/clamp.ts';

/** Layers and the shape [C, H, W] of what goes into them. */
export interface TimedChain {
  readonly layers: readonly LayerSpec[];
  readonly inputShape: readonly number[];
}

export interface TimedChainsJob {
  readonly chains: readonly TimedChain[];
  /** New rounds begin until so much time has gone by. */
  readonly forMs: number;
  readonly leastRounds: number;
  readonly mostRounds: number;
}

export interface TimedChains {
  readonly finished: boolean;
  readonly share: number;
  /** `times[chain][round]` in milliseconds. */
  readonly times: readonly (readonly number[])[];
}

/** Engines compile what runs often: the first rounds say little, and are not counted. */
const WARM_UP_ROUNDS = 2;
const SEED = 1;

function prepare({ layers, inputShape }: TimedChain) {
  const length = inputShape.reduce((product, size) => product * size, 1);
  const source = random(SEED);
  const input: Tensor = {
    shape: [1, ...inputShape],
    data: Float32Array.from({ length }, () => source.uniform(0, 1)),
  };
  return { network: createNetwork(layers, inputShape, { seed: SEED }), input };
}

/**
 * Runs chains of layers in turn, round after round, and takes the time of each: in turn, so that a device
 * that slows down or is busy does not favour one of them. The one job whose outcome is the device's too.
 */
export function timedChains(job: TimedChainsJob, report: ReportShare): TimedChains {
  const prepared = job.chains.map(prepare);
  const times = job.chains.map((): number[] => []);
  const rounds = WARM_UP_ROUNDS + job.mostRounds;
  let began = performance.now();
  for (let round = 0; round < rounds; round++) {
    const counted = round - WARM_UP_ROUNDS;
    if (counted === 0) began = performance.now();
    if (counted >= job.leastRounds && performance.now() - began >= job.forMs) break;
    prepared.forEach(({ network, input }, chain) => {
      const start = performance.now();
      forward(network, input);
      const took = performance.now() - start;
      if (counted >= 0) times[chain].push(took);
      const share = shareOf(job, round + (chain + 1) / prepared.length, performance.now() - began);
      report(share, { finished: false, share, times: times.map((each) => each.slice()) });
    });
  }
  return { finished: true, share: 1, times };
}

/** Whichever of time and rounds will be the last to end the job. */
function shareOf(job: TimedChainsJob, rounds: number, elapsedMs: number): number {
  const least = rounds / (WARM_UP_ROUNDS + job.leastRounds);
  const most = rounds / (WARM_UP_ROUNDS + job.mostRounds);
  return Math.min(1, clamp(elapsedMs / job.forMs, most, least));
}
