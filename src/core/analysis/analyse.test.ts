/** The cost model and the receptive fields against published tables, and the errors of a wrong layer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, backward, createNetwork, forward, type LayerSpec, zeros } from '../index';

const conv = (outChannels: number, kernelSize: number, padding = 0, stride = 1): LayerSpec => ({
  kind: 'conv',
  outChannels,
  kernelSize,
  padding,
  stride,
});
const max = (size: number, stride = size, padding = 0): LayerSpec => ({
  kind: 'maxPool',
  size,
  stride,
  padding,
});
const relu: LayerSpec = { kind: 'relu' };
const flatten: LayerSpec = { kind: 'flatten' };
const dense = (units: number): LayerSpec => ({ kind: 'dense', units });
const sum = (list: { parameters: number }[]) => list.reduce((total, r) => total + r.parameters, 0);

test('LeNet-5 has 61,706 parameters', () => {
  const layers = [
    conv(6, 5, 2),
    relu,
    { kind: 'avgPool', size: 2 } as const,
    conv(16, 5),
    relu,
    { kind: 'avgPool', size: 2 } as const,
    flatten,
    dense(120),
    dense(84),
    dense(10),
  ];
  const reports = analyse(layers, [1, 28, 28]);
  expect(sum(reports)).toBe(61706);
  expect(reports.map((report) => report.outputShape)).toEqual([
    [6, 28, 28],
    [6, 28, 28],
    [6, 14, 14],
    [16, 10, 10],
    [16, 10, 10],
    [16, 5, 5],
    [400],
    [120],
    [84],
    [10],
  ]);
  expect(reports[3].multiplyAdds).toBe(16 * 6 * 25 * 100);
  expect(reports[9].receptiveField).toEqual({ size: [28, 28], jump: [0, 0], start: [13.5, 13.5] });
});

test('VGG-16 has 138,357,544 parameters, and pool5 sees 212 pixels', () => {
  const blocks = [64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0];
  const layers = blocks.map((channels) => (channels ? conv(channels, 3, 1) : max(2)));
  const reports = analyse(
    [...layers, flatten, dense(4096), dense(4096), dense(1000)],
    [3, 224, 224],
  );
  expect(sum(reports)).toBe(138_357_544);
  expect(reports[17]).toMatchObject({
    outputShape: [512, 7, 7],
    receptiveField: { size: [212, 212], jump: [32, 32], start: [15.5, 15.5] },
  });
});

test('AlexNet: pool5 sees 195 pixels', () => {
  const layers = [
    conv(64, 11, 2, 4),
    max(3, 2),
    conv(192, 5, 2),
    max(3, 2),
    conv(384, 3, 1),
    conv(256, 3, 1),
    conv(256, 3, 1),
    max(3, 2),
  ];
  const last = analyse(layers, [3, 224, 224]).at(-1);
  expect(last).toMatchObject({ outputShape: [256, 6, 6], receptiveField: { size: [195, 195] } });
});

test('the default stack of the book: 3, 5, 6, 10, 12', () => {
  const layers = [conv(1, 3), conv(1, 3), max(2), conv(1, 3), max(2)];
  const sizes = analyse(layers, [1, 32, 32]).map((report) => report.receptiveField.size[0]);
  expect(sizes).toEqual([3, 5, 6, 10, 12]);
});

const inception = (
  one: number,
  reduce3: number,
  three: number,
  reduce5: number,
  five: number,
  pool: number,
): LayerSpec => ({
  kind: 'branches',
  branches: [
    [conv(one, 1)],
    [conv(reduce3, 1), conv(three, 3, 1)],
    [conv(reduce5, 1), conv(five, 5, 2)],
    [max(3, 1, 1), conv(pool, 1)],
  ],
});

test.each([
  ['3a', [192, 28, 28], inception(64, 96, 128, 16, 32, 32), 256, 159.5, 128.0],
  ['3b', [256, 28, 28], inception(128, 128, 192, 32, 96, 64), 480, 379.0, 304.3],
  ['4a', [480, 14, 14], inception(192, 96, 208, 16, 48, 64), 512, 366.8, 73.6],
  ['4b', [512, 14, 14], inception(160, 112, 224, 24, 64, 64), 512, 438.0, 87.9],
  ['4c', [512, 14, 14], inception(128, 128, 256, 24, 64, 64), 512, 497.5, 99.9],
  ['4d', [512, 14, 14], inception(112, 144, 288, 32, 64, 64), 528, 590.5, 118.5],
  ['4e', [528, 14, 14], inception(256, 160, 320, 32, 128, 128), 832, 847.0, 170.0],
  ['5a', [832, 7, 7], inception(256, 160, 320, 32, 128, 128), 832, 1018.0, 51.1],
  ['5b', [832, 7, 7], inception(384, 192, 384, 48, 128, 128), 1024, 1409.0, 70.7],
] as const)('GoogLeNet %s', (_, shape, block, channels, kilo, millions) => {
  const [report] = analyse([block], shape);
  expect(report.outputShape).toEqual([channels, shape[1], shape[2]]);
  expect(report.receptiveField).toEqual({ size: [5, 5], jump: [1, 1], start: [0, 0] });
  const parts = report.parts ?? [];
  expect(parts.map((part) => part.branch)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  expect(sum(parts)).toBe(report.parameters);
  // The table counts weights without biases, in units of 1,024.
  const biases = parts
    .filter((part) => part.kind === 'conv')
    .reduce((total, part) => total + part.outputShape[0], 0);
  const weights = report.parameters - biases;
  expect(Math.abs(weights / 1024 - kilo)).toBeLessThan(0.051);
  expect(Math.abs(report.multiplyAdds / 1e6 - millions)).toBeLessThan(0.051);
  expect(report.multiplyAdds).toBe(weights * shape[1] * shape[2]);
});

test('the bottleneck: 69,632 weights against 589,824; 120,422,400 products against 12,443,648', () => {
  const plain = (outChannels: number, kernelSize: number): LayerSpec => ({
    kind: 'conv',
    outChannels,
    kernelSize,
    padding: 'same',
    bias: false,
  });
  const body = [plain(64, 1), plain(64, 3), plain(256, 1)];
  const [block] = analyse([{ kind: 'residual', body }], [256, 14, 14]);
  expect(block).toMatchObject({ parameters: 69632, outputShape: [256, 14, 14] });
  expect(analyse([plain(256, 3)], [256, 14, 14])[0].parameters).toBe(589824);
  expect(analyse([plain(32, 5)], [192, 28, 28])[0].multiplyAdds).toBe(120_422_400);
  const reduced = analyse([plain(16, 1), plain(32, 5)], [192, 28, 28]);
  expect(reduced[0].multiplyAdds + reduced[1].multiplyAdds).toBe(12_443_648);
});

test('the receptive field is where the gradient of one output is not zero', () => {
  const int = (from: number, to: number) => fc.integer({ min: from, max: to });
  const layer: fc.Arbitrary<LayerSpec> = fc.oneof(
    fc.record({
      kind: fc.constant('conv' as const),
      outChannels: fc.constant(1),
      kernelSize: fc.tuple(int(1, 4), int(1, 3)),
      stride: fc.tuple(int(1, 2), int(1, 2)),
      padding: int(0, 1),
    }),
    fc.constant<LayerSpec>({ kind: 'avgPool', size: 2 }),
  );
  fc.assert(
    fc.property(fc.array(layer, { minLength: 1, maxLength: 3 }), (layers) => {
      const network = createNetwork(layers, [1, 40, 41], { seed: 1, type: 'float64' });
      for (const parameter of network.parameters) parameter.data.fill(1);
      const trace = forward(network, zeros([1, 1, 40, 41], 'float64'));
      const [, , height, width] = trace.output.shape;
      const gradOutput = zeros(trace.output.shape, 'float64');
      const row = height >> 1;
      const col = width >> 1;
      gradOutput.data[row * width + col] = 1;
      const gradient = backward(network, trace, gradOutput).input.data;
      const seen = Array.from(gradient.keys()).filter((i) => gradient[i] !== 0);
      const { size, jump, start } = analyse(layers, [1, 40, 41]).at(-1)!.receptiveField;
      const top = start[0] + row * jump[0] - (size[0] - 1) / 2;
      const left = start[1] + col * jump[1] - (size[1] - 1) / 2;
      expect(Math.floor(seen[0] / 41)).toBe(top);
      expect(Math.floor(seen.at(-1)! / 41)).toBe(top + size[0] - 1);
      expect(Math.min(...seen.map((i) => i % 41))).toBe(left);
      expect(Math.max(...seen.map((i) => i % 41))).toBe(left + size[1] - 1);
    }),
    { numRuns: 60 },
  );
});

// biome-ignore lint/suspicious/noExplicitAny: these tests pass what the types forbid.
const wrong = (value: unknown) => value as any;
test.each([
  [
    [conv(4, 3), max(9)],
    'analyse: layer 1 (maxPool): window of 9 × 9 does not fit the padded input of 4 × 4',
  ],
  [
    [flatten, conv(4, 3)],
    'analyse: layer 1 (conv): needs maps [C, H, W], but its input is flat, [36]',
  ],
  [
    [dense(4)],
    'analyse: layer 0 (dense): needs a flat input, got maps [1, 6, 6]; put flatten before it',
  ],
  [
    [relu, wrong({ kind: 'softmax' })],
    "analyse: layer 1 (softmax): kind must be the name of a layer, got 'softmax'",
  ],
  [[wrong(null)], 'analyse: layer 0 (null): a layer must be an object with a kind'],
  [[conv(0, 3)], 'analyse: layer 0 (conv): outChannels must be an integer of at least 1, got 0'],
  [[wrong({ kind: 'conv', outChannels: 1 })], 'analyse: layer 0 (conv): kernelSize is missing'],
  [
    [wrong({ ...conv(4, 3), groups: 2 })],
    'analyse: layer 0 (conv): groups must divide 1 input and 4 output channels, got 2',
  ],
  [[flatten, dense(0)], 'analyse: layer 1 (dense): units must be an integer of at least 1, got 0'],
  [
    [relu, { kind: 'residual', body: [relu, conv(2, 9)] }],
    'analyse: layer 1 (residual): body layer 1 (conv): kernel of 9 × 9 does not fit the padded input of 6 × 6',
  ],
  [
    [{ kind: 'residual', body: [conv(2, 3)] }],
    'analyse: layer 0 (residual): body gives [2, 4, 4], shortcut gives [1, 6, 6]; they must be equal to be added',
  ],
  [
    [{ kind: 'branches', branches: [[conv(2, 1)], [conv(2, 3)]] }],
    'analyse: layer 0 (branches): branch 1 gives [2, 4, 4], branch 0 gives [2, 6, 6]; height and width must be equal to be joined',
  ],
  [wrong('conv'), "analyse: layers must be an array, got 'conv'"],
] as [LayerSpec[], string][])('%# names the layer', (layers, message) => {
  expect(() => analyse(layers, [1, 6, 6])).toThrow(message);
  expect(() => createNetwork(layers, [1, 6, 6], { seed: 1 })).toThrow(
    message.replace('analyse', 'createNetwork'),
  );
});
