import { defineFigure } from '../kit/contract.ts';
import { code } from './code.ts';
import { controls } from './controls.tsx';
import { model, type State } from './model.ts';
import { View } from './View.tsx';
import './style.css';

/** One layer back, and the whole way back after another choice. */
const STEP_MS = 900;
const WAY_MS = 3200;

export default defineFigure({
  id: 'vanishing-gradient',
  model,
  View,
  controls,
  stepMs: STEP_MS,
  moveMs: WAY_MS,
  moves: ({ act, init, skip, seed }: State) => `${act} ${init} ${skip} ${seed}`,
  beats: true,
  staged: true,
  code,
});
