"""What a likeness of figures tells that the light judge does not know: python measure.py DATA LIKENESS.npz...

Weights are learned on one half of the groups and tried on the other, and the other way about. AP is average precision
over all pairs that differ in value and are not ruled out. The rest is of pairs that the engine tells today: how often a
right one is ranked before a wrong one, and the precision of the best 40 and 60 in a hundred.
"""

import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from dataset import Data


def log_odds(pair):
    return float(np.clip(pair["light"] if pair["light"] is not None else -10, -10, 10))


def ratio(data, pair):
    one, other = (size(data.claims[pair[side]]) for side in "ab")
    return abs(np.log((one + 1) / (other + 1)))


def size(claim):
    return abs(claim["min"] if claim["min"] is not None else claim["max"] or 0)


def tell(name, x, y, weight, told, closed):
    cells = []
    for half, tried in (("closed", closed), ("open", ~closed)):
        model = make_pipeline(StandardScaler(), LogisticRegression())
        model.fit(x[~tried], y[~tried], logisticregression__sample_weight=weight[~tried])
        score = model.decision_function(x)
        at = tried & told
        best = y[at][np.argsort(-score[at], kind="stable")]
        shares = ", ".join(
            f"best {share}: {100 * best[: len(best) * share // 100].mean():.0f}" for share in (40, 60, 100)
        )
        cells.append(
            f"{half}: AP {100 * average_precision_score(y[tried], score[tried]):.1f}; "
            f"{at.sum()} told, AUC {100 * roc_auc_score(y[at], score[at]):.1f}, {shares}"
        )
    print(f"{name:32s} {' | '.join(cells)}", flush=True)


def main(folder, *files):
    data = Data(folder)
    pairs, y, weight = data.compared()
    y, weight = np.array(y), np.array(weight)
    told = np.array([bool(p.get("told")) for p in pairs])
    closed = np.array([p["set"] == "closed" for p in pairs])
    light = np.array([[log_odds(p)] for p in pairs])
    values = np.array([[ratio(data, p)] for p in pairs])
    print(f"{len(y)} pairs, {y.sum()} conflicts")
    tell("light judge", light, y, weight, told, closed)
    tell("light judge, ratio of values", np.hstack([light, values]), y, weight, told, closed)
    for file in files:
        known = np.load(file, allow_pickle=True)["likeness"].item()
        likeness = np.array([[known[p["a"], p["b"]]] for p in pairs])
        name = file.rsplit("/", 1)[-1].removesuffix(".npz")
        tell(name, likeness, y, weight, told, closed)
        tell(f"{name}, light judge, ratio", np.hstack([likeness, light, values]), y, weight, told, closed)


if __name__ == "__main__":
    main(*sys.argv[1:])
