"""Separates the code of a Swift file from its comments and string literals."""


def parts(text):
    """Yields each part of a Swift file in order as its sort, its offset and its text. The sorts are `code`, `comment` and `string`.

    A string is yielded in pieces when it has interpolations, which are code.
    """
    yield from _code(text, 0, len(text), is_interpolation=False)[0]


def without(sorts, text):
    """The file with spaces in place of all parts of these sorts. Line feeds stay, so that lines keep their numbers."""
    return "".join(
        "".join("\n" if character == "\n" else " " for character in part) if sort in sorts else part
        for sort, _, part in parts(text))


def _code(text, start, end, is_interpolation):
    """The parts from `start` on, and where they end: at the end of the file, or at the parenthesis that ends an interpolation."""
    found = []
    code, offset, depth = start, start, 0

    def close(upto):
        if upto > code:
            found.append(("code", code, text[code:upto]))

    while offset < end:
        character = text[offset]
        if text.startswith("//", offset):
            close(offset)
            stop = text.find("\n", offset)
            code = end if stop < 0 else stop
            found.append(("comment", offset, text[offset:code]))
            offset = code
        elif text.startswith("/*", offset):
            close(offset)
            code = _end_of_comment(text, offset)
            found.append(("comment", offset, text[offset:code]))
            offset = code
        elif character == '"' or character == "#" and text[offset:].lstrip("#").startswith('"'):
            close(offset)
            pieces, code = _string(text, offset, end)
            found.extend(pieces)
            offset = code
        else:
            if is_interpolation:
                depth += (character == "(") - (character == ")")
                if depth < 0:
                    break
            offset += 1
    close(offset)
    return found, offset


def _end_of_comment(text, start):
    """The end of a block comment, which may hold others."""
    depth, offset = 0, start
    while offset < len(text):
        if text.startswith("/*", offset):
            depth, offset = depth + 1, offset + 2
        elif text.startswith("*/", offset):
            depth, offset = depth - 1, offset + 2
            if depth == 0:
                return offset
        else:
            offset += 1
    return offset


def _string(text, start, end):
    """The pieces of the string literal at `start`, and its end."""
    hashes = len(text[start:]) - len(text[start:].lstrip("#"))
    quotes = '"""' if text.startswith('"""', start + hashes) else '"'
    closing, escape = quotes + "#" * hashes, "\\" + "#" * hashes
    found = []
    piece, offset = start, start + hashes + len(quotes)
    while offset < end:
        if text.startswith(closing, offset):
            offset += len(closing)
            break
        if text.startswith(escape + "(", offset):
            offset += len(escape) + 1
            found.append(("string", piece, text[piece:offset]))
            inner, piece = _code(text, offset, end, is_interpolation=True)
            found.extend(inner)
            offset = piece
        elif text.startswith(escape, offset):
            offset += len(escape) + 1
        elif quotes == '"' and text[offset] == "\n":
            break
        else:
            offset += 1
    found.append(("string", piece, text[piece:offset]))
    return found, offset
