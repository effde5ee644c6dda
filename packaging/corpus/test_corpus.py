# SPDX-License-Identifier: GPL-3.0-or-later
"""python3 -m unittest discover -s packaging/corpus   (no network; every text here was written for the test)"""
import collections
import contextlib
import io
import os
import struct
import subprocess
import tempfile
import unittest

import build_corpus
import check_corpus
import debian
import splits
from align import align, sentences, split_pair
from filters import clean, is_plain_sentence, norm, reason_to_drop
from readers import VERBATIM, description_parts, markup_blocks, read_mo, roff_blocks, roff_text

HERE = os.path.dirname(os.path.abspath(__file__))


def mo_file(messages):
    ids, texts, strings, start = b'', b'', b'', 28 + 16 * len(messages)
    for key, text in messages:
        ids += struct.pack('<2I', len(key), start + len(strings))
        strings += key + b'\0'
        texts += struct.pack('<2I', len(text), start + len(strings))
        strings += text + b'\0'
    header = struct.pack('<7I', 0x950412de, 0, len(messages), 28, 28 + 8 * len(messages), 0, start)
    return header + ids + texts + strings


class Readers(unittest.TestCase):
    def test_mo(self):
        data = mo_file([(b'', b'Language: de'), (b'Open', 'Öffnen'.encode()), (b'menu\4File', b'Datei'),
                        (b'%d file\0%d files', b'%d Datei\0%d Dateien'), (b'None', b''), (b'Bad', b'\xff')])
        self.assertEqual(list(read_mo(data)), [('Open', 'Öffnen'), ('File', 'Datei'), ('%d file', '%d Datei'),
                                               ('%d files', '%d Dateien')])

    def test_damaged_mo(self):
        data = mo_file([(b'Open', b'Auf')])
        self.assertEqual(list(read_mo(b'')), [])
        self.assertEqual(list(read_mo(b'x' * 100)), [])
        self.assertEqual(list(read_mo(data[:8] + struct.pack('<I', 0xffffffff) + data[12:])), [])
        for n in range(len(data)):
            list(read_mo(data[:n]))

    def test_manual_page(self):
        page = r'''.\" a note
.TH PRINT 1
.SH NAME
print \- writes a page
.SH OPTIONS
.TP
.B \-v
Be
.I very
talkative\(em or not.
.nf
not text
.fi
.PP
Gr\(:u\[ss]e, \fBbold\fP and \(lqquoted\(rq.
.de XX
.SH not a heading
..
The \['e]nd.
'''
        self.assertEqual(roff_blocks(page), [
            ('SH', 'NAME', ''), ('P', 'print - writes a page', ''), ('SH', 'OPTIONS', ''), ('TAG', '-v', ''),
            ('P', 'Be very talkative— or not.', ''), ('P', 'Grüße, bold and "quoted". The énd.', '')])

    def test_mdoc_is_left_out(self):
        self.assertEqual(roff_blocks('.Dd today\n.Sh NAME\nprint\n'), [])

    def test_roff_escapes(self):
        self.assertEqual(roff_text(r"a\fIb\fR\ c \*(lqd\*(rq \&\s-1e\s0 \[u00E4] \(co \ex"), 'ab c "d" e ä (c) \\x')

    def test_html(self):
        page = '''<!DOCTYPE html><html><head><title>no</title></head><body><!-- no --><h1 id="top">A <b>bold</b>
 title</h1><p id="p1">One &amp; two<br>three.</p><pre>code</pre><ul><li>item <code>x</code></li></ul>
<script>no()</script></body></html>'''
        self.assertEqual([b for b in markup_blocks(page)],
                         [('h1', 'A bold title', 'top'), ('p', 'One & two', 'p1'), ('br', 'three.', ''),
                          ('li', 'item x', '')])

    def test_generated_text_leaves_a_hole(self):
        self.assertEqual(markup_blocks('<page><p>See <link xref="x"/> there.</p></page>'),
                         [('p', 'See \x01 there.', '')])
        self.assertEqual(reason_to_drop('See \x01 there for the details.', 'Siehe \x01 dort für die Einzelheiten.', 'de'),
                         'noise')

    def test_description(self):
        text = 'prints pages\n This is\n text.\n .\n   verbatim\n .\n  * first\n    point\n  * second'
        self.assertEqual(description_parts(text), ('prints pages', ['This is text.', VERBATIM + '   verbatim',
                                                                    'first point', 'second']))


