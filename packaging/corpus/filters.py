# SPDX-License-Identifier: GPL-3.0-or-later
"""What a segment becomes before it enters the corpus, and which pairs stay out."""
import html
import re

STOPWORDS = {
    'en': set('''the a an of to in is are and or for with this that it be by on not from as at you your if can will which
when has have was but use used all any'''.split()),
    'de': set('''der die das den dem des ein eine einen einem einer eines und oder ist sind nicht mit für von im in zu zum
zur auf wird werden kann können als auch sie aus bei wenn dass es nach diese dieser dieses durch an über bis nur alle ihre
ihr beim vom wurde haben keine'''.split()),
    'fr': set('''le la les un une des du de et ou est sont pas avec pour par dans sur en au aux que qui ne ce cette ces il
vous votre si peut plus se son sa ses être à l d'''.split()),
}
PLACEHOLDER = re.compile(
    r'%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:l|ll|z|h)*[sdiufgxXcpn@Q]|%\d+|%[A-Z]\b|%\([\w]+\)[sd]|%L\d|\{[\w.:%,]*\}'
    r'|\$\{?\w+\}?|%\{\w+\}|\$\(\w+\)|@[a-z]+@')
TAGS = re.compile(r'</?[a-zA-Z][^<>]*/?>')
ODD = re.compile(r'[\\{}<>|=^~`@#$*_\[\]]')
NOISE = re.compile(r'(https?|ftp)://|www\.|\w@\w|[\x00-\x08\x0b-\x1f]|&\w+;|\w/\w+/\w|%q')
TRANSLATORS_OWN = re.compile(r'(?i)your (names|emails)|translator|msgid|\bNAME OF|untranslated')
OTHER_SCRIPT = re.compile(r'[^\x00-\u024f\u2018-\u201f\u20ac°≤≥→×]')
SENTENCE_END = re.compile(r'[.!?]["\')]*$')

# Typographic quotes and dashes become plain ones: the two languages then agree, and the vocabulary is small.
PLAIN = str.maketrans({
    '„': '"', '“': '"', '”': '"', '»': '"', '«': '"', '‟': '"', '‚': "'", '‘': "'", '’': "'", '›': "'", '‹': "'",
    '´': "'", '`': "'", '…': '...', '–': '-', '—': '-', '‑': '-', '‐': '-', '−': '-', '\xa0': ' ', '\u202f': ' ',
    '\u2009': ' ', '\xad': '', '\u200b': '', '\u200e': '', '\u200f': ''})


def without_markup(text):
    """A message of a user interface without tags and keyboard marks (&File, _File, ~File)."""
    text = html.unescape(TAGS.sub(' ', text.replace('<br>', ' ').replace('\\n', ' ')))
    if '&' in text and '&&' not in text:
        text = re.sub(r'\(&\w\)', '', text)
        text = re.sub(r'&(?=\w)', '', text)
    if text.count('_') == 1:
        text = re.sub(r'\(_\w\)', '', text)
        text = re.sub(r'(?<![\w/.])_(?=\w)|(?<=[a-zA-Zäöü])_(?=[a-zäöüß])(?!\w*[./])', '', text)
    return text.replace('~', '') if text.count('~') == 1 else text


def clean(text, kind):
    if kind == 'mo':
        text = without_markup(text)
    text = re.sub(r"''", '"', text.translate(PLAIN))
    text = re.sub(r'\s+([,;.!?])(?=\s|$)', r'\1', ' '.join(text.split()))
    text = re.sub(r'(?<=\w)" (?=[.,;])', '"', text)
    return text.strip(' \u2022*')


def norm(text):
    """What makes two segments the same: their letters."""
    return ' '.join(re.findall(r'[^\W\d_]+', text.casefold()))


def words(text):
    return re.findall(r"[^\W\d_][\w'-]*", text)


def is_sentence(english, translated):
    return bool(len(english.split()) >= 6 and len(translated.split()) >= 4 and re.match(r'["\'(]?[A-Z]', english)
                and SENTENCE_END.search(english) and SENTENCE_END.search(translated))


def is_plain_sentence(english, translated):
    """A sentence good enough to test with."""
    return (is_sentence(english, translated) and not PLACEHOLDER.search(english) and not ODD.search(english + translated)
            and len(english.split()) <= 50 and not re.search(r'\d{4,}|/', english))


def _is_noise(text):
    body = text.replace(' ', '')
    return (sum(c.isalpha() for c in body) < 0.7 * len(body) or len(ODD.findall(text)) > 1 + len(text.split()) // 10
            or NOISE.search(text))


def _placeholders(text):
    return sorted(re.sub(r'\d+\$', '', found) for found in PLACEHOLDER.findall(text))


def _numbers(text):
    return sorted(re.findall(r'\d{2,}', re.sub(r'[.,\s](?=\d{3})', '', text)))


def _wrong_language(english, translated, lang, long_english, long_translated):
    def counts(of):
        return sum(w in STOPWORDS['en'] for w in of), sum(w in STOPWORDS[lang] for w in of)
    (english_here, other_here), (english_there, other_there) = counts(english), counts(translated)
    return (other_here > english_here or english_there > other_there or (long_english and not english_here)
            or (long_translated and not other_there))


def reason_to_drop(english, translated, lang):
    """'' if the pair is kept."""
    n, m = len(english.split()), len(translated.split())
    if not (2 <= n <= 60 and 2 <= m <= 60):
        return 'length'
    lengths = len(english) + 8, len(translated) + 8
    if max(n, m) / min(n, m) >= 2.5 or max(lengths) / min(lengths) >= 2.2:
        return 'ratio'
    a, b = [w.lower() for w in words(english)], [w.lower() for w in words(translated)]
    if len(a) < 2 or len(b) < 1:
        return 'noise'
    for text in (english, translated):
        if _is_noise(text):
            return 'noise'
        if OTHER_SCRIPT.search(text):
            return 'script'
    if a == b or english.casefold() == translated.casefold():
        return 'identical'
    fewer = min(len(set(a)), len(set(b)))
    if len(set(a) & set(b)) > 0.6 * fewer and fewer >= 3:
        return 'untranslated'
    placeholders = _placeholders(english)
    if placeholders != _placeholders(translated) or len(placeholders) > 2 or len(placeholders) > 0.25 * n:
        return 'placeholders'
    if _numbers(english) != _numbers(translated):
        return 'numbers'
    if _wrong_language(a, b, lang, n >= 6, m >= 8):
        return 'language'
    return 'noise' if TRANSLATORS_OWN.search(english) else ''
