"""A network described as the core describes it, run by PyTorch."""

import torch
import torch.nn.functional as F

from oracle_kit import make

SMALL = (33, 1 / 32)


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
