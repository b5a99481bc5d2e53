#!/usr/bin/env python3
"""Checks that no string literal of the libraries has a Hangul, kana or Han character, except in vocabularies and messages.

    .ci/words.py [FOLDER]

Comments and documentation may have any. An escape, as `\\u{AC00}`, counts as its character.
"""
import pathlib
import re
import sys

import swift_source

# Jamo and syllables of Hangul; kana and its extensions, without its punctuation; Han with its radicals, numerals and extensions.
LETTERS = re.compile(
    "[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f\U0001aff0-\U0001b16f"
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
ESCAPE = re.compile(r"\\#*u\{([0-9A-Fa-f]{1,8})\}")


def character(escape):
    """The character of an escape, unless it has none."""
    number = int(escape[1], 16)
    return chr(number) if number <= 0x10FFFF else escape[0]


def words(path):
    """Yields the line and text of each literal that has such characters."""
    text = path.read_text()
    for sort, offset, part in swift_source.parts(text):
        if sort == "string" and LETTERS.search(ESCAPE.sub(character, part)):
            for index, line in enumerate(part.split("\n")):
                if LETTERS.search(ESCAPE.sub(character, line)):
                    yield text.count("\n", 0, offset) + 1 + index, line.strip()


def main(arguments):
    root = pathlib.Path(__file__).resolve().parent.parent
    folder = pathlib.Path(arguments[0]) if arguments else root / "Sources"
    data = {root / "Sources" / name
            for name in ["NewsDigestKit/Vocabulary", "NewsDigestKit/Diagnostics/Messages", "NewsDigestSearch/Vocabulary"]}
    paths = [path for path in sorted(folder.rglob("*.swift")) if data.isdisjoint(path.parents)]
    found = [(path, line, text) for path in paths for line, text in words(path)]
    for path, line, text in found:
        print(f"{path}:{line}: {text}")
    print(f"{len(paths)} files outside the vocabulary and the messages, {len({path for path, _, _ in found})} of them with words, {len(found)} literals")
    sys.exit(1 if found or not paths else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
