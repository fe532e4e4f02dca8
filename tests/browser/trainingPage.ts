import { browserSource } from '../../src/figures/kit/assets/browserSource.ts';
import { startTraining } from '../../src/figures/kit/training/trainingClient.ts';
import type { TrainingNews } from '../../src/figures/kit/training/trainingMessages.ts';

/** What the test asks: loading by fetch, and training in the worker of a real browser. */
export interface TrainingReport {
  readonly shares: number[];
  readonly networkCorrect: number;
  readonly kinds: string[];
  readonly losses: number[];
  readonly tested: number[];
  readonly learnedAt: number;
  readonly parameters: number;
  readonly pausedAt: number;
  readonly troubles: number;
}

const PICTURES = 500;

async function run(): Promise<TrainingReport> {
  const source = browserSource('/');
  const shares: number[] = [];
  const { network, card } = await source.load({ kind: 'network', id: 'book-cnn' });
  const test = await source.load({ kind: 'pictures', id: 'test', count: 100 });
  const train = await source.load({ kind: 'pictures', id: 'train', count: 1000 }, (share) =>
    shares.push(share),
  );
  const { data, shape } = train.images;
  const images = {
    shape: [PICTURES, ...shape.slice(1)],
    data: data.slice(0, (data.length / train.count) * PICTURES),
  };
  const setup = {
    layers: network.specs,
    inputShape: network.inputShape,
    images,
    labels: train.labels.slice(0, PICTURES),
    test,
    seed: 1,
    learningRate: 0.05,
    batchSize: 25,
    epochs: 2,
    falling: true,
  };
  const news: TrainingNews[] = [];
  let troubles = 0;
  let pausedAt = -1;
  await new Promise<void>((resolve) => {
    const client = startTraining(setup, {
      onNews(each) {
        news.push(each);
        if (each.type === 'progress' && pausedAt < 0) client.pause();
        if (each.type === 'paused') {
          pausedAt = each.step;
          client.resume();
        }
        if (each.type === 'done') resolve();
      },
      onTrouble: () => {
        troubles += 1;
      },
    });
  });
  const learned = news.filter((each) => each.type === 'learned').at(-1);
  return {
    shares,
    networkCorrect: card.testCorrect.float16,
    kinds: [...new Set(news.map(({ type }) => type))].sort(),
    losses: news.flatMap((each) => (each.type === 'progress' ? [each.loss] : [])),
    tested: news.flatMap((each) => (each.type === 'tested' ? [each.score.correct] : [])),
    learnedAt: learned?.step ?? 0,
    parameters: learned?.parameters.length ?? 0,
    pausedAt,
    troubles,
  };
}

Object.assign(window, { training: run() });
