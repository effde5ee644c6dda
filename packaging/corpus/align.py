# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of an English document laid beside those of its translation, and sentences within a pair of blocks."""
import math
import re

GAP = -0.7
LEAST = -1e9
ALIKE = 0.6  # blocks less alike than this are not paired


def features(block):
    return (block[0], block[1], math.log(len(block[1]) + 4), re.findall(r'\d+', block[1]),
            frozenset(re.findall(r'[\w./-]{3,}', block[1])))


def likeness(x, y):
    """Of two blocks' features: length, label, digits, shared tokens (names, options, code)."""
    score = 1.2 - 1.6 * abs(x[2] - y[2] + 0.08) + (0.6 if x[0] == y[0] else -0.8)
    if x[1] == y[1]:
        return score + 1.5
    if x[3] or y[3]:
        score += 0.6 if x[3] == y[3] else -0.5
    if x[4] and y[4]:
        score += 1.5 * len(x[4] & y[4]) / min(len(x[4]), len(y[4]))
    return score


BOTH, LEFT, RIGHT = 3, 1, 2


def _banded_moves(a, b, band):
    """The best move into each cell (i, j) with |i - j| <= band, row by row."""
    previous = {j: GAP * j for j in range(0, min(len(b), band) + 1)}
    moves = []
    for i in range(1, len(a) + 1):
        current, row = {}, {}
        for j in range(max(0, i - band), min(len(b), i + band) + 1):
            best, move = previous.get(j, LEAST) + GAP, LEFT
            if j:
                value = current.get(j - 1, LEAST) + GAP
                if value > best:
                    best, move = value, RIGHT
                value = previous.get(j - 1, LEAST)
                if value > LEAST / 2:
                    value += likeness(a[i - 1], b[j - 1])
                    if value > best:
                        best, move = value, BOTH
            current[j], row[j] = best, move
        moves.append(row)
        previous = current
    return moves


def align(left, right):
    """Monotone one-to-one alignment of two block lists; exact when their labels agree, else banded dynamic programming.
    Empty if the documents are too different to be trusted."""
    if not left or not right:
        return []
    if [block[0] for block in left] == [block[0] for block in right]:
        return list(zip(left, right))
    band = 30 + abs(len(left) - len(right))
    if band > 300 or len(left) * band > 500000:
        return []
    a, b = [features(block) for block in left], [features(block) for block in right]
    moves = _banded_moves(a, b, band)
    i, j, pairs = len(left), len(right), []
    while i and j:
        move = moves[i - 1].get(j, LEFT)
        if move == BOTH and likeness(a[i - 1], b[j - 1]) > ALIKE:
            pairs.append((left[i - 1], right[j - 1]))
        i -= move in (BOTH, LEFT)
        j -= move in (BOTH, RIGHT)
    pairs.reverse()
    return pairs if len(pairs) > 0.5 * min(len(left), len(right)) else []


ABBREVIATION = re.compile(
    r'(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|resp|Dr|Mr|Mrs|No|Fig|Nr|ca|bzw|usw|z\. ?B|d\. ?h|u\. ?a|u\. ?U|ggf|evtl|inkl|sog'
    r'|bspw|Abb|Bsp|vgl|p\. ?ex|c\.-à-d|Std|Inc|St|\b[A-Z]|\b\d{1,2}))\.$')
END = re.compile(r'[.!?][")\']*\s+(?=["(\']?[A-ZÄÖÜÀÂÉÈÊÎÔÇ])')


def sentences(text):
    found, start = [], 0
    for match in END.finditer(text):
        if match.group(0)[0] == '.' and ABBREVIATION.search(text[start:match.start() + 1]):
            continue
        found.append(text[start:match.end()].strip())
        start = match.end()
    if text[start:].strip():
        found.append(text[start:].strip())
    return found


def split_pair(english, translated):
    """Sentence pairs of a block pair where both have as many sentences of like lengths, else the block itself."""
    s, t = sentences(english), sentences(translated)
    if len(s) > 1 and len(s) == len(t) and all(0.4 < (len(u) + 10) / (len(v) + 10) < 2.2 for u, v in zip(s, t)):
        return list(zip(s, t))
    return [(english, translated)]