class Alignment(unittest.TestCase):
    def test_equal_labels_are_paired_in_order(self):
        left, right = [('p', 'a', ''), ('h', 'b', '')], [('p', 'c', ''), ('h', 'd', '')]
        self.assertEqual(align(left, right), list(zip(left, right)))
        self.assertEqual(align([], right), [])

    def test_a_block_too_many_is_left_out(self):
        left = [('p', 'The option --%s prints page %d of it.' % (n, i), '') for i, n in enumerate('abcdefgh')]
        right = [('p', 'Die Option --%s druckt Seite %d davon.' % (n, i), '') for i, n in enumerate('abcdefgh')]
        more = right[:3] + [('h', 'Nur hier', '')] + right[3:]
        self.assertEqual(align(left, more), list(zip(left, right)))

    def test_sentences(self):
        self.assertEqual(sentences('Use it, e.g. Here. Then stop! "Why?" On the 5. May. End'),
                         ['Use it, e.g. Here.', 'Then stop!', '"Why?"', 'On the 5. May.', 'End'])
        self.assertEqual(split_pair('One is here. Two is there.', 'Eins ist hier. Zwei ist dort.'),
                         [('One is here.', 'Eins ist hier.'), ('Two is there.', 'Zwei ist dort.')])
        self.assertEqual(len(split_pair('One is here. Two is there.', 'Eins ist hier, zwei ist dort.')), 1)


class Filters(unittest.TestCase):
    def test_clean(self):
        self.assertEqual(clean('„Öffnen“  und – zu , …', 'html'), '"Öffnen" und - zu, ...')
        self.assertEqual(clean('&Open the <b>file</b>', 'mo'), 'Open the file')
        self.assertEqual(clean('_Open', 'mo'), 'Open')
        self.assertEqual(clean('Open (&O)', 'mo'), 'Open')
        self.assertEqual(clean('snake_case_name', 'mo'), 'snake_case_name')
        self.assertEqual(clean('• point', 'html'), 'point')

    def test_good_pairs_are_kept(self):
        self.assertEqual(reason_to_drop('The printer prints page 12 of the file.',
                                        'Der Drucker druckt die Seite 12 der Datei.', 'de'), '')
        self.assertEqual(reason_to_drop('The printer prints the file.', "L'imprimante imprime le fichier.", 'fr'), '')

    def test_reasons(self):
        for reason, english, german in (
                ('length', 'One', 'Eins'),
                ('ratio', 'Print the page', 'Drucken Sie bitte diese eine Seite jetzt sofort noch einmal aus'),
                ('noise', 'See https://example.org for the rest', 'Siehe https://example.org für den Rest'),
                ('noise', '=== --- *** a b', '=== --- *** c d'),
                ('script', 'The letter is missing 字', 'Der Buchstabe fehlt hier 字'),
                ('identical', 'Hatter Workbench Version', 'hatter workbench version'),
                ('untranslated', 'Print this page once more', 'Print this page once nochmal'),
                ('placeholders', 'The file %s is open now', 'Die Datei ist jetzt offen'),
                ('numbers', 'It takes 15 seconds to print', 'Es dauert 50 Sekunden zum Drucken'),
                ('language', 'Der Drucker ist aus und die Seite', 'Le papier manque toujours ici')):
            with self.subTest(english):
                self.assertEqual(reason_to_drop(english, german, 'de'), reason)

    def test_test_sentences(self):
        self.assertTrue(is_plain_sentence('The printer prints a page now.', 'Der Drucker druckt jetzt.'))
        for english in ('The printer prints a page now', 'the printer prints a page now.', 'Print it now.',
                        'The printer prints page %d for now.', 'The printer was built in 2019 or so.'):
            self.assertFalse(is_plain_sentence(english, 'Der Drucker druckt jetzt.'), english)
        self.assertEqual(norm('Page 12, PLEASE!'), 'page please')


WORDS = '''amber basil cedar daisy ember fern grape hazel iris jade kale lemon maple nettle olive pearl quartz rose sage
thyme umber violet willow yarrow zinnia'''.split()


