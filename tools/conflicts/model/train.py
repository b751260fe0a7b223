"""Teaches the encoder which figures of two reports are about one fact: python train.py EVENTS.jsonl OUT.pt

A step is an event, an epoch all events but those left out; of those it says before, and after each epoch, how well
likeness alone tells pairs that are one fact from pairs that are not.
"""

import argparse
import random
import time

import numpy as np
import torch
from sklearn.metrics import average_precision_score, roc_auc_score
from torch import nn

from encoder import FigureEncoder, Tokenizer
from events import read_events

# What maps cosines to log-odds and mixes the vectors starts from guesses, and may learn faster than the encoder.
HEAD_RATE = 1e-2
WEIGHT_DECAY = 0.01
WARM_UP = 0.1
LEAST_RATE = 0.02
CONTRAST = 0.5
REPORT_STEPS = 50


def indices(pairs):
    return torch.tensor([p["i"] for p in pairs]), torch.tensor([p["j"] for p in pairs])


def cosines(vectors, i, j):
    return (vectors[i] * vectors[j]).sum(1)


def loss_of(logits, i, j, same):
    """How wrong an event's pairs are: each by itself, right ones counting as much as wrong ones, and each right one
    against the wrong ones that either of its figures is in."""
    weights = torch.where(same, 1 / same.sum(), 1 / (~same).sum())
    each = nn.functional.binary_cross_entropy_with_logits(logits, same.float(), reduction="none")
    loss = (each * weights).sum() / 2
    behind = []
    for at in same.nonzero().squeeze(1):
        for shares in (i == i[at], j == j[at]):
            rivals = logits[shares & ~same]
            if len(rivals) > 0:
                behind.append(torch.logsumexp(torch.cat([logits[at].view(1), rivals]), 0) - logits[at])
    return loss + CONTRAST * torch.stack(behind).mean() if behind else loss


def measure(model, tokenizer, events):
    likeness, same, differ, best = [], [], [], []
    for event in events:
        pairs = event["pairs"]
        if not pairs:
            continue
        vectors = model.encode([tokenizer.row(claim) for claim in event["claims"]])
        alike = cosines(vectors, *indices(pairs)).tolist()
        most = {}
        for pair, value in zip(pairs, alike):
            for figure in (pair["i"], pair["j"]):
                most[figure] = max(most.get(figure, -1), value)
        likeness += alike
        same += [pair["same"] for pair in pairs]
        differ += [pair["values"] == "disagree" for pair in pairs]
        best += [value >= max(most[pair["i"]], most[pair["j"]]) for pair, value in zip(pairs, alike)]
    likeness, same, differ, best = (np.array(column) for column in (likeness, same, differ, best))
    for name, chosen in (("all pairs", np.full(len(same), True)), ("differ in value", differ)):
        y, score, mutual = same[chosen], likeness[chosen], best[chosen]
        print(
            f"  left out, {name}: {y.sum()} of {len(y)} one fact; average precision "
            f"{100 * average_precision_score(y, score):.1f}, AUC {100 * roc_auc_score(y, score):.1f}; "
            f"of mutually best pairs {y[mutual].sum()} of {mutual.sum()}",
            flush=True,
        )


def train(model, tokenizer, learned, left_out, steps, rate, seed):
    draw = random.Random(seed)
    head = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": model.encoder.parameters(), "lr": rate}, {"params": head, "lr": HEAD_RATE}],
        weight_decay=WEIGHT_DECAY,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (WARM_UP * steps)) * max(LEAST_RATE, 1 - step / steps)
    )
    began, losses, queue = time.time(), [], []
    model.train()
    for step in range(1, steps + 1):
        if not queue:
            queue = learned[:]
            draw.shuffle(queue)
        event = queue.pop()
        same = torch.tensor([pair["same"] for pair in event["pairs"]], dtype=torch.bool)
        if same.any() and not same.all():
            i, j = indices(event["pairs"])
            vectors = model([tokenizer.row(claim) for claim in event["claims"]])
            loss = loss_of(model.scale * cosines(vectors, i, j) + model.bias, i, j, same)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            losses.append(loss.item())
        if step % REPORT_STEPS == 0:
            mean = np.mean(losses[-REPORT_STEPS:])
            print(f"{step} of {steps} steps, loss {mean:.3f}, {time.time() - began:.0f} s", flush=True)
        if step % len(learned) == 0 or step == steps:
            measure(model, tokenizer, left_out)
            model.train()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", help="what marked.ts writes")
    parser.add_argument("out", help="where the weights go")
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, help="instead of epochs")
    parser.add_argument("--most", type=int, help="events of either sort, to see that the program works")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    learned, left_out = (events[: args.most] for events in read_events(args.events))
    print(f"{len(learned)} events to learn from, {len(left_out)} left out", flush=True)
    model, tokenizer = FigureEncoder(), Tokenizer()
    measure(model, tokenizer, left_out)
    steps = args.steps or int(args.epochs * len(learned))
    train(model, tokenizer, learned, left_out, steps, args.rate, args.seed)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
