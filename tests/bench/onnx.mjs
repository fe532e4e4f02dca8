/** A one-layer ONNX model as bytes, written field by field, so that no converter is needed. */

function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
const number = (field, value) => [...varint(field * 8), ...varint(value)];
const block = (field, bytes) => [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
const text = (field, value) => block(field, [...new TextEncoder().encode(value)]);

/** ModelProto: input [N, C, H, W] "x", kernel "w" and bias-free Conv with equal padding to "y". */
export function convModel(inputShape, kernelShape, padding) {
  const valueInfo = (name, shape) => {
    const dims = shape.flatMap((size) => block(1, number(1, size)));
    return [...text(1, name), ...block(2, block(1, [...number(1, 1), ...block(2, dims)]))];
  };
  const integers = (name, values) => [
    ...text(1, name),
    ...values.flatMap((value) => number(8, value)),
    ...number(20, 7),
  ];
  const node = [
    ...text(1, 'x'),
    ...text(1, 'w'),
    ...text(2, 'y'),
    ...text(4, 'Conv'),
    ...block(5, integers('pads', [padding, padding, padding, padding])),
    ...block(5, integers('kernel_shape', kernelShape.slice(2))),
  ];
  const out = (size, kernel) => size + 2 * padding - kernel + 1;
  const outputShape = [
    inputShape[0],
    kernelShape[0],
    out(inputShape[2], kernelShape[2]),
    out(inputShape[3], kernelShape[3]),
  ];
  const graph = [
    ...block(1, node),
    ...text(2, 'conv'),
    ...block(11, valueInfo('x', inputShape)),
    ...block(11, valueInfo('w', kernelShape)),
    ...block(12, valueInfo('y', outputShape)),
  ];
  const opset = number(2, 13);
  return Uint8Array.from([...number(1, 8), ...block(7, graph), ...block(8, opset)]);
}
