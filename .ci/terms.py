#!/usr/bin/env python3
"""Finds words that this project does not use any more, in the comments, strings and names of its Swift code and in the text
of its pages, and comments of more than 120 columns.

    .ci/terms.py            checks the repository
    .ci/terms.py FILE…      checks some files
"""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDERS = ['Sources', 'Tests', 'Proof', 'Benchmarks', 'Examples', 'Snippets']
COLUMNS = 120
# The pages that people read. `Guide` is written from these, and `Proof` says finding for what it looks for.
PAGES = ['*.md', 'Documentation.docc', '.github']

# What comments and strings do not say, and what they say instead.
PHRASES = [
    (r'behind', 'after'),
    (r'in front of', 'before'),
    (r'mend(?:s|ed|ing)?', 'fix'),
    (r'foot ?marks?', 'footnote reference'),
    (r'joiners?|joints?', 'separator'),
    (r'stands?|stood|standing', 'is, appears'),
    (r'reads? back|reading back', 'parse back'),
    (r'standard (?:style|form|spelling)', 'canonical form'),
    (r'blanks|a blank(?! line\b)', 'spaces, spaces or tabs'),
    (r'(?<!there )(?:is|are|and) none(?! (?:above|below))', 'is not one, cannot be parsed as one'),
    (r'tell(?:s|ing)? (?:of|apart|from)|told', 'report, distinguish'),
    (r'stale', 'outdated'),
    (r'dead', 'broken'),
    (r'retitle[sd]?', 'renamed'),
    (r'producers?', 'generator of daily digests'),
    (r'gaps?', 'trivia'),
    (r'templates?', 'example'),
    (r'findings?', 'diagnostic'),
    (r'taken? (?:it |them )?for', 'treated as, parsed as'),
    (r'belongs? into', 'belongs in'),
    (r'at the (?:most|least)', 'at most, at least'),
    (r'sorts? of segments?', 'kind of segment'),
    (r'becomes of', 'what happens to'),
    (r'spoil(?:t|ed)', 'corrupted'),
]

# What names do not have as one of their words.
NAMES = [
    ('behind', 'after'), ('mend', 'fix'), ('mended', 'fixed'), ('mends', 'fixes'), ('joiner', 'separator'),
    ('joiners', 'separators'), ('joint', 'separator'), ('blanks', 'spaces'), ('told', 'reported'), ('tells', 'reports'),
    ('stands', 'is'), ('stale', 'outdated'), ('dead', 'broken'), ('retitled', 'renamed'), ('producer', 'dailyDigest'),
    ('producers', 'dailyDigests'), ('gap', 'trivia'), ('gaps', 'trivia'), ('template', 'example'),
    ('templates', 'examples'), ('finding', 'diagnostic'), ('findings', 'diagnostics'), ('least', 'minimum'),
    ('misfit', 'conflict'), ('healed', 'fixed'),
]

# What is allowed nevertheless: where, what, and why.
ALLOWED = [
    (r'details-left-raw\.md$', r'ends at a blank$', 'the line goes on with “line”'),
    (r'/DiagnosticID\.swift$|^Tests/|^Snippets/|^Examples/|TableOfContents|/PublishedPage\+Anchors',
     r'tableOfContentsEntry(Stale|Dead|Retitled)|linkAnchorDead|entry-(stale|dead|retitled)|anchor-dead',
     'identifiers of diagnostics are stable'),
    (r'^Tests/|^Snippets/|^Examples/', r'stale-table|dead-table', 'names of samples'),
    (r'/Jekyll|/PublishedPage|^Proof/|^Tests/|^Examples/|/FrontMatter\+Jekyll|Documents/DigestDocument', r'[Pp]ermalink template|'
     r'\btemplate\b', "Jekyll's permalink templates"),
    (r'^Examples/', r'[Tt]emplates?|withTemplate', "Mustache's templates"),
    (r'/LiquidScanner', r'template language', "Liquid's own term"),
    (r'^Proof/', r'\w*[Ff]indings?\w*', 'an open bug that a fuzzer or a generator found'),
    (r'', r'[Zz]ero-width joiner', "Unicode's term"),
    (r'', r'leastNonzeroMagnitude', "Swift's name"),
    (r'/NamedEntities', r'\bgap\b', "HTML's names"),
    (r'^Benchmarks/', r'atLeast', 'a bound'),
    (r'^Examples/', r'\bgap\b', 'the space between columns'),
]


