"""Writes a trained encoder in bytes: python export.py EVENTS.jsonl WEIGHTS.pt OUT --texts FOLDER...

OUT/figures.bin is what the engine reads, and OUT/pieces.txt the pieces of words it knows: those that are met often
enough in `samples/events` and in the `.txt` files of the folders. OUT/reference.json has some figures of events
left out and what PyTorch makes of them, for `runtime/check.ts` to compare with.
"""

import argparse
import collections
import json
import os
import random
import re
import struct
from pathlib import Path

import numpy as np
from tokenizers import BertWordPieceTokenizer

from encoder import MARKS, OPENING_PIECES, SIDE_PIECES, VOCABULARY, Tokenizer, load_weights, read_pieces
from events import read_events

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "events"
MARK = re.compile(r"\{\d+:([^{}]*)\}")
MAGIC = 0x31454653
# Pieces that a row can have: of the opening, of both sides, and four marks. Positions beyond are not kept.
LONGEST = 64
# A piece must be met this often to be kept; single characters always are.
LEAST_MET = 10
# Texts cut into pieces at a time.
AT_A_TIME = 500
REFERENCES = 200


def sample_texts():
    for path in sorted(SAMPLES.glob("*.jsonl")):
        for line in path.read_text().splitlines():
            event = json.loads(line)
            for report in (event["a"], event["b"]):
                yield MARK.sub(r"\1", f"{report['title']}\n{report['text']}")


def pieces_met(folders):
    words = BertWordPieceTokenizer(VOCABULARY, lowercase=True)
    texts = list(sample_texts())
    for folder in folders:
        texts += [path.read_text(errors="ignore") for path in sorted(Path(folder).rglob("*.txt"))]
    met = collections.Counter()
    for start in range(0, len(texts), AT_A_TIME):
        for encoded in words.encode_batch(texts[start : start + AT_A_TIME], add_special_tokens=False):
            met.update(encoded.ids)
    print(len(texts), "texts,", met.total(), "pieces in them", flush=True)
    return met


def pieces_kept(folders):
    """(all pieces, the ids of those kept, in order)"""
    pieces = read_pieces()
    met = pieces_met(folders)
    kept = [
        at
        for at, piece in enumerate(pieces)
        if piece in (*MARKS, "[UNK]") or met[at] >= LEAST_MET or is_character(piece)
    ]
    share = sum(met[at] for at in kept) / max(1, met.total())
    print(f"{len(kept)} of {len(pieces)} pieces kept, which are {100 * share:.2f} % of what is met", flush=True)
    return pieces, kept


def is_character(piece):
    character = piece.removeprefix("##")
    return len(character) == 1 and character.isascii()


class Tensors:
    """Matrices one after another, each from a multiple of 8 bytes on."""

    def __init__(self):
        self.places, self.data = {}, bytearray()

    def put(self, name, array):
        array = np.atleast_2d(array)
        self.data.extend(b"\0" * (-len(self.data) % 8))
        self.places[name] = {"at": len(self.data), "rows": array.shape[0], "columns": array.shape[1]}
        self.data.extend(array.tobytes())

    def floats(self, name, array):
        self.put(name, array.astype("<f4"))

    def matrix(self, name, array):
        """In bytes, each row with a scale of its own."""
        scales = np.maximum(np.abs(array).max(1), 1e-12) / 127
        self.put(name, np.round(array / scales[:, None]).astype("i1"))
        self.floats(f"{name}.scales", scales)


def tensors_of(state, layers, kept):
    tensors = Tensors()

    def norm(name, source):
        tensors.floats(f"{name}.gain", state[f"{source}.LayerNorm.weight"])
        tensors.floats(f"{name}.shift", state[f"{source}.LayerNorm.bias"])

    embeddings = "encoder.embeddings"
    tensors.matrix("embeddings", state[f"{embeddings}.word_embeddings.weight"][kept])
    # The one kind of segment there is lies in every position.
    positions = state[f"{embeddings}.position_embeddings.weight"][:LONGEST]
    tensors.floats("positions", positions + state[f"{embeddings}.token_type_embeddings.weight"][0])
    norm("embeddings.norm", embeddings)
    for index in range(layers):
        source = f"encoder.encoder.layer.{index}."
        parts = [source + f"attention.self.{part}" for part in ("query", "key", "value")]
        tensors.matrix(f"{index}.attention", np.concatenate([state[p + ".weight"] for p in parts]))
        tensors.floats(f"{index}.attention.bias", np.concatenate([state[p + ".bias"] for p in parts]))
        for name, part in (("attended", "attention.output"), ("wide", "intermediate"), ("narrow", "output")):
            tensors.matrix(f"{index}.{name}", state[source + part + ".dense.weight"])
            tensors.floats(f"{index}.{name}.bias", state[source + part + ".dense.bias"])
        norm(f"{index}.attended.norm", source + "attention.output")
        norm(f"{index}.narrow.norm", source + "output")
    return tensors


def write_model(path, model, pieces, kept):
    state = {name: tensor.float().numpy() for name, tensor in model.state_dict().items()}
    config = model.encoder.config
    tensors = tensors_of(state, config.num_hidden_layers, kept)
    header = {
        "pieces": [pieces[at] for at in kept],
        "heads": config.num_attention_heads,
        "layers": config.num_hidden_layers,
        "openingPieces": OPENING_PIECES,
        "sidePieces": SIDE_PIECES,
        "mix": [round(float(part), 6) for part in state["mix"]],
        "tensors": tensors.places,
    }
    written = json.dumps(header, separators=(",", ":")).encode()
    with open(path, "wb") as out:
        out.write(struct.pack("<II", MAGIC, len(written)) + written)
        out.write(b"\0" * (-out.tell() % 8) + tensors.data)
    print(os.path.getsize(path), "bytes")


def write_reference(out, model, events, pieces, kept):
    """The ids, among the pieces kept, and the vectors of some figures."""
    vocabulary = os.path.join(out, "pieces.txt")
    with open(vocabulary, "w") as lines:
        lines.writelines(pieces[at] + "\n" for at in kept)
    tokenizer = Tokenizer(vocabulary)
    claims = [claim for event in events for claim in event["claims"] if claim["lookedAt"]]
    claims = random.Random(0).sample(claims, min(REFERENCES, len(claims)))
    vectors = model.encode([tokenizer.row(claim) for claim in claims])
    figures = [
        {part: claim[part] for part in ("opening", "before", "after")}
        | {"ids": tokenizer.own_row(claim), "vector": vector.tolist()}
        for claim, vector in zip(claims, vectors)
    ]
    with open(os.path.join(out, "reference.json"), "w") as written:
        json.dump(figures, written)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", help="what marked.ts writes")
    parser.add_argument("weights", help="what train.py writes")
    parser.add_argument("out", help="a folder")
    parser.add_argument("--texts", nargs="*", default=[], help="folders with plain texts")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    model = load_weights(args.weights)
    pieces, kept = pieces_kept(args.texts)
    write_model(os.path.join(args.out, "figures.bin"), model, pieces, kept)
    _, left_out = read_events(args.events)
    write_reference(args.out, model, left_out, pieces, kept)


if __name__ == "__main__":
    main()
