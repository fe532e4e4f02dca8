/** The rows of the bench: the same work for the core and for each peer, and the ratios required of it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import convnetjs from 'convnetjs';
import * as ort from 'onnxruntime-web';
import { convModel } from './onnx.mjs';

const require = createRequire(import.meta.url);
const count = (shape) => shape.reduce((a, b) => a * b, 1);

function numbers(core, shape) {
  const source = core.random(1);
  return core.tensor(
    Float32Array.from({ length: count(shape) }, () => source.normal()),
    shape,
  );
}

const BATCH = 32;
const examples = 320;

/** The net of the speed table, one step of momentum on a batch of 32 pictures of 28 × 28. */
function trainingRow(core) {
  const layers = [
    { kind: 'conv', outChannels: 8, kernelSize: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'maxPool', size: 2 },
    { kind: 'conv', outChannels: 16, kernelSize: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'maxPool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', units: 10 },
  ];
  const source = core.random(2);
  const images = numbers(core, [examples, 1, 28, 28]);
  const labels = Array.from({ length: examples }, () => source.integer(10));
  const order = source.permutation(examples);
  const network = core.createNetwork(layers, [1, 28, 28], { seed: 1 });
  const optimiser = core.sgd({ learningRate: 0.01, momentum: 0.9 });
  const trainer = core.createTrainer(network, optimiser, { batchSize: BATCH });
  let from = 0;
  const next = () => {
    from = (from + BATCH) % examples;
    return from;
  };

  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
    { type: 'conv', sx: 3, filters: 8, stride: 1, pad: 1, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'conv', sx: 3, filters: 16, stride: 1, pad: 1, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'softmax', num_classes: 10 },
  ]);
  const peer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate: 0.01,
    momentum: 0.9,
    batch_size: BATCH,
  });
  const volumes = labels.map((_, n) => {
    const volume = new convnetjs.Vol(28, 28, 1, 0);
    volume.w = images.data.slice(n * 784, (n + 1) * 784);
    return volume;
  });
  return {
    name: 'training step: conv 1→8, relu, pool, conv 8→16, relu, pool, dense 784→10, batch 32',
    rate: (ms) => `${Math.round((BATCH * 1000) / ms).toLocaleString('en')} images/s`,
    calls: {
      core: () => trainer.step(images, labels, order, next()),
      convnetjs() {
        const first = next();
        for (let n = first; n < first + BATCH; n++) peer.train(volumes[order[n]], labels[order[n]]);
      },
    },
    required: { convnetjs: 6 },
  };
}

/** A tfjs call on one backend: NHWC and HWIO are its own layouts, and the result is read back. */
function tfCall(backend, work) {
  tf.setBackend(backend);
  const tensors = work.tensors();
  return () => {
    tf.setBackend(backend);
    const result = work.run(tensors);
    result.dataSync();
    result.dispose();
  };
}

function tfConv({ input, kernel, padding }, part) {
  const [batch, inChannels, height, width] = input;
  const [outChannels, , kh, kw] = kernel;
  const pad = [
    [0, 0],
    [padding, padding],
    [padding, padding],
    [0, 0],
  ];
  const side = (size, k) => size + 2 * padding - k + 1;
  const attributes = { strides: [1, 1], pad, dataFormat: 'NHWC', dilations: [1, 1] };
  return {
    tensors: () => ({
      x: tf.randomNormal([batch, height, width, inChannels]),
      filter: tf.randomNormal([kh, kw, inChannels, outChannels]),
      dy: tf.randomNormal([batch, side(height, kh), side(width, kw), outChannels]),
    }),
    run({ x, filter, dy }) {
      const { engine } = tf;
      if (part === 'forward') return engine().runKernel('Conv2D', { x, filter }, attributes);
      if (part === 'gradient to the input') {
        const more = { ...attributes, inputShape: x.shape };
        return engine().runKernel('Conv2DBackpropInput', { dy, filter }, more);
      }
      const more = { ...attributes, filterShape: filter.shape };
      return engine().runKernel('Conv2DBackpropFilter', { x, dy }, more);
    },
  };
}

