/**
 * Every operation as the first one of its process. Work arrays are shared and only grow, so one that is made
 * too short shows only while no earlier call has made it long enough.
 */
import { expect, test, vi } from 'vitest';
import { type Conv2dOptions, conv2dReference, zeros } from '../index';
import { near, normals, plainGradients } from './testing';

/** The core with empty work arrays. */
async function freshCore() {
  vi.resetModules();
  return await import('../index');
}

const convolutions: [
  name: string,
  inputShape: number[],
  kernelShape: number[],
  options: Conv2dOptions,
][] = [
  ['a kernel of three columns', [2, 3, 9, 11], [4, 3, 3, 3], { padding: 1 }],
  ['a kernel of five columns', [1, 2, 8, 9], [3, 2, 5, 5], { padding: 2 }],
  ['a kernel of one cell', [2, 3, 5, 6], [21, 3, 1, 1], {}],
  ['a kernel of two columns', [2, 3, 6, 7], [4, 3, 3, 2], { padding: 1 }],
  ['three columns over a narrow image', [1, 3, 9, 3], [4, 3, 3, 3], { padding: [1, 0] }],
  ['more rows than channels', [1, 1, 12, 5], [1, 1, 3, 3], { padding: 1 }],
  ['few kernels without padding', [1, 2, 8, 9], [1, 2, 3, 3], {}],
  ['a stride', [2, 3, 9, 10], [4, 3, 3, 3], { stride: [2, 3], padding: 1 }],
  ['a dilation', [1, 3, 9, 10], [4, 3, 3, 2], { dilation: [2, 3], padding: 2 }],
  ['groups', [2, 6, 7, 8], [4, 3, 3, 3], { groups: 2, padding: 1 }],
];

test.each(convolutions)(
  'conv2d is right at once: %s',
  async (_, inputShape, kernelShape, options) => {
    const input = normals(1, inputShape);
    const kernel = normals(2, kernelShape);
    const { conv2d } = await freshCore();
    const output = conv2d(input, kernel, options);
    expect(output).toEqual(conv2dReference(input, kernel, options));
  },
);

test.each(convolutions)(
  'each gradient of conv2d is right at once: %s',
  async (_, inputShape, kernelShape, options) => {
    const input = normals(1, inputShape);
    const kernel = normals(2, kernelShape);
    const gradOutput = normals(3, conv2dReference(input, kernel, options).shape);
    const plain = plainGradients({ input, kernel, options }, gradOutput);
    const { conv2dGradInput } = await freshCore();
    near(conv2dGradInput(gradOutput, kernel, inputShape, options), plain.gradInput, 1e-12);
    const { conv2dGradKernel } = await freshCore();
    near(conv2dGradKernel(input, gradOutput, kernelShape, options), plain.gradKernel, 1e-12);
  },
);

test('the gradient to the kernel is right at once behind ReLU, where most errors are 0', async () => {
  const input = normals(1, [1, 2, 9, 11]);
  const kernel = normals(2, [3, 2, 3, 3]);
  const gradOutput = normals(3, [1, 3, 7, 9]);
  for (let i = 0; i < gradOutput.data.length; i++) if (i % 4 > 0) gradOutput.data[i] = 0;
  const { gradKernel } = plainGradients({ input, kernel, options: {} }, gradOutput);
  const { conv2dGradKernel } = await freshCore();
  near(conv2dGradKernel(input, gradOutput, kernel.shape), gradKernel, 1e-12);
});

test('both gradients of a dense layer are right at once', async () => {
  const [batch, inputs, units] = [3, 7, 5];
  const input = normals(1, [batch, inputs]);
  const weight = normals(2, [units, inputs]);
  const gradOutput = normals(3, [batch, units]);
  const gradInput = zeros(input.shape, 'float64');
  const gradWeight = zeros(weight.shape, 'float64');
  for (let n = 0; n < batch; n++) {
    for (let o = 0; o < units; o++) {
      const g = gradOutput.data[n * units + o];
      for (let i = 0; i < inputs; i++) {
        gradInput.data[n * inputs + i] += g * weight.data[o * inputs + i];
        gradWeight.data[o * inputs + i] += g * input.data[n * inputs + i];
      }
    }
  }
  const { denseGradInput } = await freshCore();
  near(denseGradInput(gradOutput, weight), gradInput, 1e-12);
  const { denseGradWeight } = await freshCore();
  near(denseGradWeight(input, gradOutput), gradWeight, 1e-12);
});

test.each([3, 2])('a network with a kernel of %d columns is right at once', async (columns) => {
  const input = normals(1, [2, 3, 8, 9]);
  const options = { padding: 1 };
  const layer = { kind: 'conv', outChannels: 4, kernelSize: [3, columns], ...options } as const;
  const make = async () => {
    const core = await freshCore();
    const network = core.createNetwork([{ ...layer, bias: false }], [3, 8, 9], {
      seed: 1,
      type: 'float64',
    });
    return { core, network, kernel: network.parameters[0] };
  };
  const first = await make();
  const trace = first.core.forward(first.network, input);
  const output = conv2dReference(input, first.kernel, options);
  expect(trace.output).toEqual(output);
  const gradOutput = normals(3, output.shape);
  const plain = plainGradients({ input, kernel: first.kernel, options }, gradOutput);
  // The backward pass in a process of its own: the forward pass would make the room.
  const { core, network } = await make();
  const gradients = core.backward(network, { ...trace }, gradOutput);
  near(gradients.input, plain.gradInput, 1e-12);
  near(gradients.parameters[0], plain.gradKernel, 1e-12);
});
