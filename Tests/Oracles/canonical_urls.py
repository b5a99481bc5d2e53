#!/usr/bin/env python3
"""Which addresses other libraries take as one.

Standard input has two addresses a line, separated by a tab. The answer is an object with an array of booleans for each library: `w3lib`
(`canonicalize_url`) and `courlan` (`normalize_url`, without a slash at the end); `null` for one that is not installed.
"""
import json
import sys


def answers(pairs, canonical):
    return [canonical(one) == canonical(other) for one, other in pairs]


def main():
    pairs = [line.rstrip("\n").split("\t") for line in sys.stdin]
    result = {"w3lib": None, "courlan": None}
    try:
        from w3lib.url import canonicalize_url
        result["w3lib"] = answers(pairs, canonicalize_url)
    except ImportError:
        pass
    try:
        from courlan import normalize_url
        # Strictly, it keeps only parameters of a list of its own.
        result["courlan"] = answers(pairs, lambda url: normalize_url(url, strict=False, trailing_slash=False))
    except ImportError:
        pass
    print(json.dumps(result))


if __name__ == "__main__":
    main()
