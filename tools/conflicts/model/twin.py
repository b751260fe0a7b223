"""Encodes each figure by itself; two are about one fact as far as their vectors agree.

    python twin.py distant DATA OUT    learns from articles nobody judged, none of them in a development group
    python twin.py halves DATA OUT     learns from judged pairs of each half of the groups, for the other half
    python twin.py score DATA OUT      learns nothing

`--start` is where to learn on from, else all-MiniLM-L6-v2 as it comes. Writes OUT.pt, and OUT.npz with the likeness
of pairs.
"""

import argparse
import collections
import random
import time

import numpy as np
import torch
from torch import nn

from dataset import NO_QUANTITIES, Data, differ, is_distinctive
from encoder import FIGURE, Tokenizer, batch, load_encoder

GROUPED = ("open", "closed", "shootings")
UNJUDGED = ("shootings", "wire", "open-news")
# Figures encoded at a time.
MOST_FIGURES = 22


class Twin(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.encoder = load_encoder(layers)
        self.scale = nn.Parameter(torch.tensor(6.0))
        self.bias = nn.Parameter(torch.tensor(-3.0))
        self.mix = nn.Parameter(torch.tensor([1.0, 1.0]))

    def vectors(self, ids, mask):
        states = self.encoder(ids, attention_mask=mask).last_hidden_state.float()
        figure = states[ids == FIGURE]
        mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        both = self.mix[0] * nn.functional.normalize(figure, dim=1) + self.mix[1] * nn.functional.normalize(mean, dim=1)
        return nn.functional.normalize(both, dim=1)

    def logits(self, cosines):
        return self.scale * cosines + self.bias


def rows_of(tokenizer, claims, lengths):
    return batch([tokenizer.figure(claim, **lengths) for claim in claims])


def events(data, sets, keep=lambda group: True):
    """Events, each as its articles, each of those as its claims."""
    by_group = collections.defaultdict(lambda: collections.defaultdict(list))
    for claim in data.claims.values():
        if (
            claim["set"] in GROUPED
            and claim["set"] in sets
            and keep(claim["group"])
            and claim["kind"] not in NO_QUANTITIES
        ):
            by_group[claim["set"], claim["group"]][claim["file"]].append(claim)
    found = [list(articles.values()) for articles in by_group.values() if len(articles) > 1]
    for wire in sets:
        if wire not in GROUPED:
            found += data.linked(wire)
    return found


def labelled(claims, judged):
    """(i, j, one fact or not, weight) of all comparable pairs that say something."""
    found, matched = [], set()
    compared = [
        (i, j)
        for i in range(len(claims))
        for j in range(i)
        if claims[i]["kind"] == claims[j]["kind"] and claims[i]["unit"] == claims[j]["unit"]
    ]
    for i, j in compared:
        a, b = claims[i], claims[j]
        known = judged.get((a["id"], b["id"]), judged.get((b["id"], a["id"])))
        if known is not None:
            found.append((i, j, known, 3.0))
            continue
        if a["file"] == b["file"] or a["min"] is None or a["min"] != a["max"]:
            continue
        if a["min"] == b["min"] == b["max"] and is_distinctive(a, 2):
            found.append((i, j, 1, 1.0))
            matched |= {(i, b["file"]), (j, a["file"])}
    done = {(i, j) for i, j, *_ in found}
    for i, j in compared:
        a, b = claims[i], claims[j]
        if (i, j) in done or not differ(a, b):
            continue
        if a["file"] == b["file"]:
            found.append((i, j, 0, 0.5))
        elif (i, b["file"]) in matched or (j, a["file"]) in matched:
            found.append((i, j, 0, 1.0))
        else:
            found.append((i, j, 0, 0.1))
    return found


def train(model, tokenizer, events, judged, steps, rate, lengths, seed=0):
    draw = random.Random(seed)
    torch.manual_seed(seed)
    head = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": model.encoder.parameters(), "lr": rate}, {"params": head, "lr": 0.01}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (0.1 * steps)) * max(0.02, 1 - s / steps)
    )
    model.train()
    began, losses, queue = time.time(), [], []
    for step in range(1, steps + 1):
        found, claims = [], []
        while len(claims) < MOST_FIGURES:
            if not queue:
                queue = events[:]
                draw.shuffle(queue)
            event = queue.pop()
            own = [c for article in draw.sample(event, min(3, len(event))) for c in article]
            wanted = [c for c in own if any(c["id"] in key for key in judged)] if judged else []
            rest = [c for c in own if c not in wanted]
            draw.shuffle(rest)
            draw.shuffle(wanted)
            chosen = (wanted + rest)[: MOST_FIGURES if not claims else MOST_FIGURES - len(claims)]
            pairs = labelled(chosen, judged)
            if not any(y for *_, y, _ in pairs) and draw.random() < 0.7:
                continue
            found += [(i + len(claims), j + len(claims), y, w) for i, j, y, w in pairs]
            claims += chosen
        if not found:
            continue
        with torch.autocast("cpu", torch.bfloat16):
            vectors = model.vectors(*rows_of(tokenizer, claims, lengths))
        i, j, y, w = (torch.tensor(column) for column in zip(*found))
        y, w = y.float(), w.float()
        w = torch.where(
            y > 0, w, w * (y * w).sum().clamp(min=2) / ((1 - y) * w).sum().clamp(min=1)
        )  # as much against as for
        logits = model.logits((vectors[i] * vectors[j]).sum(1))
        loss = (nn.functional.binary_cross_entropy_with_logits(logits, y, reduction="none") * w).sum() / w.sum()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        if step % 50 == 0:
            print(f"  {step}/{steps} loss {np.mean(losses[-50:]):.3f} {time.time() - began:.0f}s", flush=True)


