import type { LayerSpec } from '../../../core/index.ts';
import type { SessionSetup } from './trainingMessages.ts';

/** A task that is learned in a blink: which of two halves of a small picture is bright. */
export const LAYERS: readonly LayerSpec[] = [
  { kind: 'conv', outChannels: 2, kernelSize: 3, padding: 1 },
  { kind: 'relu' },
  { kind: 'flatten' },
  { kind: 'dense', units: 2 },
];
export const INPUT_SHAPE = [1, 4, 4];
const PICTURES = 40;
const AREA = 16;

export function smallSetup(changes: Partial<SessionSetup> = {}): SessionSetup {
  const labels = Uint8Array.from({ length: PICTURES }, (_, picture) => picture % 2);
  const data = new Float32Array(PICTURES * AREA);
  for (let i = 0; i < data.length; i++) {
    const picture = Math.floor(i / AREA);
    const bright = (i % 4 < 2 ? 0 : 1) === labels[picture];
    data[i] = bright ? 0.6 + ((i * 7 + picture) % 5) / 12 : ((i * 3 + picture) % 5) / 12;
  }
  return {
    layers: LAYERS,
    inputShape: INPUT_SHAPE,
    images: { shape: [PICTURES, ...INPUT_SHAPE], data },
    labels,
    seed: 3,
    learningRate: 0.1,
    batchSize: 8,
    ...changes,
  };
}
