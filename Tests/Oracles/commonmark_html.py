#!/usr/bin/env python3
"""Reads a JSON array of Markdown texts and writes what libcmark makes of each as a JSON array of HTML."""
import ctypes
import json
import sys

from commonmark import decode, function, number, text_type

UNSAFE = 1 << 17
to_html = function("markdown_to_html", text_type, text_type, ctypes.c_size_t, number)

texts = [text.encode() for text in json.loads(sys.stdin.buffer.read())]
print(json.dumps([decode(to_html(text, len(text), UNSAFE)) for text in texts]))
