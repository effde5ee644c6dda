# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as blocks: [(label, text, id)] in reading order, and gettext catalogues as pairs.

The label says what a block is (a heading, a list item), so that two languages' files can be laid side by side.
"""
import html
import re
import struct
import unicodedata


# ---------------------------------------------------------------- gettext
def read_mo(data):
    """(English, translated) messages; a damaged or foreign file yields what can be read of it."""
    if len(data) < 28 or struct.unpack('<I', data[:4])[0] != 0x950412de:
        return
    count, originals, translations = struct.unpack('<3I', data[8:20])
    if max(originals, translations) + 8 * count > len(data):
        return
    for i in range(count):
        length, place = struct.unpack_from('<2I', data, originals + 8 * i)
        length2, place2 = struct.unpack_from('<2I', data, translations + 8 * i)
        try:
            key, value = data[place:place + length].decode('utf-8'), data[place2:place2 + length2].decode('utf-8')
        except UnicodeDecodeError:
            continue
        if not key or not value:
            continue  # the header, and what is not translated
        keys, values = key.split('\4')[-1].split('\0'), value.split('\0')
        yield keys[0], values[0]
        if len(keys) > 1 and len(values) > 1:
            yield keys[1], values[-1]


# ---------------------------------------------------------------- HTML, Mallard, DocBook
INLINE = set('''a abbr acronym b bdi big cite code del dfn em font i img ins kbd label mark q s samp small span strike
strong sub sup tt u var wbr nobr option application guilabel guibutton guimenu guimenuitem guisubmenu guiicon menuchoice
mousebutton shortcut keycombo keycap keysym emphasis filename command literal link ulink xref replaceable userinput
computeroutput systemitem envar varname function type parameter constant classname quote phrase trademark productname
firstterm glossterm email uri interface interfacename token symbol prompt wordasword personname citetitle foreignphrase
errorname returnvalue property structname structfield inlinemediaobject superscript subscript gui app file key keyseq sys
cmd input output guiseq d ui remark anchor bookmark object param citerefentry refentrytitle manvolnum medialabel hardware
database'''.split())
SKIPPED = set('''script style pre screen programlisting synopsis cmdsynopsis literallayout indexterm head svg credit
revision code-block legalnotice informalexample authorgroup bookinfo revhistory equation mediaobject nav copyright years
license screenshot keywordset address funcsynopsis'''.split())
TOKEN = re.compile(r'<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|<[^>]*>|[^<]+', re.S)
TAG = re.compile(r'<(/?)([A-Za-z][\w:.-]*)')
ID = re.compile(r'\bid="([^"]+)"')
MAC_KEYS = re.compile(r'<span[^>]*class="MAC"[^>]*>(?:<span[^>]*>[^<]*</span>|[^<])*</span>')  # LibreOffice
UNSEEN = re.compile(r'<inlinemediaobject>.*?</inlinemediaobject>|<!--.*?-->', re.S)
MADE_LATER = re.compile(r'<xref\b[^>]*>|<link\b[^>]*/>')
HOLE = '\x01'  # text made when the document is shown: such a block is dropped by the filters


class _Blocks:
    """Collects text until a block element begins or ends."""

    def __init__(self):
        self.out, self.buffer, self.label, self.id, self.skipping = [], [], '', '', []

    def flush(self):
        text = ' '.join(''.join(self.buffer).split())
        self.buffer.clear()
        if text:
            self.out.append((self.label, text, self.id))

    def skip(self, name, closes, empty):
        if closes:
            if self.skipping and self.skipping[-1] == name:
                self.skipping.pop()
        elif not empty:
            if not self.skipping:
                self.flush()
            self.skipping.append(name)

    def tag(self, token):
        match = TAG.match(token)
        if not match:
            return
        closes, name = match.group(1), match.group(2).lower().split(':')[-1]
        if name in SKIPPED:
            self.skip(name, closes, token.endswith('/>'))
        elif not self.skipping and name not in INLINE:
            self.flush()
            self.label = closes + name
            found = None if closes else ID.search(token)
            self.id = found.group(1) if found else ''


def markup_blocks(text):
    """Blocks of an HTML or XML document; the label is the block element the text lies in."""
    start = text[:4000]
    text = MADE_LATER.sub(HOLE, UNSEEN.sub(' ', MAC_KEYS.sub('', text)))
    if '<html' in text[:400].lower() and '<body' in text:
        text = text[text.find('<body'):]
    blocks = _Blocks()
    for match in TOKEN.finditer(text):
        token = match.group(0)
        if token[0] == '<':
            blocks.tag(token)
        elif not blocks.skipping:
            blocks.buffer.append(token)
    blocks.flush()
    app = re.search(r'<!ENTITY kappname "&(\w+);', start)
    return [(label, unescape(t, app.group(1) if app else ''), i) for label, t, i in blocks.out]


def unescape(text, app=''):
    """Character entities, and KDE's entities for program names (the same on both sides)."""
    def one(match):
        known = html.unescape(match.group(0))
        if known != match.group(0):
            return known
        name = app if match.group(1) == 'kappname' and app else match.group(1)
        guess = 'K' + name[1:].capitalize() if name[0] == 'k' else name[0].upper() + name[1:]
        return {'kde': 'KDE', 'kappname': HOLE, 'nbsp': ' '}.get(name, guess)
    return html.unescape(re.sub(r'&([A-Za-z][\w.-]*);', one, text))


