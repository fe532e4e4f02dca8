import { defineOpener } from '../kit/frame/openers.ts';
import { factsOf, SHIPPED, STEP } from './facts.ts';
import { text } from './text.ts';
import { View } from './View.tsx';
import './style.css';

export default defineOpener({
  id: 'picture-to-votes',
  stepCount: STEP.count,
  stepMs: 1050,
  still: STEP.rest,
  assets: () => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: SHIPPED },
  }),
  facts: factsOf,
  View,
  text,
});
