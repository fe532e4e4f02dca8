"""What the generators share: the stream of inputs, the list of cases, and the two packed files."""

import gzip
import json
import math
import random
import struct
from pathlib import Path

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
HERE = Path(__file__).parent
draw = random.Random(20240607)
cases = []
values = []
next_stream = 1


def stream(seed, count, levels, unit):
    state = (seed * 2654435761) & 0xFFFFFFFF or 1
    out = []
    for _ in range(count + 8):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        out.append(((state >> 8) % levels - levels // 2) * unit)
    return out[8:]


def make(shape, levels=9, unit=0.25):
    """A tensor that requires grad, and its recipe for the other side."""
    global next_stream
    recipe = {"shape": list(shape), "seed": next_stream, "levels": levels, "unit": unit}
    next_stream += 1
    numbers = stream(recipe["seed"], math.prod(shape), levels, unit)
    return torch.tensor(numbers, dtype=torch.float64).reshape(shape).requires_grad_(), recipe


def add(op, inputs, expected, **options):
    names = []
    for name, value in expected.items():
        value = value.detach()
        names.append([name, list(value.shape)])
        values.extend(value.reshape(-1).tolist())
    cases.append({"op": op, "inputs": inputs, "expected": names, "options": options})


def write(name, content):
    with open(HERE / name, "wb") as file:
        # No time stamp, so that the same cases give the same bytes.
        with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=9, mtime=0) as packed:
            packed.write(content)


def planes(numbers):
    """Float64 with all first bytes together, then all second bytes …: short numbers compress well."""
    raw = struct.pack(f"<{len(numbers)}d", *numbers)
    return b"".join(raw[i::8] for i in range(8))


def write_cases(cases_name, values_name):
    header = {"torch": torch.__version__, "cases": cases}
    write(f"{cases_name}.json.gz", json.dumps(header, separators=(",", ":")).encode())
    write(f"{values_name}.bin.gz", planes(values))
    print(len(cases), "cases,", len(values), "values")
