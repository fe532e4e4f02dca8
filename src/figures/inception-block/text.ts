import type { Both } from '../../words/language.ts';
import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';
import type { Text } from './wording.ts';

export type { Labels } from './wording.ts';

export const text: Both<Text> = { vi: vietnamese, en: english };
