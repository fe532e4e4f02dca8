"""Runs the PyTorch of the last page as it stands there: `/usr/bin/python3 tests/samples/road.py`.

Needs PyTorch (1.13 is enough) and NumPy. The pictures that the page would fetch with torchvision are the
book's own ones, 6,000 to learn from and 1,000 for the test, from `public/data`.
"""

import gzip
import io
import re
import sys
import types
from contextlib import redirect_stdout
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
SIDE, LEVELS = 28, 16
FILES = {True: [f"train-{n}000" for n in range(1, 7)], False: ["test-100", "test-1000"]}
# Far above guessing, far below what the page tells of all 60,000 pictures.
LEAST_RIGHT = 700


class Pictures:
    def __init__(self, root, train=True, transform=None, download=False):
        images, self.labels = [], []
        for name in FILES[train]:
            packed = np.frombuffer(
                gzip.decompress((ROOT / f"public/data/{name}.bin").read_bytes()), np.uint8
            )
            count = len(packed) // (1 + SIDE * SIDE // 2)
            self.labels += packed[:count].tolist()
            pairs = packed[count:].reshape(count, -1)
            differences = np.stack([pairs >> 4, pairs & 15], axis=-1).reshape(count, SIDE, SIDE)
            images.append(np.cumsum(differences, axis=1) % LEVELS)
        self.images = np.concatenate(images) * 255 // (LEVELS - 1)
        self.transform = transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, at):
        return self.transform(self.images[at]), self.labels[at]


def to_tensor():
    return lambda image: torch.from_numpy(image.astype(np.float32) / 255)[None]


def main():
    torchvision = types.ModuleType("torchvision")
    torchvision.datasets = types.SimpleNamespace(FashionMNIST=Pictures)
    torchvision.transforms = types.SimpleNamespace(ToTensor=to_tensor)
    sys.modules["torchvision"] = torchvision
    for language in ("vi", "en"):
        page = (ROOT / "content" / language / "road.mdx").read_text()
        code = "\n".join(re.findall(r"```python\n(.*?)```", page, re.S))
        torch.manual_seed(1)
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(code, f"{language}/road.mdx", "exec"), {"__name__": "__main__"})
        epochs = [[int(part) for part in line.split()] for line in printed.getvalue().splitlines()]
        print(f"{language}: {epochs}")
        if [epoch for epoch, _ in epochs] != [1, 2, 3] or epochs[-1][1] < LEAST_RIGHT:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
