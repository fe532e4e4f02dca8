import { type LayerSpec, type Plan, planChain, requireInputShape } from '../network/layers';

/** What one number of a layer's output sees of the input, in input pixels. */
export type ReceptiveField = {
  size: readonly [height: number, width: number];
  /** Distance between the fields of neighbouring outputs; 0 when there is one output for all. */
  jump: readonly [height: number, width: number];
  /** Centre of the first output's field; pixel 0 is centred at 0, padding is negative. */
  start: readonly [height: number, width: number];
};

export type LayerReport = {
  kind: LayerSpec['kind'];
  /** [C, H, W], or [units] once flat. */
  outputShape: readonly number[];
  /** Weights and biases. */
  parameters: number;
  /** Products of weights with values for one input; biases, activations and pooling are not counted. */
  multiplyAdds: number;
  receptiveField: ReceptiveField;
  /** The layers inside a compound one; `branch` says which chain (residual: 0 body, 1 shortcut). */
  parts?: (LayerReport & { branch: number })[];
};

type Pair = readonly [number, number];
const pair = (f: (axis: 0 | 1) => number): Pair => [f(0), f(1)];

/**
 * Shape, cost and receptive field after every layer of a network with input [C, H, W]. Receptive fields
 * by the recurrences of Araujo, Norris and Sim (Distill, 2019): size += d(k−1)·jump,
 * start += (d(k−1)/2 − padding)·jump, jump ·= stride. Throws an error that names the layer that cannot fit.
 */
export function analyse(
  layers: readonly LayerSpec[],
  inputShape: readonly number[],
): LayerReport[] {
  requireInputShape('analyse', inputShape);
  const [, height, width] = inputShape;
  const plans = planChain('analyse', layers, inputShape);
  const pixel: ReceptiveField = { size: [1, 1], jump: [1, 1], start: [0, 0] };
  return reportChain(layers, plans, pixel, [height, width]);
}

function reportChain(
  layers: readonly LayerSpec[],
  plans: Plan[],
  field: ReceptiveField,
  image: Pair,
): LayerReport[] {
  let current = field;
  return plans.map((plan, i) => {
    const report = reportLayer(layers[i], plan, current, image);
    current = report.receptiveField;
    return report;
  });
}

function slide(field: ReceptiveField, reach: Pair, stride: Pair, before: Pair): ReceptiveField {
  return {
    size: pair((axis) => field.size[axis] + reach[axis] * field.jump[axis]),
    jump: pair((axis) => field.jump[axis] * stride[axis]),
    start: pair((axis) => field.start[axis] + (reach[axis] / 2 - before[axis]) * field.jump[axis]),
  };
}

function reportLayer(spec: LayerSpec, plan: Plan, field: ReceptiveField, image: Pair): LayerReport {
  const report: LayerReport = {
    kind: spec.kind,
    outputShape: [...plan.outShape],
    parameters: 0,
    multiplyAdds: 0,
    receptiveField: field,
  };
  const whole: ReceptiveField = {
    size: image,
    jump: [0, 0],
    start: pair((axis) => (image[axis] - 1) / 2),
  };
  switch (plan.kind) {
    case 'conv':
    case 'maxPool':
    case 'avgPool': {
      const geometry = plan.kind === 'conv' ? plan.dims.geometry : plan.geometry;
      report.receptiveField =
        spec.kind === 'globalAvgPool'
          ? whole
          : slide(
              field,
              [geometry.effectiveKernelHeight - 1, geometry.effectiveKernelWidth - 1],
              [geometry.strideHeight, geometry.strideWidth],
              [geometry.padding.top, geometry.padding.left],
            );
      if (plan.kind === 'conv') {
        const weights = plan.kernelShape.reduce((a, b) => a * b, 1);
        report.parameters = weights + (plan.bias ? plan.dims.outChannels : 0);
        report.multiplyAdds = weights * geometry.outHeight * geometry.outWidth;
      }
      break;
    }
    case 'flatten':
      report.receptiveField = whole;
      break;
    case 'dense':
      report.receptiveField = whole;
      report.parameters = plan.units * (plan.inputs + (plan.bias ? 1 : 0));
      report.multiplyAdds = plan.units * plan.inputs;
      break;
    case 'residual':
    case 'branches': {
      const specs =
        spec.kind === 'residual'
          ? [spec.body, spec.shortcut ?? []]
          : spec.kind === 'branches'
            ? spec.branches
            : [];
      const chains = plan.chains.map((chain, i) => reportChain(specs[i], chain, field, image));
      report.parts = chains.flatMap((chain, branch) => chain.map((part) => ({ ...part, branch })));
      for (const part of report.parts) {
        report.parameters += part.parameters;
        report.multiplyAdds += part.multiplyAdds;
      }
      report.receptiveField = widest(chains.map((chain) => chain.at(-1)?.receptiveField ?? field));
      break;
    }
  }
  return report;
}

/** On each axis the field of the branch that sees most. */
function widest(fields: ReceptiveField[]): ReceptiveField {
  const best = pair((axis) =>
    fields.reduce((most, field, i) => (field.size[axis] > fields[most].size[axis] ? i : most), 0),
  );
  return {
    size: pair((axis) => fields[best[axis]].size[axis]),
    jump: pair((axis) => fields[best[axis]].jump[axis]),
    start: pair((axis) => fields[best[axis]].start[axis]),
  };
}
