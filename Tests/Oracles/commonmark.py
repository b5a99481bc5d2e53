#!/usr/bin/env python3
"""Prints what libcmark reads in Markdown documents: a JSON object a line for each JSON line of standard input.

    {"path": "/some/page.md"}   a file, of which the front matter counts as blank lines
    {"text": "# …"}             a text

An answer has, in the order of the text, with lines counted from 1:
  headings  [line, level, text]           the text without markup
  links     [line, destination, text]     only those written as [text](destination …)
  items     [line, depth, whether it is ordered, the number of the first one of an ordered list]
  html, code, quotes, references          the ranges of lines that such blocks take
"""
import ctypes
import ctypes.util
import json
import pathlib
import re
import sys

library = ctypes.CDLL(ctypes.util.find_library("cmark") or sys.exit("libcmark is not installed"))


def function(name, result, *arguments):
    found = getattr(library, "cmark_" + name)
    found.restype, found.argtypes = result, arguments
    return found


pointer, text_type, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = function("parse_document", pointer, text_type, ctypes.c_size_t, number)
free = function("node_free", None, pointer)
new_iterator = function("iter_new", pointer, pointer)
free_iterator = function("iter_free", None, pointer)
advance = function("iter_next", number, pointer)
current = function("iter_get_node", pointer, pointer)
type_name = function("node_get_type_string", text_type, pointer)
literal = function("node_get_literal", text_type, pointer)
url = function("node_get_url", text_type, pointer)
parent = function("node_parent", pointer, pointer)
first_child = function("node_first_child", pointer, pointer)
previous = function("node_previous", pointer, pointer)
level = function("node_get_heading_level", number, pointer)
list_type = function("node_get_list_type", number, pointer)
list_start = function("node_get_list_start", number, pointer)
start_line = function("node_get_start_line", number, pointer)
start_column = function("node_get_start_column", number, pointer)
end_line = function("node_get_end_line", number, pointer)
end_column = function("node_get_end_column", number, pointer)
version = function("version_string", text_type)

ENTER, EXIT, ORDERED = 2, 3, 2
FRONT_MATTER = re.compile(rb"\A(---\s*\n.*?\n?)^((---|\.\.\.)[^\S\n]*$\n?)", re.M | re.S)


def decode(value):
    return (value or b"").decode("utf-8", "replace")


def body(path):
    """The text of a file, its front matter replaced by as many line breaks."""
    data = pathlib.Path(path).read_bytes().removeprefix(b"\xef\xbb\xbf")
    front = FRONT_MATTER.match(data)
    return b"\n" * front[0].count(b"\n") + data[front.end():] if front else data


def plain_text(node):
    """The text that a reader sees in a heading or a link."""
    parts, iterator = [], new_iterator(node)
    while (event := advance(iterator)) != 1:
        child = current(iterator)
        name = type_name(child)
        if event != ENTER:
            continue
        if name in (b"text", b"code"):
            parts.append(decode(literal(child)))
        elif name in (b"softbreak", b"linebreak"):
            parts.append("\n")
        elif name == b"image":
            while not (advance(iterator) == EXIT and current(iterator) == child):
                pass
    free_iterator(iterator)
    return "".join(parts)


def link_line(node, lines):
    """The line of a link that is written with brackets and parentheses; None for any other.

    libcmark gives a link the line of its end, and the column of its start. Both are wrong behind a hard break, a code span or
    a tag that goes over a line; then it must do that the destination stands behind a bracket in the same block.
    """
    child = first_child(node)
    line = min(start_line(node), start_line(child) if child else start_line(node))
    try:
        first, last = lines[line - 1], lines[end_line(node) - 1]
        if first[start_column(node) - 1] == ord("[") and last[end_column(node) - 1] == ord(")"):
            return line
    except IndexError:
        pass
    address, block = url(node), node
    while type_name(block) not in (b"paragraph", b"heading"):
        block = parent(block)
    source = b"\n".join(lines[start_line(block) - 1:end_line(block)])
    is_autolink = decode(address).removeprefix("mailto:") == plain_text(node)
    is_written = any(before + address in source for before in (b"](", b"](<", b"]( "))
    return line if is_written and not is_autolink else None


def item_of(node):
    depth, outer = -1, node
    while outer:
        depth += type_name(outer) == b"list"
        outer = parent(outer)
    list_node = parent(node)
    is_ordered = list_type(list_node) == ORDERED
    return [start_line(node), depth, is_ordered, list_start(list_node) if is_ordered and not previous(node) else None]


def read(data):
    found = {name: [] for name in ("headings", "links", "items", "html", "code", "quotes")}
    lines = data.split(b"\n")
    root = parse(data, len(data), 0)
    iterator = new_iterator(root)
    while (event := advance(iterator)) != 1:
        node = current(iterator)
        name = type_name(node)
        if event != ENTER:
            continue
        if name == b"heading":
            found["headings"].append([start_line(node), level(node), plain_text(node)])
        elif name == b"link" and (line := link_line(node, lines)):
            found["links"].append([line, decode(url(node)), plain_text(node)])
        elif name == b"item":
            found["items"].append(item_of(node))
        elif name in (b"html_block", b"code_block", b"block_quote"):
            key = {b"html_block": "html", b"code_block": "code", b"block_quote": "quotes"}[name]
            found[key].append([start_line(node), end_line(node)])
    free_iterator(iterator)
    free(root)
    return found


if __name__ == "__main__":
    for line in sys.stdin:
        question = json.loads(line)
        print(json.dumps(read(question["text"].encode() if "text" in question else body(question["path"]))))
