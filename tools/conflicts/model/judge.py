"""Learns what each sign weighs that two figures are about one fact: python judge.py EVENTS.jsonl WEIGHTS.pt

The signs are those of `meantPairs.ts` and `judgeMeanings.ts` in `src/engine/corpus/facts`, and the weights go
there. They are learned from pairs that differ in value, in events the encoder did not learn from, and tried on each
fifth of these events by weights learned on the others.

Two invented reports of an event tell nearly the same; two real ones do not. So most figures lose their counterpart
first, anew in each of several draws: what is learned is to say of a figure that has none that it has none.
"""

import argparse
import collections
import math
import random

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from encoder import VOCABULARY, Tokenizer, load_weights
from events import read_events

# As in meantPairs.ts.
NO_LIKENESS = -0.44
# As in judgeMeanings.ts.
FARTHEST_AHEAD = 0.58
FARTHEST = 4
NEAR = 0.5
SIGNS = ("likeness", "ahead", "sameElsewhere", "ratio", "near", "countOrMoney")

# So much of what both reports tell, one of them leaves out. Of figures that are each other's likest, 5 in 100 are of one
# fact in the real groups that were read, and 33 in 100 in the invented events; so it is 5 there, too.
LEFT_OUT_OF_ONE = 0.85
DRAWS = 8

FOLDS = 5
LIKELIHOODS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
# The inverse of how strongly weights are drawn to nothing.
FREEDOM = 3


def signs_of(claims, pairs, likeness):
    """Of each pair that differs in value: its signs, if it is the best of both its figures, if it is one fact."""
    of_figure = collections.defaultdict(list)
    for at, pair in enumerate(pairs):
        of_figure[pair["i"]].append(at)
        of_figure[pair["j"]].append(at)

    def most(chosen):
        return max([NO_LIKENESS, *(likeness[at] for at in chosen)])

    def rival(figure, other):
        """The likeness of `figure` to the next best, of another value than `other`."""
        return most(at for at in of_figure[figure] if not same_bounds(claims[partner(pairs[at], figure)], other))

    def same_elsewhere(figure):
        return most(at for at in of_figure[figure] if pairs[at]["values"] == "agree")

    found = []
    for at, pair in enumerate(pairs):
        if pair["values"] != "disagree":
            continue
        i, j, own = pair["i"], pair["j"], likeness[at]
        a, b = claims[i], claims[j]
        ahead = sum(min(own - other, FARTHEST_AHEAD) for other in (rival(i, b), rival(j, a)))
        ratio = abs(math.log((a["size"] + 0.5) / (b["size"] + 0.5)))
        signs = [
            own,
            ahead,
            same_elsewhere(i) + same_elsewhere(j),
            min(ratio, FARTHEST),
            min(ratio, NEAR),
            float(a["kind"] in ("count", "money")),
        ]
        is_best = all(likeness[other] <= own for other in of_figure[i] + of_figure[j])
        found.append((signs, is_best, pair["same"]))
    return found


def partner(pair, figure):
    return pair["j"] if pair["i"] == figure else pair["i"]


def same_bounds(a, b):
    return all(a[part] == b[part] for part in ("min", "max", "unit"))


def looked_at(event):
    """The event's pairs of figures that the second look is taken at."""
    claims = event["claims"]
    return [p for p in event["pairs"] if claims[p["i"]]["lookedAt"] and claims[p["j"]]["lookedAt"]]


def told_less(pairs, draw):
    """The pairs that are left where one report or the other leaves out most of what both tell."""
    gone = {draw.choice((p["i"], p["j"])) for p in pairs if p["same"] and draw.random() < LEFT_OUT_OF_ONE}
    return [p for p in pairs if p["i"] not in gone and p["j"] not in gone]


def rows_of(events, model, tokenizer):
    """A row of signs for each pair in each draw, whether it is best, whether it is one fact, and its event's id."""
    signs, best, same, groups = [], [], [], []
    draw = random.Random(0)
    for event in events:
        pairs = looked_at(event)
        if not pairs:
            continue
        vectors = model.encode([tokenizer.row(claim) for claim in event["claims"]])
        for pair in pairs:
            pair["likeness"] = float(vectors[pair["i"]] @ vectors[pair["j"]])
        for _ in range(DRAWS):
            left = told_less(pairs, draw)
            for row in signs_of(event["claims"], left, [pair["likeness"] for pair in left]):
                for column, value in zip((signs, best, same), row):
                    column.append(value)
                groups.append(event["id"])
    return np.array(signs), np.array(best, bool), np.array(same, int), np.array(groups)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", help="what marked.ts writes")
    parser.add_argument("weights", help="what train.py writes")
    parser.add_argument("--pieces", default=VOCABULARY, help="the pieces.txt of export.py, to judge by what ships")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--most", type=int, help="events, to see that the program works")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    _, left_out = read_events(args.events)
    tokenizer = Tokenizer(args.pieces)
    signs, best, same, groups = rows_of(left_out[: args.most], load_weights(args.weights), tokenizer)
    print(f"{len(set(groups))} events in {DRAWS} draws, {len(same)} pairs that differ in value, {same.sum()} of them one fact")

    model = make_pipeline(StandardScaler(), LogisticRegression(C=FREEDOM, max_iter=3000))
    folds = GroupKFold(FOLDS)
    likelihood = cross_val_predict(model, signs, same, groups=groups, cv=folds, method="predict_proba")[:, 1]
    print(f"average precision {100 * average_precision_score(same, likelihood):.1f}")
    print("among mutually best pairs, from a likelihood of")
    for least in LIKELIHOODS:
        told = best & (likelihood >= least)
        precision, recall = same[told].sum() / max(1, told.sum()), same[told].sum() / same.sum()
        print(f"  {least}: {told.sum()} pairs, precision {precision:.2f}, recall {recall:.2f}")

    model.fit(signs, same)
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / scaler.scale_
    print("weights for judgeMeanings.ts:")
    print(f"  any: {regression.intercept_[0] - weights @ scaler.mean_:.2f},")
    for name, weight in zip(SIGNS, weights):
        print(f"  {name}: {weight:.2f},")


if __name__ == "__main__":
    main()