# ---------------------------------------------------------------- manual pages
FONT = re.compile(r'''^[.'](B|I|BR|BI|IR|IB|RB|RI|SM|SB|CW|UR|UE|MT|ME|URL|MR)\b ?(.*)''')
REQUEST = re.compile(r'''^[.']\s*([A-Za-z]{1,3})\b ?(.*)''')
NOTE = re.compile(r'''^[.']\s*(\\"|$)''')
PARAGRAPH = set('PP P LP RS RE sp br HP TH in ti ad ne Pp It El Bl'.split())
ACCENTS = {"'": '\u0301', '`': '\u0300', '^': '\u0302', ':': '\u0308', ',': '\u0327', '~': '\u0303'}
NAMED = dict(lq='"', rq='"', oq="'", cq="'", Bq='"', bq="'", Fo='"', Fc='"', fo='"', fc='"', em='—', en='–', bu='*',
             co='(c)', rs='\\', ha='^', ti='~', ga='`', mu='x', ss='ß', hy='-', at='@', sh='#', rg='(R)', tm='(TM)',
             oe='œ', OE='Œ', ae='æ', AE='Æ',
             **{'->': '->', '<=': '<=', '>=': '>=', '+-': '±', ':a': 'ä', ':o': 'ö', ':u': 'ü', ':A': 'Ä', ':O': 'Ö',
                ':U': 'Ü'})
ESCAPE = re.compile(r'\\f(\[[^\]]*\]|\(..|.)|\\[mFk](\[[^\]]*\]|\(..|.)|\\s[-+]?\d|\\\*\(..|\\\*\[[^\]]*\]'
                    r"|\\[vhwoZ]'[^']*'|\\[&:/,|^!%c)~]")


def roff_args(text):
    return [quoted.replace('""', '"') if quoted else bare
            for quoted, bare in re.findall(r'"((?:[^"]|"")*)"|(\S+)', text)]


def _named_character(match):
    name = match.group(1) or match.group(2)
    if name not in NAMED and len(name) == 2 and name[0] in ACCENTS and name[1].isalpha():
        return unicodedata.normalize('NFC', name[1] + ACCENTS[name[0]])
    return NAMED.get(name, ' ')


