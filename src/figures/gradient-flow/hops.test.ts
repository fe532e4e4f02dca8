import { describe, expect, it } from 'vitest';
import { createNodeSource } from '../../app/nodeSource.ts';
import { loadAssets } from '../kit/assets.ts';
import { spotAt } from './Hops.tsx';
import { stageHops, stripHops } from './hops.ts';
import { errorOf, sourceOf, strongestCells } from './links.ts';
import { model } from './model.ts';
import { STRIP, type StageId, type State } from './state.ts';
