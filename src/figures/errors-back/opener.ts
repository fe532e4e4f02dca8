import { defineOpener } from '../kit/frame/openers.ts';
import { factsOf, STEP } from './facts.ts';
import { text } from './text.ts';
import { View } from './View.tsx';
import './style.css';

export default defineOpener({
  id: 'errors-back',
  stepCount: STEP.count,
  stepMs: 900,
  still: STEP.turned,
  facts: factsOf,
  View,
  text,
});
