"""Figures as weighted sums of vectors of the pieces around them: python static.py DATA OUT [--steps N]

Learns from articles nobody judged, as `twin.py distant` does.
"""

import argparse
import random
import time

import numpy as np
import torch
from torch import nn

from dataset import Data
from encoder import Tokenizer, load_encoder
from twin import UNJUDGED, events, labelled

SIDE, OPENING = 20, 24


class Static(nn.Module):
    def __init__(self, width):
        super().__init__()
        words = load_encoder(1).embeddings.word_embeddings.weight.detach()
        words = words - words.mean(0)
        _, _, axes = torch.linalg.svd(words[::6], full_matrices=False)
        self.words = nn.Embedding.from_pretrained(nn.functional.normalize(words @ axes[:width].T, dim=1), freeze=False)
        # What frequent pieces say of a figure is little; the order of the vocabulary is that of frequency.
        self.weight = nn.Embedding.from_pretrained(
            torch.log(torch.arange(30522).float() + 2).unsqueeze(1) - 6.5, freeze=False
        )
        self.place = nn.Parameter(
            torch.cat(
                [
                    -0.08 * torch.arange(SIDE).float(),
                    -0.08 * torch.arange(2 * SIDE).float(),
                    torch.full((OPENING,), -1.5),
                ]
            )
        )
        self.scale = nn.Parameter(torch.tensor(5.0))
        self.bias = nn.Parameter(torch.tensor(-2.0))

    def vectors(self, ids, places, mask):
        weight = torch.exp(self.weight(ids).squeeze(2) * 0.5 + self.place[places]) * mask
        return nn.functional.normalize((self.words(ids) * weight[..., None]).sum(1), dim=1)


def row(tokenizer, claim):
    before, after, opening = (tokenizer.ids(claim[part]) for part in ("before", "after", "opening"))
    left, right, top = before[-SIDE:][::-1], after[: 2 * SIDE], opening[:OPENING]
    return left + right + top, [
        *range(len(left)),
        *range(SIDE, SIDE + len(right)),
        *range(3 * SIDE, 3 * SIDE + len(top)),
    ]


def stacked(rows):
    longest = max(len(ids) for ids, _ in rows) or 1
    ids, places, mask = (
        torch.zeros(len(rows), longest, dtype=torch.long),
        torch.zeros(len(rows), longest, dtype=torch.long),
        torch.zeros(len(rows), longest),
    )
    for at, (own, where) in enumerate(rows):
        ids[at, : len(own)], places[at, : len(own)], mask[at, : len(own)] = torch.tensor(own), torch.tensor(where), 1
    return ids, places, mask


def score(model, tokenizer, data, pairs):
    names = sorted({p[s] for p in pairs for s in "ab"})
    with torch.no_grad():
        vectors = np.concatenate(
            [
                model.vectors(*stacked([row(tokenizer, data.claims[n]) for n in names[i : i + 256]])).numpy()
                for i in range(0, len(names), 256)
            ]
        )
    at = {n: i for i, n in enumerate(names)}
    return np.array([vectors[at[p["a"]]] @ vectors[at[p["b"]]] for p in pairs])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--width", type=int, default=64)
    args = parser.parse_args()
    data, tokenizer, draw = Data(args.data), Tokenizer(), random.Random(0)
    pairs, _, _ = data.compared()
    torch.manual_seed(0)
    model = Static(args.width)
    found = events(data, UNJUDGED)
    print(len(found), "events", flush=True)
    optimizer = torch.optim.Adam(
        [
            {"params": [model.words.weight], "lr": 5e-4},
            {"params": [model.weight.weight], "lr": 0.01},
            {"params": [model.place, model.scale, model.bias], "lr": 0.02},
        ]
    )
    began, queue, losses = time.time(), [], []
    for step in range(1, args.steps + 1):
        if not queue:
            queue = found[:]
            draw.shuffle(queue)
        claims, known = [], []
        for event in [queue.pop() for _ in range(min(4, len(queue)))]:
            own = [c for article in draw.sample(event, min(3, len(event))) for c in article]
            draw.shuffle(own)
            own = own[:28]
            known += [(i + len(claims), j + len(claims), label, w) for i, j, label, w in labelled(own, {})]
            claims += own
        if not any(label for *_, label, _ in known):
            continue
        vectors = model.vectors(*stacked([row(tokenizer, c) for c in claims]))
        i, j, label, w = (torch.tensor(column) for column in zip(*known))
        label, w = label.float(), w.float()
        w = torch.where(label > 0, w, w * (label * w).sum() / ((1 - label) * w).sum().clamp(min=1))
        loss = (
            nn.functional.binary_cross_entropy_with_logits(
                model.scale * (vectors[i] * vectors[j]).sum(1) + model.bias, label, reduction="none"
            )
            * w
        ).sum() / w.sum()
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        if step % 250 == 0:
            print(f"  {step}/{args.steps} loss {np.mean(losses[-250:]):.3f} {time.time() - began:.0f}s", flush=True)
    torch.save(model.state_dict(), f"{args.out}.pt")
    likeness = score(model, tokenizer, data, pairs)
    np.savez(f"{args.out}.npz", likeness=np.array({(p["a"], p["b"]): v for p, v in zip(pairs, likeness)}, dtype=object))


if __name__ == "__main__":
    main()