def score(model, tokenizer, pairs, lengths):
    model.eval()
    claims = {c["id"]: c for pair in pairs for c in pair}
    order = sorted(claims, key=lambda i: len(claims[i]["before"] + claims[i]["after"]))
    vectors = {}
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(order), 64):
            chunk = order[start : start + 64]
            for i, v in zip(chunk, model.vectors(*rows_of(tokenizer, [claims[i] for i in chunk], lengths))):
                vectors[i] = v.float().numpy()
    return np.array([vectors[a["id"]] @ vectors[b["id"]] for a, b in pairs])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=["distant", "halves", "score"])
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--start")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--opening", type=int, default=14)
    parser.add_argument("--side", type=int, default=20)
    args = parser.parse_args()
    lengths = {"opening": args.opening, "side": args.side}
    data, tokenizer = Data(args.data), Tokenizer()
    pairs = [p for p, _ in data.judged()] + data.compared()[0]
    rows = data.judged() + [(p, 0) for p in data.passed_over() if not p["vetoes"]]
    texts = [(data.claims[p["a"]], data.claims[p["b"]]) for p in pairs]
    half = {p["group"]: p["set"] for p in data.pairs}

    others = events(data, UNJUDGED) if args.stage == "halves" else []

    def fresh():
        model = Twin(args.layers)
        if args.start:
            # Layers beyond those wanted are left out.
            state = torch.load(args.start)
            model.load_state_dict({name: state[name] for name in model.state_dict()})
        return model

    def learned(keep):
        judged = {(p["a"], p["b"]): label for p, label in rows if keep(p["group"])}
        model = fresh()
        found = events(data, ["open", "closed"], keep)
        found += random.Random(1).sample(others, min(len(others), len(found)))
        train(model, tokenizer, found, judged, args.steps, args.rate, lengths)
        return model

    def keep_scores(scores):
        np.savez(
            f"{args.out}.npz", likeness=np.array({(p["a"], p["b"]): s for p, s in zip(pairs, scores)}, dtype=object)
        )

    if args.stage == "score":
        keep_scores(score(fresh(), tokenizer, texts, lengths))
    elif args.stage == "distant":
        model = fresh()
        found = events(data, UNJUDGED)
        print(len(found), "events", flush=True)
        train(model, tokenizer, found, {}, args.steps, args.rate, lengths)
        torch.save(model.state_dict(), f"{args.out}.pt")
        keep_scores(score(model, tokenizer, texts, lengths))
    else:
        scores = np.zeros(len(pairs))
        for seen, unseen in (("open", "closed"), ("closed", "open")):
            model = learned(lambda g: half.get(g) == seen)
            torch.save(model.state_dict(), f"{args.out}.{seen}.pt")
            at = [i for i, p in enumerate(pairs) if p["set"] == unseen]
            scores[at] = score(model, tokenizer, [texts[i] for i in at], lengths)
        keep_scores(scores)


if __name__ == "__main__":
    main()