def row(document, number, extra=''):
    picked = ' '.join(WORDS[(number * k + k * k) % len(WORDS)] + 'x' * (number % 7) for k in range(1, 8))
    english = 'The %s of number%s is here%s.' % (picked, 'abcdefghij'[number % 10] * (number // 10 + 1), extra)
    german = 'Das ist der Satz mit %s hier.' % picked
    return splits.Row(norm(english), 'man', 'package', document, english, german)


class Splits(unittest.TestCase):
    def setUp(self):
        self.rows = [row('man/page%d.1' % (i // 5), i) for i in range(300)]

    def make(self, rows, seed=1):
        dropped = collections.Counter()
        return splits.split(rows, 20, seed, dropped), dropped

    def test_documents_are_in_one_split(self):
        parts, dropped = self.make(self.rows)
        documents = {name: {r.document for r in part} for name, part in parts.items()}
        self.assertGreater(len(parts['test']), 5)
        self.assertGreater(len(parts['valid']), 5)
        self.assertFalse(documents['train'] & documents['test'])
        self.assertFalse(documents['train'] & documents['valid'])
        self.assertFalse(documents['valid'] & documents['test'])
        self.assertEqual(sum(len(part) for part in parts.values()) + sum(dropped.values()), len(self.rows))

    def test_the_same_rows_give_the_same_splits(self):
        self.assertEqual(self.make(self.rows), self.make(self.rows))
        self.assertNotEqual(self.make(self.rows)[0]['test'], self.make(self.rows, 2)[0]['test'])

    def test_near_duplicates_of_held_out_pairs_leave_training(self):
        held = self.make(self.rows)[0]['test'][0]
        # The same sentence with one word more and no full stop, so that it is no candidate itself, in another document.
        double = held._replace(key=held.key + ' again', english=held.english[:-1] + ' again', kind='debconf',
                               document='elsewhere')
        parts, dropped = self.make(self.rows + [double])
        self.assertIn(held, parts['test'])
        self.assertNotIn(double, parts['train'])
        self.assertEqual(dropped['near-duplicate of a held-out pair'],
                         self.make(self.rows)[1]['near-duplicate of a held-out pair'] + 1)

    def test_short_segments_leak_only_if_equal(self):
        near = splits.NearDuplicates([row('d', 1)._replace(key='open the file')], [0])
        self.assertTrue(near.leaks('open the file'))
        self.assertFalse(near.leaks('open the door'))

    def test_one_translation_a_source(self):
        dropped = collections.Counter()
        pairs = [('Open the file now', 'Die Datei jetzt öffnen'), ('Open the file now!', 'Öffnen Sie jetzt die Datei'),
                 ('OPEN the file now', 'Öffnen Sie jetzt die Datei')]
        rows = splits.unique_rows([('mo', 'p', 'd', e, t) for e, t in pairs], 'de', dropped)
        self.assertEqual([(r.english, r.translated) for r in rows], [('Open the file now!', 'Öffnen Sie jetzt die Datei')])
        self.assertEqual(dropped['duplicate'], 2)

    def test_nothing_to_hold_out(self):
        parts, _ = self.make([row('d', 1)._replace(english='open the file')])
        self.assertEqual([len(parts[name]) for name in ('train', 'valid', 'test')], [1, 0, 0])


class Builder(unittest.TestCase):
    def test_document_keys(self):
        for path, key in (('usr/share/man/man1/ls.1.gz', ('man', 'en', 'man1/ls.1')),
                          ('usr/share/man/de/man1/ls.1.gz', ('man', 'de', 'man1/ls.1')),
                          ('usr/share/man/fr/man1/ls.1.gz', None),
                          ('usr/share/doc/faq/faq.en.html', ('html', 'en', 'usr/share/doc/faq/faq.html')),
                          ('usr/share/doc/faq/faq.de.html', ('html', 'de', 'usr/share/doc/faq/faq.html')),
                          ('usr/share/help/C/x/a.page', ('xml', 'en', 'usr/share/help/x/a.page')),
                          ('usr/share/help/de/x/a.page', ('xml', 'de', 'usr/share/help/x/a.page')),
                          ('usr/share/doc/faq/genindex.html', None), ('usr/bin/ls', None)):
            self.assertEqual(build_corpus.document_key(path, 'de'), key, path)

    def test_package_list(self):
        packages = os.path.join(HERE, 'packages.txt')
        small, full = (dict(debian.read_packages(packages, which, 'de')) for which in ('small', 'full'))
        self.assertLess(len(small), len(full))
        self.assertLessEqual(set(small), set(full))
        self.assertIn('manpages-de', small)
        self.assertNotIn('manpages-fr', small)
        self.assertEqual(small['systemd'], ['man', 'mo'])

    def test_check_finds_leaks(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            def write(name, lines):
                with open(os.path.join(folder, name), 'w', encoding='utf-8') as out:
                    out.writelines(line + '\n' for line in lines)
            for split in check_corpus.SPLITS:
                write(split + '.en', ['A sentence of ' + split])
                write(split + '.de', ['Ein Satz'])
            self.assertEqual(check_corpus.check(folder, 'de'), [])
            write('train.en', ['A sentence of TEST!'])
            self.assertEqual(check_corpus.check(folder, 'de'), ['1 source segments of test are in train as well'])
            write('valid.de', ['Ein Satz', 'Noch einer'])
            self.assertEqual(check_corpus.check(folder, 'de'), ['valid.en has 1 lines, valid.de has 2'])


class Script(unittest.TestCase):
    """packaging/demo-corpus.sh without a network."""
    script = os.path.join(os.path.dirname(HERE), 'demo-corpus.sh')

    def run_script(self, folder, *arguments, **environment):
        kept = {name: value for name, value in os.environ.items() if not name.startswith('HATTER_')}
        return subprocess.run(['bash', self.script, *arguments, os.path.join(folder, 'out')], env={**kept, **environment},
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)

    def archive(self, folder, splits_):
        for split in splits_:
            for lang in ('en', 'de'):
                with open(os.path.join(folder, 'ende.small.%s.%s' % (split, lang)), 'w', encoding='utf-8') as out:
                    out.write('sentence of %s in %s\n' % (split, lang))
        path = os.path.join(folder, 'c.tar.xz')
        names = sorted(name for name in os.listdir(folder) if name.startswith('ende.'))
        subprocess.run(['tar', '-cJf', path, '-C', folder] + names, check=True)
        return path

    def test_archive(self):
        with tempfile.TemporaryDirectory() as folder:
            done = self.run_script(folder, HATTER_CORPUS_ARCHIVE=self.archive(folder, check_corpus.SPLITS))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(sorted(os.listdir(os.path.join(folder, 'out'))),
                             ['sources.tsv', 'test.de', 'test.en', 'train.de', 'train.en', 'valid.de', 'valid.en'])

    def test_bad_archives(self):
        with tempfile.TemporaryDirectory() as folder:
            for archive, message in ((os.path.join(folder, 'absent'), 'is missing or no .tar.xz'),
                                     (self.script, 'is missing or no .tar.xz'),
                                     (self.archive(folder, ['train', 'valid']), 'holds no test.en')):
                done = self.run_script(folder, HATTER_CORPUS_ARCHIVE=archive)
                self.assertEqual(done.returncode, 2)
                self.assertIn(message, done.stderr)
                self.assertIn('hatter-cli data prepare --source f.en --target f.de', done.stderr)
                self.assertEqual(os.listdir(os.path.join(folder, 'out')), [])

    def test_packages_cannot_be_fetched(self):
        with tempfile.TemporaryDirectory() as folder:
            tools = os.path.join(folder, 'bin')
            os.mkdir(tools)
            with open(os.path.join(tools, 'apt-get'), 'w', encoding='utf-8') as out:
                out.write('#!/bin/sh\necho "E: no network" >&2\nexit 100\n')
            os.chmod(os.path.join(tools, 'apt-get'), 0o755)
            done = self.run_script(folder, PATH=tools + os.pathsep + os.environ['PATH'])
            self.assertEqual(done.returncode, 2)
            self.assertIn('the package lists could not be fetched (E: no network)', done.stderr)
            self.assertIn('hatter-cli data prepare', done.stderr)
            self.assertEqual(os.listdir(os.path.join(folder, 'out')), [])

    def test_usage(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(self.run_script(folder, '--lang', 'xx').returncode, 2)


if __name__ == '__main__':
    unittest.main()