function convnetConv({ input, kernel, padding }) {
  const [batch, inChannels, height, width] = input;
  const layer = new convnetjs.ConvLayer({
    in_sx: width,
    in_sy: height,
    in_depth: inChannels,
    sx: kernel[3],
    sy: kernel[2],
    filters: kernel[0],
    stride: 1,
    pad: padding,
  });
  const image = new convnetjs.Vol(width, height, inChannels);
  return () => {
    for (let n = 0; n < batch; n++) layer.forward(image, true);
  };
}

async function onnxConv(core, { input, kernel, padding }) {
  const model = convModel(input, kernel, padding);
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  const feeds = {
    x: new ort.Tensor('float32', numbers(core, input).data, input),
    w: new ort.Tensor('float32', numbers(core, kernel).data, kernel),
  };
  return () => session.run(feeds);
}

const convs = [
  { input: [16, 8, 28, 28], kernel: [16, 8, 3, 3], padding: 1, tfjs: 4.5, convnetjs: 7 },
  { input: [32, 32, 14, 14], kernel: [64, 32, 3, 3], padding: 1, tfjs: 4.5, convnetjs: 7 },
  { input: [1, 192, 28, 28], kernel: [64, 192, 1, 1], padding: 0, tfjs: 4.5 },
  { input: [1, 1, 7, 7], kernel: [1, 1, 3, 3], padding: 0, tfjs: 10, convnetjs: 2, calls: true },
];

async function convRows(core, work) {
  const input = numbers(core, work.input);
  const kernel = numbers(core, work.kernel);
  const options = { padding: work.padding };
  const gradOutput = core.conv2d(input, kernel, options);
  const flops = 2 * gradOutput.data.length * count(work.kernel.slice(1));
  const rate = (ms) =>
    work.calls
      ? `${Math.round(1000 / ms).toLocaleString('en')} calls/s`
      : `${(flops / ms / 1e6).toFixed(2)} GFLOP/s`;
  const parts = {
    forward: () => core.conv2d(input, kernel, options),
    'gradient to the input': () => core.conv2dGradInput(gradOutput, kernel, work.input, options),
    'gradient to the kernel': () => core.conv2dGradKernel(input, gradOutput, work.kernel, options),
  };
  const title = `conv ${work.input.join('×')} → ${work.kernel[0]}, ${work.kernel[2]}×${work.kernel[3]}, padding ${work.padding}`;
  const rows = [];
  for (const part of Object.keys(parts)) {
    if (work.calls && part !== 'forward') continue;
    const calls = { core: parts[part], 'tfjs-cpu': tfCall('cpu', tfConv(work, part)) };
    const required = { 'tfjs-cpu': work.tfjs };
    // The wasm backend has no kernel for this gradient.
    if (part !== 'gradient to the kernel') calls['tfjs-wasm'] = tfCall('wasm', tfConv(work, part));
    const row = {
      name: `${title}: ${part}`,
      rate,
      calls,
      required,
      conv: title,
      small: work.calls,
    };
    if (part === 'forward') {
      calls.convnetjs = convnetConv(work);
      required.convnetjs = work.convnetjs;
      calls.onnxruntime = await onnxConv(core, work);
      row.async = ['onnxruntime'];
    }
    rows.push(row);
  }
  return rows;
}

export async function makeRows(core) {
  const wasmFolder = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'));
  setWasmPaths(`${join(wasmFolder, 'dist')}/`);
  setThreadsCount(1);
  ort.env.wasm.numThreads = 1;
  await tf.setBackend('wasm');
  await tf.ready();
  const rows = [trainingRow(core)];
  for (const work of convs) rows.push(...(await convRows(core, work)));
  return rows;
}
