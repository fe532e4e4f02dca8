"""Runs the figures' Python samples: `/usr/bin/python3 tests/samples/run.py`, or with ids of some figures.

Needs PyTorch (1.13 is enough), NumPy and Pillow. Every sample has to run, to print the numbers that its
comments promise, and, where it prints as many numbers as the TypeScript sample, to print the same ones.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "samples"
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
# Random networks and noise differ from the book's; the samples say so.
OTHER_DRAW = re.compile(r"manual_seed|default_rng")
# Fewer numbers are held by their comments, and may be of different kinds.
FEWEST = 4


def numbers_of(value):
    if isinstance(value, torch.Tensor):
        value = value.detach().numpy()
    if isinstance(value, np.ndarray):
        return value.astype(float).ravel().tolist()
    if isinstance(value, (bool, int, float, np.generic)):
        return [float(value)]
    if isinstance(value, (list, tuple)):
        return [number for part in value for number in numbers_of(part)]
    return [float(number) for number in NUMBER.findall(str(value))]


def run(sample):
    """What each call of print prints, with its line."""
    torch.set_default_dtype(torch.float32)
    printed = []

    def note(*values):
        printed.append((sys._getframe(1).f_lineno, numbers_of(values)))

    exec(compile(sample, "sample", "exec"), {"__name__": "__main__", "print": note})
    return printed


def promised(sample):
    """The numbers in comments: beside a line that prints, or (line 0) at the end of the sample."""
    lines = sample.rstrip().split("\n")
    for at, line in enumerate(lines, start=1):
        if "print(" in line and "  # " in line:
            yield at, NUMBER.findall(line.split("  # ")[1])
    end = []
    while lines[-1].startswith("#"):
        end.append(lines.pop())
    yield 0, NUMBER.findall("\n".join(end))


def is_close(value, shown):
    """Equal up to the digits that a comment shows, and to what float32 keeps."""
    mantissa, _, exponent = shown.partition("e")
    places = len(mantissa.partition(".")[2]) - int(exponent or 0)
    return abs(value - float(shown)) <= 0.51 * 10.0**-places + 1e-5 * abs(value)


def unkept(numbers, shown):
    """Promised numbers that were not printed or, where fewer were printed, printed ones not promised."""
    if len(shown) < len(numbers):
        return not shown or [v for v in shown if not any(is_close(v, n) for n in numbers)]
    return [n for n in numbers if not any(is_close(v, n) for v in shown)]


def problems(sample, typescript):
    try:
        printed = run(sample)
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
    if OTHER_DRAW.search(sample):
        return []
    found = []
    for line, numbers in promised(sample):
        shown = [number for at, row in printed if line in (0, at) for number in row]
        if unkept(numbers, shown):
            found.append(f"line {line} promises {numbers}, prints {shown[:8]}")
    python = [number for _, row in printed for number in row]
    if len(python) == len(typescript) >= FEWEST and not np.allclose(
        python, typescript, rtol=1e-4, atol=1e-6, equal_nan=True
    ):
        found.append(f"prints {python[:8]}, and in TypeScript {typescript[:8]}")
    return found


def main(ids):
    # Runs the TypeScript samples, too, and writes all of them down.
    subprocess.run(
        ["npx", "vitest", "run", "tests/samples", "--reporter=dot"],
        cwd=ROOT, env={**os.environ, "SAMPLES_FOLDER": str(FOLDER)}, check=True,
    )
    ran, failed = 0, 0
    with tempfile.TemporaryDirectory() as beside:
        for file in [*ROOT.glob("public/photos/*.webp"), *ROOT.glob("public/networks/*.*")]:
            os.symlink(file, Path(beside) / file.name)
        os.chdir(beside)
        for file in sorted(FOLDER.glob("*.json")):
            for state in json.loads(file.read_text()) if not ids or file.stem in ids else []:
                typescript = [n for call in state["printed"] for n in call["numbers"]]
                typescript = [np.nan if n is None else n for n in typescript]
                for language in ("pytorch", "numpy"):
                    found = problems(state["samples"][language], typescript)
                    ran, failed = ran + 1, failed + bool(found)
                    for problem in found:
                        print(f"{file.stem}, {state['name']}, {language}: {problem}")
    print(f"{ran} samples ran, {failed} of them with a problem")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
