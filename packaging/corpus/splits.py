# SPDX-License-Identifier: GPL-3.0-or-later
"""Training, validation and test pairs. Whole documents are held out, so that no text is in two splits, and training
pairs that share half of their word 4-grams with a held-out pair are dropped. Everything is decided by hashes and one
seeded generator: the same rows give the same splits."""
import collections
import hashlib
import os
import random

from align import split_pair
from filters import is_plain_sentence, norm, reason_to_drop

Row = collections.namedtuple('Row', 'key kind package document english translated')

PER_DOCUMENT = 60      # held-out sentences that one document may give
NEAR = 0.5             # share of 4-grams above which two segments are near-duplicates
BY_FILE_NAME = ('man', 'html', 'xml', 'mo')


def _digest(seed, text):
    return hashlib.sha256(('%d%s' % (seed, text)).encode()).hexdigest()


def document_of(row):
    """The same file in two packages is one document."""
    return row.kind, os.path.basename(row.document) if row.kind in BY_FILE_NAME else row.document


def unique_rows(segments, lang, dropped):
    """Cleaned pairs, one translation for each source (case, digits and punctuation aside): the most frequent one, the
    first on a tie. `segments`: (kind, package, document, English, translated), cleaned."""
    seen = {}
    for kind, package, document, english, translated in segments:
        for s, t in split_pair(english, translated):
            reason = reason_to_drop(s, t, lang)
            if reason:
                dropped[reason] += 1
                continue
            key = norm(s) or s
            entry = seen.setdefault(key, {}).setdefault(t, [0, Row(key, kind, package, document, s, t)])
            entry[0] += 1
    rows = []
    for translations in seen.values():
        rows.append(max(translations.values(), key=lambda entry: entry[0])[1])
        dropped['duplicate'] += sum(entry[0] for entry in translations.values()) - 1
    return rows


def shingles(text, n=4):
    w = text.split()
    return {' '.join(w[i:i + n]) for i in range(len(w) - n + 1)} if len(w) >= n else {' '.join(w)}


class NearDuplicates:
    """Finds held-out segments that share many 4-grams with a given one."""

    def __init__(self, rows, held):
        self.grams = {i: shingles(rows[i].key) for i in held}
        self.index = collections.defaultdict(list)
        for i in held:
            for gram in self.grams[i]:
                self.index[gram].append(i)

    def of(self, grams):
        """segment -> number of shared 4-grams"""
        return collections.Counter(j for gram in grams for j in self.index.get(gram, ()))

    def leaks(self, key):
        grams = shingles(key)
        return any(shared >= NEAR * min(len(grams), len(self.grams[j])) for j, shared in self.of(grams).items())


def choose_documents(documents, candidates, count, seed):
    """document -> 'test' or 'valid': by a hash of its name, until each kind of source gave its share of sentences."""
    order = sorted(documents, key=lambda d: _digest(seed, ' %s %s' % d))
    share = collections.Counter()
    for document, found in candidates.items():
        share[document[0]] += len(found)
    total = sum(share.values())
    held = {}
    for part in ('test', 'valid'):
        got = collections.Counter()
        for document in order:
            kind, found = document[0], candidates[document]
            need = 1.3 * count * share[kind] / total if total else 0
            # A large document would fill its kind's share by itself.
            if document in held or not found or got[kind] >= need or len(found) > 0.25 * need + 8:
                continue
            held[document] = part
            got[kind] += min(len(found), PER_DOCUMENT)
    return order, held


def _draw(rows, order, held, candidates, part, count, seed, rng):
    pool = []
    for document in order:
        if held.get(document) == part:
            pool += sorted(candidates[document], key=lambda i: _digest(seed, rows[i].key))[:PER_DOCUMENT]
    rng.shuffle(pool)
    return pool[:count]


def split(rows, count, seed, dropped):
    """{'train': rows, 'valid': rows, 'test': rows}, at most `count` in the last two."""
    documents = collections.defaultdict(list)
    for i, row in enumerate(rows):
        documents[document_of(row)].append(i)
    candidates = {document: [i for i in indices if is_plain_sentence(rows[i].english, rows[i].translated)]
                  for document, indices in documents.items()}
    order, held = choose_documents(documents, candidates, count, seed)
    rng = random.Random(seed)
    test = _draw(rows, order, held, candidates, 'test', count, seed, rng)
    valid = _draw(rows, order, held, candidates, 'valid', count, seed, rng)

    near = NearDuplicates(rows, test + valid)
    in_test = set(test)

    def like_a_test(i):
        shared = [n for j, n in near.of(near.grams[i]).items() if j in in_test]
        return bool(shared) and max(shared) >= NEAR * len(near.grams[i])

    valid = [i for i in valid if not like_a_test(i)]
    train = []
    for document, indices in documents.items():
        if document in held:
            dropped['held-out document, not drawn'] += len(indices)
            continue
        fresh = [i for i in indices if not near.leaks(rows[i].key)]
        dropped['near-duplicate of a held-out pair'] += len(indices) - len(fresh)
        train += fresh
    dropped['held-out document, not drawn'] -= len(test) + len(valid)
    rng.shuffle(train)
    return {name: [rows[i] for i in chosen] for name, chosen in (('train', train), ('valid', valid), ('test', test))}
