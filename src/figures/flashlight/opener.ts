import { defineOpener } from '../kit/frame/openers.ts';
import { model } from './model.ts';
import { OpenerView, openerFacts } from './OpenerView.tsx';
import { text } from './openerText.ts';
import { SCAN_STEPS, stepAt } from './scan.ts';
import './style.css';

/** A place well inside the photo, with half of the map developed. */
const SEEN_FIRST = { row: 98, col: 232 };

export default defineOpener({
  id: 'flashlight',
  stepCount: SCAN_STEPS,
  stepMs: 360,
  still: stepAt(SEEN_FIRST),
  assets: (choice) => model.assets?.({ ...model.initialState, ...choice }) ?? {},
  facts: openerFacts,
  View: OpenerView,
  text,
});
