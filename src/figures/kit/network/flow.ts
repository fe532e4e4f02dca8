import {
  argmax,
  backward,
  crossEntropy,
  forward,
  type Gradients,
  type Network,
  type Tensor,
  type Trace,
} from '../../../core/index.ts';
import { type Pictures, pictureAt } from './pictureFile.ts';

/** One picture's way through a trained network, and the error's way back. */
export interface Flow {
  readonly trace: Trace;
  readonly gradients: Gradients;
  readonly gradLogits: Tensor;
  readonly probabilities: Tensor;
  readonly loss: number;
  readonly label: number;
  readonly answer: number;
  /** `[i]`: ∂L/∂output of layer i. */
  readonly gradOutputs: readonly Tensor[];
}

/** So many pictures' passes are kept for each network. */
const KEPT = 8;

const flows = new WeakMap<Network, Map<number, Flow>>();

/** One picture forward and the error back. Kept, since every stage of a picture reads the same pass. */
export function flowOf(network: Network, pictures: Pictures, item: number): Flow {
  const kept = flows.get(network) ?? new Map<number, Flow>();
  flows.set(network, kept);
  const found = kept.get(item);
  if (found) return found;
  const label = pictures.labels[item];
  const trace = forward(network, pictureAt(pictures, item));
  const { loss, probabilities, gradLogits } = crossEntropy(trace.output, [label]);
  const gradients = backward(network, trace, gradLogits);
  const flow = {
    trace,
    gradients,
    gradLogits,
    probabilities,
    loss,
    label,
    answer: argmax(probabilities.data),
    gradOutputs: [...gradients.layers.slice(1).map(({ input }) => input), gradLogits],
  };
  kept.set(item, flow);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as number);
  return flow;
}
