"""Pairs of figures to learn from: those readers judged, and those that equal values tell of by themselves."""

import collections
import json
import math

GOLD = "../shared/data/conflicts/figure_groups.dev.jsonl"
# Agreeing pairs whose figures are not one and the same: a sum and its parts, a whole and a part of it.
NOT_ONE = {"part-whole-sum", "subset", "scope-stated"}
# An agreement that two differing values still have is an example of neither.
NEITHER = {"superseded-in-text", "time-passed"}
NO_QUANTITIES = ("date", "time", "ordinal", "score", "ratio", "multiple")
# Days between two reports of one event.
NEAR_DAYS = 4
# Of the articles that share a value with one, so many are linked with it.
MOST_SHARING = 8
# Sentences that share more of their words are copies and teach nothing.
MOST_ALIKE = 0.85


def read_lines(path):
    with open(path) as lines:
        return [json.loads(line) for line in lines]


class Data:
    def __init__(self, folder, rounds=None):
        self.claims = {claim["id"]: claim for claim in read_lines(f"{folder}/claims.jsonl")}
        self.pairs = read_lines(f"{folder}/pairs.jsonl")
        self.drop_copies()
        rounds = rounds or {group["group"]: group.get("round", 1) for group in read_lines(GOLD)}
        for pair in self.pairs:
            pair["round"] = rounds[pair["group"]]

    def drop_copies(self):
        """Articles of the development groups that another set holds, too, would be met again there."""
        texts = {sentence(c) for c in self.claims.values() if c["set"] in ("open", "closed")}
        copies = {
            (c["set"], c["file"])
            for c in self.claims.values()
            if c["set"] not in ("open", "closed") and len(sentence(c)) > 60 and sentence(c) in texts
        }
        copied = {
            (c["set"], c["group"])
            for c in self.claims.values()
            if (c["set"], c["file"]) in copies and c["set"] == "shootings"
        }
        self.claims = {
            i: c
            for i, c in self.claims.items()
            if (c["set"], c["file"]) not in copies and (c["set"], c["group"]) not in copied
        }
        self.copies = len(copies)

    def judged(self):
        """(pair, one fact or not), of listed pairs."""
        found = []
        for pair in self.pairs:
            verdict, kind = pair.get("verdict"), pair.get("kind")
            if verdict is None or kind in NEITHER:
                continue
            found.append((pair, int(verdict == "conflict" or (verdict == "agree" and kind not in NOT_ONE))))
        return found

    def passed_over(self):
        """Pairs with differing values in groups read to the end, which two readers did not list: no conflicts."""
        return [p for p in self.pairs if p["round"] >= 2 and p.get("verdict") is None and p["values"] == "disagree"]

    def compared(self):
        """(pairs, conflict or not, weight): pairs with differing values that the light judge does not rule out, be they
        listed or passed over. What was passed over may still be defensible, and counts less."""
        listed = [p for p, _ in self.judged()] + self.passed_over()
        pairs = [p for p in listed if p["values"] == "disagree" and not p["vetoes"] and not p.get("objection")]
        conflict = [int(p.get("verdict") == "conflict") for p in pairs]
        return pairs, conflict, [1.0 if p.get("verdict") is not None else 0.3 for p in pairs]

    def linked(self, wire):
        """Pairs of articles of a set without groups that report on one event, each as its claims: they give the same
        distinctive value in other words within a few days, and share rare names."""
        by_article, by_value = collections.defaultdict(list), collections.defaultdict(list)
        for claim in self.claims.values():
            if claim["set"] != wire or claim["kind"] in NO_QUANTITIES or is_row(claim):
                continue
            by_article[claim["file"]].append(claim)
            if is_distinctive(claim, 3):
                by_value[claim["kind"], claim["unit"], claim["min"]].append(claim)
        frequency = collections.Counter()
        for claims in by_article.values():
            frequency.update(set().union(*(names(claim) for claim in claims)))
        found = set()
        for claims in by_value.values():
            for i, a in enumerate(claims):
                near = [b for b in claims[i + 1 :] if report_one_event(a, b, frequency, len(by_article))]
                for b in near[:MOST_SHARING]:
                    if overlap(words(a), words(b)) <= MOST_ALIKE:
                        found.add(tuple(sorted((a["file"], b["file"]))))
        return [[by_article[a], by_article[b]] for a, b in sorted(found)]


def is_row(claim):
    """A row of a table that came as text: "Revs 12.1 mln vs 11.2 mln"."""
    return " vs " in claim["before"] + claim["after"]


def is_distinctive(claim, digits):
    """An exact value of three significant digits, or of two if they will do: two reports hardly share it by chance."""
    if claim["min"] is None or claim["min"] != claim["max"]:
        return False
    known = significant(claim["min"])
    return known >= 3 or (known >= digits and claim["min"] >= 11)


def sentence(claim):
    return f"{claim['before']} # {claim['after']}"


def names(claim):
    return {name for name in claim["names"]} | {
        word for word in claim["opening"].split() if word[:1].isupper() and len(word) > 3
    }


def significant(value):
    text = f"{abs(value):.6g}"
    if "e" in text:
        text = text.split("e")[0]
    return len(text.replace(".", "").strip("0"))


def report_one_event(a, b, frequency, articles):
    """True of two claims of one value whose articles share names rare enough; rarer ones where no dates are known."""
    dated = a["group"] != "" and b["group"] != ""
    if a["file"] == b["file"] or (dated and abs(day(a["group"]) - day(b["group"])) > NEAR_DAYS):
        return False
    rarity = sum(math.log(articles / (1 + frequency[name])) for name in names(a) & names(b))
    return rarity > (0 if dated else 8) + (12 if significant(a["min"]) == 3 else 8)


def day(date):
    year, month, of_month = (int(part) for part in date.split("-"))
    return year * 365 + month * 30.4 + of_month


def differ(a, b):
    one, other = a["min"] if a["min"] is not None else a["max"], b["min"] if b["min"] is not None else b["max"]
    if one is None or other is None:
        return False
    return abs(one - other) > 0.1 * max(abs(one), abs(other)) and not (a["approximate"] or b["approximate"])


def words(claim):
    return set((claim["before"] + " " + claim["after"]).lower().split())


def overlap(one, other):
    return len(one & other) / max(1, min(len(one), len(other)))
