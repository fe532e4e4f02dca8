"""Whole networks and optimisers against PyTorch: run `/usr/bin/python3 tests/oracle/generate_networks.py`.

Writes networks.json.gz and networks.bin.gz in the form of generate.py.
"""

import torch
import torch.nn.functional as F

from oracle_kit import add, draw, make, write_cases
from oracle_network import Maker

STEPS = 20


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
