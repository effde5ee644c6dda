#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of a corpus and leaks between its splits:  check_corpus.py FOLDER [LANG]

FOLDER holds {train,valid,test}.{en,LANG}; with the builder's .meta files beside them documents are compared too. Exit
status 1: the files do not fit each other, or a held-out source segment is in training as well.
"""
import collections
import os
import re
import sys

from filters import SENTENCE_END, norm
from splits import NEAR, shingles

SPLITS = ('train', 'valid', 'test')


def read(folder, split, suffix):
    with open(os.path.join(folder, '%s.%s' % (split, suffix)), encoding='utf-8', newline='\n') as lines:
        return [line.rstrip('\n') for line in lines]


def describe(name, english, translated):
    lengths, lengths2 = [len(t.split()) for t in english], [len(t.split()) for t in translated]
    n = max(1, len(english))
    full = sum(SENTENCE_END.search(e) is not None and m >= 6 for e, m in zip(english, lengths))
    print('%s: %d pairs, %d / %d words, mean %.2f / %.2f, under 5 words %.1f %%, full sentences %.1f %%'
          % (name, len(english), sum(lengths), sum(lengths2), sum(lengths) / n, sum(lengths2) / n,
             100 * sum(m < 5 for m in lengths) / n, 100 * full / n))


def nearest(train, held):
    """For every held-out segment the largest share of its 4-grams that one training segment has."""
    grams = [shingles(text) for text in held]
    index = collections.defaultdict(list)
    for i, own in enumerate(grams):
        for gram in own:
            index[gram].append(i)
    best = [0.0] * len(held)
    for text in train:
        for i, shared in collections.Counter(i for g in shingles(text) for i in index.get(g, ())).items():
            best[i] = max(best[i], shared / len(grams[i]))
    return best


def document(meta):
    kind, _, name = meta.split('\t')
    return kind, name if kind == 'ddtp' else os.path.basename(name)


def check(folder, lang):
    """Prints the figures; returns the faults as sentences."""
    faults, keys = [], {}
    for name in SPLITS:
        english, translated = read(folder, name, 'en'), read(folder, name, lang)
        if len(english) != len(translated):
            return ['%s.en has %d lines, %s.%s has %d' % (name, len(english), name, lang, len(translated))]
        if not english:
            return ['%s.en is empty' % name]
        describe(name, english, translated)
        keys[name] = [norm(text) or text for text in english]
    known = {'train': set(keys['train']), 'test': set(keys['test'])}
    for name, other in (('valid', 'train'), ('test', 'train'), ('valid', 'test')):
        leaks = sum(key in known[other] for key in keys[name])
        if leaks:
            faults.append('%d source segments of %s are in %s as well' % (leaks, name, other))
    for name in ('valid', 'test'):
        best = nearest(keys['train'], keys[name])
        print('%s: share of a segment\'s 4-grams that one training segment has: mean %.3f, %d of %d at %.1f or more'
              % (name, sum(best) / len(best), sum(b >= NEAR for b in best), len(best), NEAR))
    if all(os.path.exists(os.path.join(folder, name + '.meta')) for name in SPLITS):
        documents = {name: {document(line) for line in read(folder, name, 'meta')} for name in SPLITS}
        print('documents: ' + ', '.join('%s %d' % (name, len(documents[name])) for name in SPLITS))
        for name, other in (('valid', 'train'), ('test', 'train'), ('valid', 'test')):
            if shared := documents[name] & documents[other]:
                faults.append('%d documents of %s are in %s as well' % (len(shared), name, other))
    return faults


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    faults = check(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else 'de')
    for fault in faults:
        print('check_corpus.py: ' + fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
