"""Makes the cases that hold src/core to PyTorch: run `/usr/bin/python3 tests/oracle/generate.py`.

Needs Debian's python3-torch (1.13). Writes cases.json.gz (what to compute) and values.bin.gz (what
PyTorch computed, float64). Inputs are not stored: both sides draw them from the same xorshift32 stream.
Most inputs are small multiples of 1/4, so that expected sums are short numbers and the file stays small.
"""

import math

import torch
import torch.nn.functional as F

from oracle_kit import add, draw, make, write_cases


def fine():
    """Mostly coarse numbers; sometimes ones with more digits."""
    return (257, 1 / 64) if draw.random() < 0.06 else (9, 0.25)


def two_sizes(low, high):
    height = draw.randint(low, high)
    width = draw.choice([w for w in range(low, high + 1) if w != height])
    return height, width


def sides(most):
    return [draw.randint(0, most) for _ in range(4)]


def torch_pad(x, padding, mode="constant", value=0.0):
    top, right, bottom, left = padding
    if mode == "constant":
        return F.pad(x, (left, right, top, bottom), value=value)
    return F.pad(x, (left, right, top, bottom), mode=mode)


def conv_case():
    while True:
        height, width = two_sizes(3, 9)
        kernel = draw.choice([(3, 3), (2, 2), (1, 1), (1, 3), (4, 1), (3, 2), (5, 3), (2, 4), (1, 5), (4, 4)])
        stride = [draw.choice([1, 1, 2, 3, 4]), draw.choice([1, 1, 2, 3, 4])]
        dilation = [draw.choice([1, 1, 1, 2, 3]), draw.choice([1, 1, 1, 2, 3])]
        padding = sides(draw.choice([0, 1, 3]))
        spare = [
            height + padding[0] + padding[2] - dilation[0] * (kernel[0] - 1) - 1,
            width + padding[1] + padding[3] - dilation[1] * (kernel[1] - 1) - 1,
        ]
        if min(spare) >= 0:
            break
    groups = draw.choice([1, 1, 1, 2, 3])
    group_in = draw.randint(1, 3) if groups == 1 else draw.randint(1, 2)
    group_out = draw.randint(1, 4) if groups == 1 else draw.randint(1, 2)
    x, x_recipe = make((draw.randint(1, 2), groups * group_in, height, width), *fine())
    k, k_recipe = make((groups * group_out, group_in, *kernel), *fine())
    b, b_recipe = make((groups * group_out,))
    y = F.conv2d(torch_pad(x, padding), k, b, stride=stride, dilation=dilation, groups=groups)
    g, g_recipe = make(y.shape, *fine())
    gx, gk, gb = torch.autograd.grad(y, (x, k, b), g)
    add(
        "conv2d",
        {"input": x_recipe, "kernel": k_recipe, "bias": b_recipe, "gradOutput": g_recipe},
        {"output": y, "gradInput": gx, "gradKernel": gk, "gradBias": gb},
        stride=stride, padding=padding, dilation=dilation, groups=groups,
    )


def same_case():
    height, width = two_sizes(3, 9)
    kernel = two_sizes(1, 4)
    dilation = [draw.randint(1, 2), draw.randint(1, 2)]
    x, x_recipe = make((1, 2, height, width))
    k, k_recipe = make((2, 2, *kernel))
    y = F.conv2d(x, k, padding="same", dilation=dilation)
    g, g_recipe = make(y.shape)
    gx, gk = torch.autograd.grad(y, (x, k), g)
    add(
        "conv2d",
        {"input": x_recipe, "kernel": k_recipe, "gradOutput": g_recipe},
        {"output": y, "gradInput": gx, "gradKernel": gk},
        padding="same", dilation=dilation,
    )


