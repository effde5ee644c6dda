#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds a real English-German (or English-French) parallel corpus out of Debian packages.

Needs python3 (its standard library only), apt-get and dpkg-deb. Nothing is installed: packages are downloaded and read
as streams. The result is the same for the same package versions; point releases shift the text a little. The texts are
under the packages' own licences and belong to nobody's repository.

  build_corpus.py --work DIR --out OUT            all steps: fetch, extract, build
  build_corpus.py --step fetch --work DIR         downloads packages and the archive's translated descriptions
  build_corpus.py --step extract --work DIR       -> DIR/raw.SET.LANG.tsv (kind, package, document, English, translated)
  build_corpus.py --step build --work DIR --out OUT
                                                  -> OUT/{train,valid,test}.{en,de}, .meta beside, OUT/sources.tsv

Kinds of sources: ddtp (package descriptions), man (manual pages), html (documentation, LibreOffice's help), xml (GNOME's
and KDE's handbooks), mo (gettext catalogues), debconf (questions of packages). Exit status 2: packages could not be had.
"""
import argparse
import collections
import gzip
import os
import re
import sys
import time

import debian
from align import align
from filters import clean
from readers import VERBATIM, description_parts, markup_blocks, read_mo, roff_blocks
from splits import split, unique_rows

HERE = os.path.dirname(os.path.abspath(__file__))
HELDOUT = {'small': 1000, 'full': 2000}
LOCALE = {'de': 'de-DE', 'fr': 'fr-FR'}
INDEX_PAGE = re.compile(r'help-index|genindex|/ix\d|/toc\b|/bi01|glossary-index')


def say(text):
    print(text, flush=True)


# ---------------------------------------------------------------- fetch
def fetch(options):
    begun = time.time()
    packages = [package for package, _ in debian.read_packages(options.packages, options.set, options.lang)]
    missing = debian.fetch(packages, options.lang, options.work)
    if missing:
        say('not in this release, left out: ' + ' '.join(missing))
    folder = os.path.join(options.work, 'debs')
    files = debian.packages_in(folder)
    size = sum(os.path.getsize(os.path.join(folder, files[package])) for package in packages if package in files)
    say('fetch: %d packages, %.1f MB, %.1f s' % (len(packages) - len(missing), size / 1e6, time.time() - begun))


# ---------------------------------------------------------------- extract
def document_key(path, lang):
    """(kind, language, key) of a documentation file, None for others; the two languages' files share the key."""
    match = re.match(r'usr/share/man/(?:(%s)/)?(man\d\w*/[^/]+)\.gz$' % lang, path)
    if match:
        return 'man', match.group(1) or 'en', match.group(2)
    if not re.search(r'\.(html?|page|docbook|xml|xhtml)(\.gz)?$|\.html\.(en|%s)(\.utf8)?$' % lang, path) \
            or INDEX_PAGE.search(path):
        return None
    kind = 'xml' if re.search(r'\.(page|docbook|xml)(\.gz)?$', path) else 'html'
    plain = path[:-3] if path.endswith('.gz') else path
    key = re.sub(r'/(%s|%s)(?=/)' % (lang, LOCALE[lang]), '', plain)
    key = re.sub(r'\.(%s)(?=\.html?$)|(?<=\.html)\.%s(\.utf8)?$' % (lang, lang), '', key)
    key = re.sub(r'-%s(?=/)' % lang, '', key)
    if key != plain:
        return kind, lang, key
    key = re.sub(r'/(en-US|en|C)(?=/)', '', plain)
    key = re.sub(r'\.en(?=\.html?$)|(?<=\.html)\.en(\.utf8)?$', '', key)
    return kind, 'en', re.sub(r'-en(?=/)', '', key)


class Extraction:
    """Raw segments in the order of the package list, then of the documents' names."""

    def __init__(self, options):
        self.lang, self.work = options.lang, options.work
        self.rows, self.documents, self.counts = [], {}, collections.Counter()

    def emit(self, kind, package, document, english, translated):
        self.rows.append((kind, package, document, ' '.join(english.split()), ' '.join(translated.split())))

    def emit_description(self, kind, package, document, english, translated):
        (head, parts), (head2, parts2) = description_parts(english), description_parts(translated)
        self.emit(kind, package, document, head, head2)
        if len(parts) == len(parts2):
            for part, part2 in zip(parts, parts2):
                if VERBATIM not in part + part2:
                    self.emit(kind, package, document, part, part2)

    def read_descriptions(self):
        for package, english, translated in debian.descriptions(self.work, self.lang):
            family = re.split(r'[-0-9.+]', package)[0] or package  # libfoo1 and libfoo-dev tell the same story
            self.emit_description('ddtp', 'Translation-' + self.lang, family, english, translated)

    def read_package(self, package, deb, kinds):
        catalogue = re.compile(r'(?:^|/)%s/LC_MESSAGES/[^/]+\.mo$' % self.lang)

        def wanted(name):
            if 'mo' in kinds and catalogue.search(name):
                return True
            key = document_key(name, self.lang)
            return bool(key) and key[0] in kinds

        for name, data in debian.members(deb, wanted):
            if name.endswith('.mo'):
                for english, translated in read_mo(data):
                    self.emit('mo', package, os.path.basename(name)[:-3], english, translated)
            else:
                kind, language, key = document_key(name, self.lang)
                self.documents.setdefault((language, key), (kind, package, data, name))
        if 'debconf' in kinds:
            for english, translated in debian.templates(deb, self.lang):
                self.emit_description('debconf', package, package, english, translated)

    def blocks(self, language, key):
        kind, _, data, name = self.documents[language, key]
        data = gzip.decompress(data) if name.endswith('.gz') else data
        try:
            text = data.decode('utf-8')
        except UnicodeDecodeError:
            text = data.decode('latin-1')
        return roff_blocks(text) if kind == 'man' else markup_blocks(text)

    def align_document(self, key):
        kind, package, _, name = self.documents[self.lang, key]
        if ('en', key) not in self.documents:
            self.counts[kind + ' without an English page'] += 1
            return
        english, translated = self.blocks('en', key), self.blocks(self.lang, key)
        if '/libreoffice/help/' in name:  # its paragraphs carry ids
            by_id = {block[2]: block for block in translated if block[2]}
            pairs = [(block, by_id[block[2]]) for block in english
                     if block[2] in by_id and re.match(r'(par|hd|bm)_', block[2])]
        else:
            pairs = align(english, translated)
        text = ''.join(block[1] for _, block in pairs)
        if len(text) > 3000 and sum(c > '\x7f' and c.isalpha() for c in text) < 0.003 * len(text):
            self.counts[kind + ' that lost its accents'] += 1  # some packages' pages have
            return
        self.counts[kind + (' aligned' if pairs else ' not aligned')] += 1
        for block, block2 in pairs:
            self.emit(kind, package, re.sub(r'\.\w+$', '', key), block[1], block2[1])

    def align_documents(self):
        for key in sorted(key for language, key in self.documents if language == self.lang):
            self.align_document(key)


def raw_file(options):
    return os.path.join(options.work, 'raw.%s.%s.tsv' % (options.set, options.lang))


def extract(options):
    begun = time.time()
    folder = os.path.join(options.work, 'debs')
    files = debian.packages_in(folder)
    extraction = Extraction(options)
    extraction.read_descriptions()
    for package, kinds in debian.read_packages(options.packages, options.set, options.lang):
        if package in files:
            extraction.read_package(package, os.path.join(folder, files[package]), kinds)
    extraction.align_documents()
    with open(raw_file(options), 'w', encoding='utf-8') as out:
        out.writelines('\t'.join(row) + '\n' for row in extraction.rows)
    say('extract: %d raw segments, %.1f s' % (len(extraction.rows), time.time() - begun))
    say('  documents: ' + ', '.join('%s %d' % count for count in sorted(extraction.counts.items())))


# ---------------------------------------------------------------- build
def cleaned_segments(options, raw, dropped):
    with open(raw_file(options), encoding='utf-8', newline='\n') as lines:
        for line in lines:
            fields = line.rstrip('\n').split('\t')
            if len(fields) != 5:
                continue
            kind, package, document, english, translated = fields
            raw[kind, package] += 1
            if kind == 'mo' and len(english) > 600 and re.search(r'<(table|html|script|p|h\d|ul)\b', english):
                dropped['length'] += 1  # a page of HTML inside a program
                continue
            yield kind, package, document, clean(english, kind), clean(translated, kind)


def write_splits(options, splits):
    for name, rows in splits.items():
        for suffix, line in (('en', lambda row: row.english), (options.lang, lambda row: row.translated),
                             ('meta', lambda row: '\t'.join(row[1:4]))):
            with open(os.path.join(options.out, '%s.%s' % (name, suffix)), 'w', encoding='utf-8') as out:
                out.writelines(line(row) + '\n' for row in rows)


def build(options):
    begun = time.time()
    raw, dropped = collections.Counter(), collections.Counter()
    rows = unique_rows(cleaned_segments(options, raw, dropped), options.lang, dropped)
    splits = split(rows, options.heldout or HELDOUT[options.set], options.seed, dropped)
    os.makedirs(options.out, exist_ok=True)
    write_splits(options, splits)
    kept = collections.Counter((row.kind, row.package) for row in rows)
    with open(os.path.join(options.out, 'sources.tsv'), 'w', encoding='utf-8') as out:
        out.write('kind\tpackage\traw\tkept\n')
        for source in sorted(raw, key=lambda s: (-kept[s], s)):
            out.write('%s\t%s\t%d\t%d\n' % (source + (raw[source], kept[source])))
    say('build: %d of %d raw segments; %d training, %d validation, %d test pairs; %.1f s'
        % (len(rows), sum(raw.values()), len(splits['train']), len(splits['valid']), len(splits['test']),
           time.time() - begun))
    say('  dropped: ' + ', '.join('%s %d' % count for count in sorted(dropped.items())))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--step', choices=['fetch', 'extract', 'build', 'all'], default='all')
    parser.add_argument('--set', choices=sorted(HELDOUT), default='small')
    parser.add_argument('--lang', choices=sorted(LOCALE), default='de')
    parser.add_argument('--work', required=True, help='downloads and raw segments')
    parser.add_argument('--out', help='the corpus')
    parser.add_argument('--packages', default=os.path.join(HERE, 'packages.txt'))
    parser.add_argument('--heldout', type=int, default=0, help='pairs of validation and of test (default: 1000 or 2000)')
    parser.add_argument('--seed', type=int, default=20200501)
    options = parser.parse_args()
    if options.step in ('build', 'all') and not options.out:
        parser.error('--out is needed')
    try:
        for step in ([fetch, extract, build] if options.step == 'all' else [globals()[options.step]]):
            step(options)
    except debian.FetchError as error:
        print('build_corpus.py: %s' % error, file=sys.stderr)
        return 2
    return 0


if __name__ == '__main__':
    sys.exit(main())