def split(text):
    """The pieces of Swift source: (kind, text), with kind code, comment or string. Interpolations are code."""
    pieces = []
    size = len(text)
    opening = re.compile(r'(#*)("""|")')

    def add(kind, start, end):
        if end > start:
            pieces.append((kind, text[start:end]))

    def code(index, is_inside):
        start, depth = index, 0
        while index < size:
            if text.startswith('//', index):
                add('code', start, index)
                end = text.find('\n', index)
                end = size if end < 0 else end
                add('comment', index, end)
                start = index = end
                continue
            quote = opening.match(text, index)
            if quote:
                add('code', start, index)
                start = index = string(index, quote[1], quote[2])
                continue
            if is_inside and text[index] == '(':
                depth += 1
            elif is_inside and text[index] == ')':
                if depth == 0:
                    break
                depth -= 1
            index += 1
        add('code', start, index)
        return index

    def string(index, hashes, quote):
        start = index
        index += len(hashes) + len(quote)
        while index < size:
            if text.startswith('\\' + hashes, index):
                index += 1 + len(hashes)
                if text.startswith('(', index):
                    add('string', start, index + 1)
                    start = index = code(index + 1, True)
                else:
                    index += 1
                continue
            if text.startswith(quote + hashes, index):
                index += len(quote) + len(hashes)
                break
            index += 1
        add('string', start, index)
        return index

    code(0, False)
    return pieces


def words(name):
    """The words of a name in lower case: `endOfJoint` has `end`, `of` and `joint`."""
    return [word.lower() for word in re.findall(r'[A-Z]+(?![a-z])|[A-Z]?[a-z]+', name)]


PHRASE = re.compile('|'.join(rf'(?P<p{number}>(?<![-\w])(?:{each[0]})(?![-\w]))' for number, each in enumerate(PHRASES)), re.I)
NAME = dict(NAMES)


def uses(piece, kind):
    """The uses in a piece: where, what, and what to use instead."""
    if kind == 'code':
        for name in re.finditer(r'[A-Za-z_]\w*', piece):
            for word in words(name[0]):
                if word in NAME:
                    yield name.start(), name[0], NAME[word]
        return
    for hit in PHRASE.finditer(piece):
        yield hit.start(), hit[0], PHRASES[int(hit.lastgroup[1:])][1]


def prose(text):
    """The lines of a page, with spaces for code, for the names of pages and for addresses."""
    fence = ''
    for line in text.split('\n'):
        marks = re.match(r'(`{3,})', line)
        is_mark = marks and (not fence or len(marks[1]) >= len(fence) and not line.strip('`'))
        if is_mark:
            fence = '' if fence else marks[1]
        is_code = is_mark or fence or line.startswith('    ')
        yield '' if is_code else re.sub(r'`+[^`]*`+|<doc:[^>]*>|\]\([^)]*\)', lambda part: ' ' * len(part[0]), line)


def check_page(path, text, needed):
    """The problems of a page."""
    for number, line in enumerate(prose(text), 1):
        allowed = [
            span.span() for index, (place, use, _) in enumerate(ALLOWED) if place and re.search(place, path)
            for span in re.finditer(use, line) if needed.add(index) is None
        ]
        for hit in PHRASE.finditer(line):
            if not any(start <= hit.start() < end for start, end in allowed):
                yield f'{path}:{number}: “{hit[0]}”: say {PHRASES[int(hit.lastgroup[1:])][1]}'


def check(path, needed):
    problems = []
    text = open(os.path.join(ROOT, path), encoding='utf-8').read()
    if not path.endswith('.swift'):
        return list(check_page(path, text, needed))
    line = 1
    for kind, piece in split(text):
        allowed = [
            span.span()
            for number, (place, use, _) in enumerate(ALLOWED) if re.search(place, path)
            for span in re.finditer(use, piece) if needed.add(number) is None
        ]
        for offset, use, instead in uses(piece, kind):
            if not any(start <= offset < end for start, end in allowed):
                problems.append((line + piece.count('\n', 0, offset), f'“{use}”: say {instead}'))
        line += piece.count('\n')
    for number, each in enumerate(text.split('\n'), 1):
        if re.match(r'\s*//(?!\s*→)', each) and len(each) > COLUMNS:
            problems.append((number, f'a comment of {len(each)} columns: at most {COLUMNS}'))
    return [f'{path}:{line}: {problem}' for line, problem in sorted(problems)]


def main():
    paths = sys.argv[1:]
    if not paths:
        listed = subprocess.check_output(
            ['git', '-c', 'core.quotepath=off', 'ls-files', *FOLDERS, *PAGES], cwd=ROOT, text=True).splitlines()
        paths = [path for path in listed if path.endswith('.swift')]
        paths += [path for path in listed if re.match(r'[^/]*\.md$|(Documentation\.docc|\.github)/.*\.(md|tutorial)$', path)]
    needed = set()
    problems = [problem for path in paths for problem in check(path, needed)]
    if not sys.argv[1:]:
        problems += [
            f'.ci/terms.py: nothing needs what is allowed for {reason}'
            for number, (_, _, reason) in enumerate(ALLOWED) if number not in needed
        ]
    print('\n'.join(problems) or f'{len(paths)} files say it in our terms')
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