def pool_geometry():
    while True:
        height, width = two_sizes(2, 9)
        size = [draw.randint(1, 4), draw.randint(1, 4)]
        stride = [draw.randint(1, 4), draw.randint(1, 4)]
        padding = [draw.randint(0, size[0] // 2), draw.randint(0, size[1] // 2),
                   draw.randint(0, size[0] // 2), draw.randint(0, size[1] // 2)]
        if height + padding[0] + padding[2] >= size[0] and width + padding[1] + padding[3] >= size[1]:
            return height, width, size, stride, padding


def max_pool_case():
    height, width, size, stride, padding = pool_geometry()
    # Few levels make ties; a constant one makes nothing but ties.
    x, x_recipe = make((draw.randint(1, 2), draw.randint(1, 3), height, width), draw.choice([1, 3, 9, 257]), 0.25)
    padded = torch_pad(x, padding, value=-math.inf)
    y, where = F.max_pool2d(padded, size, stride, return_indices=True)
    g, g_recipe = make(y.shape)
    (gx,) = torch.autograd.grad(y, x, g)
    padded_width = padded.shape[3]
    rows = torch.div(where, padded_width, rounding_mode="floor") - padding[0]
    cols = where % padded_width - padding[3]
    planes = torch.arange(x.shape[0] * x.shape[1]).reshape(x.shape[0], x.shape[1], 1, 1)
    argmax = (planes * height + rows) * width + cols
    add(
        "maxPool2d",
        {"input": x_recipe, "gradOutput": g_recipe},
        {"output": y, "argmax": argmax.to(torch.float64), "gradInput": gx},
        size=size, stride=stride, padding=padding,
    )


def avg_pool_case():
    height, width, size, stride, padding = pool_geometry()
    count_include_pad = draw.random() < 0.5
    x, x_recipe = make((draw.randint(1, 2), draw.randint(1, 3), height, width))
    y = F.avg_pool2d(torch_pad(x, padding), size, stride)
    if not count_include_pad:
        y = y / F.avg_pool2d(torch_pad(torch.ones_like(x), padding), size, stride)
    g, g_recipe = make(y.shape)
    (gx,) = torch.autograd.grad(y, x, g)
    add(
        "avgPool2d",
        {"input": x_recipe, "gradOutput": g_recipe},
        {"output": y, "gradInput": gx},
        size=size, stride=stride, padding=padding, countIncludePad=count_include_pad,
    )


def activation_case(name):
    function = {
        "relu": torch.relu,
        "leakyRelu": lambda x: F.leaky_relu(x, 0.01),
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
    }[name]
    x, x_recipe = make((2, draw.randint(1, 9)), 257, draw.choice([1 / 64, 1 / 4, 80]))
    y = function(x)
    g, g_recipe = make(y.shape)
    (gx,) = torch.autograd.grad(y, x, g)
    add(name, {"input": x_recipe, "gradOutput": g_recipe}, {"output": y, "gradInput": gx})


def dense_case():
    batch, inputs, units = draw.randint(1, 4), draw.randint(1, 12), draw.randint(1, 7)
    x, x_recipe = make((batch, inputs), *fine())
    w, w_recipe = make((units, inputs), *fine())
    b, b_recipe = make((units,))
    y = F.linear(x, w, b)
    g, g_recipe = make(y.shape, *fine())
    gx, gw, gb = torch.autograd.grad(y, (x, w, b), g)
    add(
        "dense",
        {"input": x_recipe, "weight": w_recipe, "bias": b_recipe, "gradOutput": g_recipe},
        {"output": y, "gradInput": gx, "gradWeight": gw, "gradBias": gb},
    )


def cross_entropy_case():
    batch, classes = draw.randint(1, 4), draw.randint(2, 8)
    unit = draw.choice([1 / 64, 1 / 16, 78.125])  # the last reaches logits of ±1e4
    x, x_recipe = make((batch, classes), 257, unit)
    labels = [draw.randrange(classes) for _ in range(batch)]
    loss = F.cross_entropy(x, torch.tensor(labels))
    (gx,) = torch.autograd.grad(loss, x)
    add(
        "crossEntropy",
        {"input": x_recipe},
        {"loss": loss, "probabilities": torch.softmax(x, 1), "gradLogits": gx},
        labels=labels,
    )


def squared_error_case():
    shape = (draw.randint(1, 3), draw.randint(1, 6))
    x, x_recipe = make(shape, 257, 1 / 64)
    t, t_recipe = make(shape, 257, 1 / 64)
    loss = F.mse_loss(x, t)
    (gx,) = torch.autograd.grad(loss, x)
    add("meanSquaredError", {"input": x_recipe, "target": t_recipe}, {"loss": loss, "gradPrediction": gx})


def pad_case():
    mode = draw.choice(["zeros", "reflect", "replicate"])
    height, width = two_sizes(2, 7)
    most = min(height, width) - 1 if mode == "reflect" else 4
    padding = sides(most)
    x, x_recipe = make((draw.randint(1, 2), draw.randint(1, 2), height, width))
    y = torch_pad(x, padding, {"zeros": "constant"}.get(mode, mode))
    add("pad2d", {"input": x_recipe}, {"output": y}, padding=padding, mode=mode)


def turn_case():
    height, width = two_sizes(1, 5)
    stride = list(two_sizes(1, 4))
    x, x_recipe = make((2, 2, height, width))
    spread = torch.zeros(2, 2, (height - 1) * stride[0] + 1, (width - 1) * stride[1] + 1)
    spread[:, :, :: stride[0], :: stride[1]] = x
    add("rot180AndDilate2d", {"input": x_recipe}, {"turned": x.flip(2, 3), "spread": spread}, stride=stride)


def eigen_case():
    n = draw.randint(1, 9)
    x, x_recipe = make((n, n), 257, 1 / 64)
    symmetric = x + x.T
    eigenvalues, eigenvectors = torch.linalg.eigh(symmetric)
    add("symmetricEigen", {"input": x_recipe}, {"values": eigenvalues, "vectors": eigenvectors})


def least_squares_case():
    n = draw.randint(1, 6)
    m = n + draw.randint(0, 12)
    a, a_recipe = make((m, n), 257, 1 / 64)
    b, b_recipe = make((m, draw.randint(1, 4)), 257, 1 / 64)
    solution = torch.linalg.lstsq(a, b, driver="gelsd").solution
    add("leastSquares", {"a": a_recipe, "b": b_recipe}, {"solution": solution})


def short_rank_case():
    """Fewer equations than unknowns, or a repeated column: the shortest of all best solutions."""
    n = draw.randint(2, 6)
    m = draw.randint(1, n - 1)
    a, a_recipe = make((m, n), 257, 1 / 64)
    b, b_recipe = make((m, 2), 257, 1 / 64)
    solution = torch.linalg.pinv(a) @ b
    add("leastSquares", {"a": a_recipe, "b": b_recipe}, {"solution": solution})


plan = [
    (conv_case, 1000), (same_case, 60), (max_pool_case, 330), (avg_pool_case, 260), (dense_case, 160),
    (cross_entropy_case, 160), (squared_error_case, 60), (pad_case, 120), (turn_case, 40),
    (eigen_case, 40), (least_squares_case, 40), (short_rank_case, 20),
]
for make_case, count in plan:
    for _ in range(count):
        make_case()
for activation in ["relu", "leakyRelu", "sigmoid", "tanh"]:
    for _ in range(25):
        activation_case(activation)

write_cases("cases", "values")
