import { defineOpener } from '../kit/frame/openers.ts';
import { FIRST_PICTURES } from '../kit/network/pictureFile.ts';
import { factsOf, STEP } from './facts.ts';
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
    pictures: { kind: 'pictures', id: 'test', count: FIRST_PICTURES },
  }),
  facts: factsOf,
  View,
  text,
});
