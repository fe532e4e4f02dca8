import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const labels: Labels = {
  input: 'Learn from',
  inputs: {
    noise: 'Noise',
    photo: 'Photo',
    centred: 'Less its mean',
    local: 'Less its 3×3 mean',
  },
  rate: 'Learning rate',
  rateNow: 'rate',
  task: 'Hidden filter, starting point',
  target: 'Hidden filter',
  targets: {
    'sobel-x': 'Sobel x',
    'sobel-y': 'Sobel y',
    laplacian: 'Laplacian',
    sharpen: 'Sharpen',
    emboss: 'Emboss',
  },
  seed: 'Starting point',
  kernel: 'K, learning',
  hidden: 'Hidden',
  picture: 'Picture X',
  answer: 'K answers',
  wanted: 'It should be',
  loss: 'Loss',
  goal: 'wanted',
  waiting: 'Waiting for the photo.',
};

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'A kernel finds the hidden filter',
  lead: 'Press Play: each weight finds its mark. Then change the picture, or the rate.',
  surface:
    'The learning kernel, its gradient and the hidden filter, then the picture, the outputs and the loss. Arrow keys choose the weight to follow; with Shift they go one step of learning forth or back; Home and End go to the first and the last step.',
  labels,
  presets: {
    noise: 'Noise',
    'raw-photo': 'Raw photo',
    centred: 'Less its mean',
    'local-mean': 'Less its 3×3 mean',
    'too-fast': 'Too fast',
    sobel: 'Another Sobel',
  },
  sentences: ({ number }) => ({
    waiting: labels.waiting,
    now: (step, weight, value, wanted) =>
      `After ${number(step)} steps ${weight} = ${value} (wanted ${number(wanted)}).`,
    off: (off) => `The worst weight is off by ${off}.`,
    found: 'The kernel has found the filter.',
    end: (step) => `${number(step)} steps were not enough.`,
    bends: (condition) =>
      `The direction that bends most bends ${condition} times as strongly as the flattest.`,
    tooFast: (rate, limit, factor) =>
      `The rate ${rate} is above the limit 2/λ = ${limit}: every step leaps over the bottom, and is off ${factor} times as far.`,
    falls: (step, thenRunsAway) =>
      `The loss falls until step ${number(step)}${thenRunsAway ? ', then it runs away' : ''}.`,
    stopped: (step) => `Stopped at step ${number(step)}.`,
    question: 'Which weight will the next step change most? Touch its cell in K.',
    right: (weight) => `${weight} has the largest gradient, so it is changed most.`,
    wrong: (weight) =>
      `It is ${weight}. A change is the rate times the gradient: look for the gradient of the largest magnitude.`,
    kernel: labels.kernel,
    hidden: labels.hidden,
    loss: labels.loss,
  }),
};

export const en = spoken(says, dictionary);
