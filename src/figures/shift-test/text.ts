import type { Both } from '../../words/language.ts';
import { english } from './english.ts';
import type { Text } from './labels.ts';
import { vietnamese } from './vietnamese.ts';

export type { Labels } from './labels.ts';

const vi = vietnamese;
const en = english;

export const text: Both<Text> = { vi, en };
