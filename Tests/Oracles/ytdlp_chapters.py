#!/usr/bin/env python3
"""Counts the chapters that yt-dlp's rules find in descriptions; ChapterCounts.tsv holds the counts for the corpus.

The rules, restated: a line that starts with a time, blanks, and a title; a chapter that starts before the one above it is
dropped. Where no line does, a line that ends with a time; these are sorted.

    ytdlp_chapters.py FOLDER...
"""
import pathlib
import re
import sys

TIME = r"(?:\d+:)?\d{1,2}:\d{2}"
LINE = r"(?m)^\s*(%s)\b\W*\s(%s)\s*$"


def seconds(time):
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total


def count(text):
    latest, found = 0, 0
    for time, _ in re.findall(LINE % (TIME, r".+?"), text):
        if seconds(time) >= latest:
            latest, found = seconds(time), found + 1
    return found or len(re.findall(LINE % (r".+?", TIME), text))


for folder in map(pathlib.Path, sys.argv[1:]):
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
            print(count(text), f"{folder.name}/{path.relative_to(folder)}", sep="\t")
