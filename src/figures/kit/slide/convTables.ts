import type { Words } from '../../../words/interface.ts';
import type { NumberTable } from '../contract.ts';
import { gridTable } from '../frame/tables.ts';
import type { ConvFacts, ConvPoint } from './convFacts.ts';

/** Input with its padding, kernel and feature map, as tables for reading. */
export function convTables(
  { padded, kernel, output, geometry: g, row, col }: ConvFacts & ConvPoint,
  words: Words,
): NumberTable[] {
  const [kernelHeight, kernelWidth] = kernel.shape.slice(-2);
  return [
    {
      ...gridTable(words.input, padded.data, g.paddedHeight, g.paddedWidth, -g.padding.top),
      around: { row: row * g.strideHeight, col: col * g.strideWidth },
    },
    gridTable(words.kernel, kernel.data, kernelHeight, kernelWidth),
    { ...gridTable(words.featureMap, output.data, g.outHeight, g.outWidth), around: { row, col } },
  ];
}