def roff_text(text):
    """The text of a roff line: fonts and spacing go, special characters become Unicode."""
    text = re.sub(r'\\".*', '', text)
    kept = {'\\*(lq': '"', '\\*(rq': '"', '\\*(Aq': "'", '\\~': ' '}
    text = ESCAPE.sub(lambda match: kept.get(match.group(0), ''), text)
    for escape, plain in (('\\-', '-'), ('\\ ', ' '), ('\\(aq', "'"), ('\\(dq', '"'), ("\\'", "'"), ('\\`', '`')):
        text = text.replace(escape, plain)
    text = re.sub(r'\\\[u([0-9A-Fa-f]{4,5})\]', lambda match: chr(int(match.group(1), 16)), text)
    text = re.sub(r'\\\((..)|\\\[([^\]]{1,4})\]', _named_character, text)
    return ' '.join(text.replace('\\e', '\\').replace('\\.', '.').replace('\\\\', '\\').split())


class _Manual:
    """The state of a manual page while its lines are read. Font macros stay inside a paragraph, as po4a cuts them."""

    def __init__(self):
        self.out, self.buffer, self.label = [], [], 'P'
        self.verbatim = self.tag = self.definition = False

    def flush(self, following='P'):
        text = roff_text(' '.join(self.buffer))
        self.buffer.clear()
        if text:
            self.out.append((self.label, text, ''))
        self.label = following

    def end_tag(self):
        if self.tag:  # the one line after .TP or an empty .SH
            self.flush()
            self.tag = False

    def font(self, name, rest):
        if name in ('UR', 'MT', 'URL', 'MR'):
            return
        if name in ('UE', 'ME'):
            if self.buffer:
                self.buffer[-1] += rest
            return
        if not self.verbatim:
            joint = ' ' if name in ('B', 'I', 'SM', 'SB', 'CW') else ''
            self.buffer.append(joint.join(roff_args(rest)))
        self.end_tag()

    def request(self, name, rest):
        if name in ('de', 'ig', 'am'):
            self.definition = True
        elif name in ('nf', 'EX', 'TS'):
            self.flush()
            self.verbatim = True
        elif name in ('fi', 'EE', 'TE'):
            self.buffer.clear()
            self.verbatim, self.label = False, 'P'
        elif name in ('SH', 'SS', 'Sh', 'Ss'):
            self.verbatim = False
            self.flush(name)
            self.buffer.append(' '.join(roff_args(rest)))
            if rest.strip():
                self.flush()
            else:
                self.tag = True
        elif name in ('TP', 'TQ'):
            self.verbatim = False
            self.flush('TAG')
            self.tag = True
        elif name == 'IP' or name in PARAGRAPH:
            self.flush()

    def line(self, line):
        if self.definition:
            self.definition = not line.startswith('..')
        elif NOTE.match(line) or line.startswith(('\\"', "'\\\"")):
            pass
        elif match := FONT.match(line):
            self.font(*match.groups())
        elif match := REQUEST.match(line):
            self.request(*match.groups())
        elif self.verbatim:
            pass
        elif not line.strip():
            self.flush()
        else:
            self.buffer.append(line)
            self.end_tag()


def roff_blocks(text):
    """Paragraphs of a manual page; none of one written in mdoc, whose inline macros are not read here."""
    if re.search(r'^\.Sh ', text, re.M):
        return []
    manual = _Manual()
    for line in text.split('\n'):
        manual.line(line)
    manual.flush()
    return manual.out


# ---------------------------------------------------------------- package descriptions
VERBATIM = '\0'


def description_parts(text):
    """(synopsis, paragraphs and list items) of a Debian description; verbatim ones begin with VERBATIM."""
    head, _, body = text.partition('\n')
    parts, current = [], None
    for line in body.split('\n'):
        if line.strip() in ('.', ''):
            current = None
        elif re.match(r'\s+[*+o-]\s', line):
            parts.append([re.sub(r'^\s+[*+o-]\s+', '', line)])
            current = parts[-1]
        elif line.startswith('  ') and current is None:
            parts.append([VERBATIM + line])
        else:
            if current is None:
                parts.append([])
                current = parts[-1]
            current.append(line.strip())
    return head, [' '.join(part) for part in parts]
