"""Writes a trained encoder in bytes, and what it makes of some figures in PyTorch: python export.py DATA WEIGHTS.pt OUT

OUT/figures.bin is what `runtime/` reads; OUT/reference.json is what `runtime/check.ts` compares it with.
"""

import argparse
import collections
import json
import os
import random
import struct

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer

from dataset import read_lines
from encoder import CLS, FIGURE, FOLDER, SEP, batch
from twin import Twin

MAGIC = 0x31454653
LONGEST = 64
# A piece must be met this often in the articles to be kept; single characters always are.
LEAST_MET = 10
REFERENCES = 200


def pieces_met(folder):
    words = BertWordPieceTokenizer(os.path.join(FOLDER, "vocab.txt"), lowercase=True)
    met, texts = collections.Counter(), set()
    for claim in read_lines(f"{folder}/claims.jsonl"):
        texts |= {claim["opening"], claim["before"], claim["after"]}
    texts = sorted(texts)
    for start in range(0, len(texts), 2000):
        for encoded in words.encode_batch(texts[start : start + 2000], add_special_tokens=False):
            met.update(encoded.ids)
    return met


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("weights")
    parser.add_argument("out")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--opening", type=int, default=14)
    parser.add_argument("--side", type=int, default=20)
    args = parser.parse_args()
    state = {name: tensor.float().numpy() for name, tensor in torch.load(args.weights).items()}
    with open(os.path.join(FOLDER, "vocab.txt")) as lines:
        pieces = lines.read().split("\n")[:30522]
    met = pieces_met(args.data)
    special = {"[CLS]", "[SEP]", "[MASK]", "[UNK]"}
    kept = [
        i
        for i, p in enumerate(pieces)
        if p in special or met[i] >= LEAST_MET or (len(p.removeprefix("##")) == 1 and p.removeprefix("##").isascii())
    ]
    tensors, data = {}, bytearray()

    def put(name, array):
        array = np.atleast_2d(array)
        data.extend(b"\0" * (-len(data) % 8))
        tensors[name] = {"at": len(data), "rows": array.shape[0], "columns": array.shape[1]}
        data.extend(array.tobytes())

    def floats(name, array):
        put(name, array.astype("<f4"))

    def matrix(name, array):
        scales = np.maximum(np.abs(array).max(1), 1e-12) / 127
        put(name, np.round(array / scales[:, None]).astype("i1"))
        floats(f"{name}.scales", scales)

    def norm(name, source):
        floats(f"{name}.gain", state[f"{source}.LayerNorm.weight"])
        floats(f"{name}.shift", state[f"{source}.LayerNorm.bias"])

    embeddings = "encoder.embeddings."
    matrix("embeddings", state[embeddings + "word_embeddings.weight"][kept])
    # The one kind of segment there is lies in every position.
    floats(
        "positions",
        state[embeddings + "position_embeddings.weight"][:LONGEST]
        + state[embeddings + "token_type_embeddings.weight"][0],
    )
    norm("embeddings.norm", "encoder.embeddings")
    for index in range(args.layers):
        source = f"encoder.encoder.layer.{index}."
        parts = [source + f"attention.self.{part}" for part in ("query", "key", "value")]
        matrix(f"{index}.attention", np.concatenate([state[p + ".weight"] for p in parts]))
        floats(f"{index}.attention.bias", np.concatenate([state[p + ".bias"] for p in parts]))
        for name, part in (("attended", "attention.output"), ("wide", "intermediate"), ("narrow", "output")):
            matrix(f"{index}.{name}", state[source + part + ".dense.weight"])
            floats(f"{index}.{name}.bias", state[source + part + ".dense.bias"])
        norm(f"{index}.attended.norm", source + "attention.output")
        norm(f"{index}.narrow.norm", source + "output")
    header = {
        "pieces": [pieces[i] for i in kept],
        "heads": 12,
        "layers": args.layers,
        "openingPieces": args.opening,
        "sidePieces": args.side,
        "mix": [round(float(m), 6) for m in state["mix"]],
        "tensors": tensors,
    }
    written = json.dumps(header, separators=(",", ":")).encode()
    os.makedirs(args.out, exist_ok=True)
    with open(f"{args.out}/figures.bin", "wb") as out:
        out.write(struct.pack("<II", MAGIC, len(written)) + written)
        out.write(b"\0" * (-out.tell() % 8) + data)
    print(len(kept), "pieces,", os.path.getsize(f"{args.out}/figures.bin"), "bytes")
    write_reference(args, pieces, kept)


def write_reference(args, pieces, kept):
    """The ids, among the pieces kept, and the vectors of some figures of the open groups."""
    with open(f"{args.out}/pieces.txt", "w") as lines:
        lines.write("".join(pieces[i] + "\n" for i in kept))
    words = BertWordPieceTokenizer(f"{args.out}/pieces.txt", lowercase=True)
    model = Twin(args.layers)
    state = torch.load(args.weights)
    model.load_state_dict({name: state[name] for name in model.state_dict()})
    model.eval()
    special = {i: kept.index(i) for i in (CLS, SEP, FIGURE)}
    figures = []
    claims = [claim for claim in read_lines(f"{args.data}/claims.jsonl") if claim["set"] == "open"]
    for claim in random.Random(0).sample(claims, REFERENCES):
        opening, before, after = (
            words.encode(claim[part], add_special_tokens=False).ids for part in ("opening", "before", "after")
        )
        before = before[-args.side :]
        after = after[: 2 * args.side - len(before)]
        ids = [special[CLS], *opening[: args.opening], special[SEP], *before, special[FIGURE], *after, special[SEP]]
        with torch.no_grad():
            vector = model.vectors(*batch([[kept[i] for i in ids]]))[0]
        figures.append(
            {part: claim[part] for part in ("opening", "before", "after")} | {"ids": ids, "vector": vector.tolist()}
        )
    with open(f"{args.out}/reference.json", "w") as out:
        json.dump(figures, out)


main()
