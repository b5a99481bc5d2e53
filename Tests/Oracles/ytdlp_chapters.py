#!/usr/bin/env python3
"""The chapters that yt-dlp's rules find in descriptions; ChapterCounts.tsv holds their counts for the corpus.

The rules, restated: a line that starts with a time, blanks, and a title; where no line does, a line that ends with a time. Chapters
are sorted by their times. Where yt-dlp itself is installed, its own function is asked too, and must give the same chapters.

    ytdlp_chapters.py FOLDER...   prints the count and the path of each file
    ytdlp_chapters.py             prints the chapters of each JSON string of standard input: [[seconds, title], …]
"""
import json
import pathlib
import re
import sys

try:
    from yt_dlp.extractor.common import InfoExtractor
except ImportError:
    InfoExtractor = None

TIME = r"(?:\d+:)?\d{1,2}:\d{2}"
LINE = r"(?m)^\s*(%s)\b\W*\s(%s)\s*$"
ENDLESS = 10**9


def seconds(time):
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return float(total)


def restated(text):
    leading = re.findall(LINE % (TIME, r".+?"), text)
    found = leading or [(time, title) for title, time in re.findall(LINE % (r".+?", TIME), text)]
    return sorted(((seconds(time), title) for time, title in found), key=lambda chapter: chapter[0])


class Reader(InfoExtractor or object):
    """yt-dlp's function, without a downloader to tell of what it skips."""

    def __init__(self):
        pass

    def write_debug(self, *arguments, **options):
        pass

    def chapters(self, text):
        found = self._extract_chapters_from_description(text, ENDLESS)
        return [(float(chapter["start_time"]), chapter["title"]) for chapter in found]


def chapters(text):
    ours = restated(text)
    if InfoExtractor and ours != Reader().chapters(text):
        sys.exit(f"yt-dlp itself finds other chapters: {Reader().chapters(text)}, not {ours}")
    return ours


def main():
    if len(sys.argv) == 1:
        for line in sys.stdin:
            print(json.dumps(chapters(json.loads(line))))
    for folder in map(pathlib.Path, sys.argv[1:]):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
                print(len(chapters(text)), f"{folder.name}/{path.relative_to(folder)}", sep="\t")


main()
