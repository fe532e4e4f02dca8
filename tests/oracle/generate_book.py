"""The book's network, its stored weights, one picture: logits, loss, every gradient and one step of SGD.

Run `/usr/bin/python3 tests/oracle/generate_book.py` after every `npm run train`. Writes book.json.gz and
book.bin.gz in the form of generate.py.
"""

import gzip
import hashlib
import json
import struct

import torch
import torch.nn.functional as F

from oracle_kit import HERE, add, write_cases
from oracle_network import Maker

PUBLIC = HERE.parent.parent / "public"
AREA = 784
FIRST_FILE = 100
LEARNING_RATE = 0.05


def read_weights():
    data = (PUBLIC / "networks/book-cnn.bin").read_bytes()
    return data, torch.tensor(struct.unpack(f"<{len(data) // 2}e", data), dtype=torch.float64)


def read_pictures():
    packed = gzip.decompress((PUBLIC / f"data/test-{FIRST_FILE}.bin").read_bytes())
    labels = list(packed[:FIRST_FILE])
    differences = torch.tensor([half for byte in packed[FIRST_FILE:] for half in (byte >> 4, byte & 15)])
    levels = differences.reshape(FIRST_FILE, 28, 28).cumsum(1) % 16
    return levels.double().reshape(FIRST_FILE, 1, 28, 28) / 15, labels


def parameters_for(layers, shape, flat):
    """The flat weights in the shapes that the layers want."""
    maker = Maker()
    maker.run(layers, torch.zeros(1, *shape))
    out, at = [], 0
    for like in maker.parameters:
        out.append(flat[at : at + like.numel()].reshape(like.shape).clone().requires_grad_())
        at += like.numel()
    assert at == len(flat), "weights left over"
    maker.parameters = out
    return maker


facts = json.loads((PUBLIC / "networks/book-cnn.json").read_text())
raw, flat = read_weights()
pictures, labels = read_pictures()
maker = parameters_for(facts["layers"], facts["inputShape"], flat)
with torch.no_grad():
    answers = maker.run(facts["layers"], pictures).argmax(1).tolist()
# A picture that the network gets wrong has much to correct.
item = next(i for i in range(FIRST_FILE) if answers[i] != labels[i])
x = pictures[item : item + 1].clone().requires_grad_()
target = torch.tensor(labels[item : item + 1])
logits = maker.run(facts["layers"], x)
loss = F.cross_entropy(logits, target)
loss.backward()
gradients = {f"p{i}": parameter.grad.clone() for i, parameter in enumerate(maker.parameters)}
torch.optim.SGD(maker.parameters, lr=LEARNING_RATE).step()
after = maker.run(facts["layers"], x)
add(
    "book",
    {},
    {
        "logits": logits,
        "loss": loss.reshape(1),
        "input": x.grad,
        **gradients,
        "logitsAfter": after,
        "lossAfter": F.cross_entropy(after, target).reshape(1),
    },
    item=item,
    label=labels[item],
    answers=answers,
    learningRate=LEARNING_RATE,
    weights=hashlib.sha256(raw).hexdigest(),
)
write_cases("book", "book")
