import type { Both } from '../../words/language.ts';
import { english as en } from './english.ts';
import type { Text } from './texts.ts';
import { vietnamese as vi } from './vietnamese.ts';

export const text: Both<Text> = { vi, en };
