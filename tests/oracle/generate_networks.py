"""Whole networks and optimisers against PyTorch: run `/usr/bin/python3 tests/oracle/generate_networks.py`.

Writes networks.json.gz and networks.bin.gz in the form of generate.py.
"""

import torch
import torch.nn.functional as F

from oracle_kit import add, draw, make, write_cases

SMALL = (33, 1 / 32)
STEPS = 20


def both(size):
    return [size, size] if isinstance(size, int) else size


def pad(x, padding, value=0.0):
    sides = padding if isinstance(padding, list) else [padding] * 4
    top, right, bottom, left = sides
    return F.pad(x, (left, right, top, bottom), value=value)


class Maker:
    """Runs layers and makes their parameters the first time, in the order of the core."""

    def __init__(self):
        self.parameters = []
        self.recipes = {}
        self.at = 0

    def parameter(self, shape):
        if self.at == len(self.parameters):
            value, recipe = make(shape, *SMALL)
            self.recipes[f"p{self.at}"] = recipe
            self.parameters.append(value)
        self.at += 1
        return self.parameters[self.at - 1]

    def __call__(self, layers, x):
        for layer in layers:
            x = self.layer(layer, x)
        return x

    def run(self, layers, x):
        self.at = 0
        return self(layers, x)

    def layer(self, spec, x):
        kind = spec["kind"]
        if kind == "conv":
            groups = spec.get("groups", 1)
            shape = [spec["outChannels"], x.shape[1] // groups, *both(spec["kernelSize"])]
            weight = self.parameter(shape)
            bias = self.parameter([shape[0]]) if spec.get("bias", True) else None
            options = {"stride": both(spec.get("stride", 1)), "dilation": both(spec.get("dilation", 1))}
            return F.conv2d(pad(x, spec.get("padding", 0)), weight, bias, groups=groups, **options)
        if kind == "maxPool":
            return F.max_pool2d(pad(x, spec.get("padding", 0), -torch.inf), spec["size"], spec.get("stride"))
        if kind == "avgPool":
            return F.avg_pool2d(pad(x, spec.get("padding", 0)), spec["size"], spec.get("stride"))
        if kind == "globalAvgPool":
            return x.mean((2, 3), keepdim=True)
        if kind == "leakyRelu":
            return F.leaky_relu(x, spec.get("slope", 0.01))
        if kind in ("relu", "sigmoid", "tanh"):
            return getattr(torch, kind)(x)
        if kind == "flatten":
            return x.flatten(1)
        if kind == "dense":
            x = x.flatten(1)
            weight = self.parameter([spec["units"], x.shape[1]])
            return F.linear(x, weight, self.parameter([spec["units"]]) if spec.get("bias", True) else None)
        if kind == "residual":
            return self(spec["body"], x) + self(spec.get("shortcut", []), x)
        if kind == "branches":
            return torch.cat([self(branch, x) for branch in spec["branches"]], 1)
        raise ValueError(kind)


def conv(out, size, **options):
    return {"kind": "conv", "outChannels": out, "kernelSize": size, **options}


relu, flatten = {"kind": "relu"}, {"kind": "flatten"}
networks = {
    "plain": ([1, 9, 8], [
        conv(3, 3, padding=1), relu, {"kind": "maxPool", "size": 2},
        conv(4, [3, 2], stride=[2, 1], padding=[1, 0, 2, 1]), {"kind": "tanh"}, flatten,
        {"kind": "dense", "units": 6}, {"kind": "sigmoid"}, {"kind": "dense", "units": 5},
    ]),
    "compound": ([2, 7, 6], [
        {"kind": "residual", "body": [conv(4, 3, padding=1), relu, conv(4, 3, padding=1)], "shortcut": [conv(4, 1)]},
        {"kind": "leakyRelu", "slope": 0.2},
        {"kind": "branches", "branches": [
            [conv(2, 1), relu, conv(3, 3, padding=1)],
            [{"kind": "avgPool", "size": 3, "stride": 1, "padding": 1}, conv(2, 1)],
            [],
        ]},
        {"kind": "residual", "body": [conv(9, 3, padding=1, groups=3), relu]},
        {"kind": "globalAvgPool"}, {"kind": "dense", "units": 4},
    ]),
    "wide": ([3, 8, 11], [
        conv(3, 3, groups=3, dilation=[1, 2], bias=False), {"kind": "maxPool", "size": 3, "stride": 2, "padding": 1},
        {"kind": "branches", "branches": [
            [{"kind": "residual", "body": [conv(3, 3, padding=1), {"kind": "tanh"}]}],
            [{"kind": "maxPool", "size": 3, "stride": 1, "padding": 1}],
        ]},
        {"kind": "avgPool", "size": 2, "stride": 1}, flatten, {"kind": "dense", "units": 3, "bias": False},
    ]),
}


def start(name):
    shape, layers = networks[name]
    x, x_recipe = make((3, *shape), 257, 1 / 64)
    maker = Maker()
    output = maker.run(layers, x)
    labels = [draw.randrange(output.shape[1]) for _ in range(3)]
    options = {"name": name, "inputShape": shape, "layers": layers, "labels": labels}
    return x, maker, layers, {"x": x_recipe, **maker.recipes}, labels, options


for name in networks:
    x, maker, layers, recipes, labels, options = start(name)
    output = maker.run(layers, x)
    loss = F.cross_entropy(output, torch.tensor(labels))
    gradients = torch.autograd.grad(loss, [x, *maker.parameters])
    expected = {f"p{i}": gradient for i, gradient in enumerate(gradients[1:])}
    add("gradients", recipes, {"output": output, "loss": loss, "input": gradients[0], **expected}, **options)

optimisers = [
    ("sgd", {"learningRate": 0.1}, lambda p: torch.optim.SGD(p, lr=0.1)),
    ("sgd", {"learningRate": 0.05, "momentum": 0.9, "weightDecay": 0.01},
     lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, weight_decay=0.01)),
    ("adam", {"learningRate": 0.01}, lambda p: torch.optim.Adam(p, lr=0.01)),
    ("adam", {"learningRate": 0.02, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-6, "weightDecay": 0.02},
     lambda p: torch.optim.Adam(p, lr=0.02, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.02)),
]
for name in networks:
    for optimiser, settings, create in optimisers:
        x, maker, layers, recipes, labels, options = start(name)
        torch_optimiser = create(maker.parameters)
        losses = []
        for _ in range(STEPS):
            torch_optimiser.zero_grad()
            loss = F.cross_entropy(maker.run(layers, x), torch.tensor(labels))
            loss.backward()
            torch_optimiser.step()
            losses.append(loss.item())
        expected = {f"p{i}": value for i, value in enumerate(maker.parameters)}
        more = {"optimiser": optimiser, "settings": settings, "steps": STEPS}
        add("trajectory", recipes, {"losses": torch.tensor(losses), **expected}, **options, **more)

write_cases("networks", "networks")
