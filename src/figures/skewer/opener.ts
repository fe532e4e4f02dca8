import { defineOpener } from '../kit/frame/openers.ts';
import { factsOf, STEPS } from './facts.ts';
import { text } from './text.ts';
import { View } from './View.tsx';
import './style.css';

export default defineOpener({
  id: 'skewer',
  stepCount: STEPS,
  stepMs: 420,
  /** The first map is done, the second under way. */
  still: 13,
  facts: factsOf,
  View,
  text,
});
