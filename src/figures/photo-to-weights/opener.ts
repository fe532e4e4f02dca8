import { defineOpener } from '../kit/frame/openers.ts';
import { factsOf, STEP } from './facts.ts';
import { text } from './text.ts';
import { View } from './View.tsx';
import './style.css';

export default defineOpener({
  id: 'photo-to-weights',
  stepCount: STEP.count,
  stepMs: 850,
  still: STEP.still,
  assets: () => ({ photo: { kind: 'photo', id: 'coffee-rgb' } }),
  facts: factsOf,
  View,
  text,
});
