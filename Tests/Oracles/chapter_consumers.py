#!/usr/bin/env python3
"""What other programs find in files with chapters.

    chapter_consumers.py installed        prints the names of the programs below that can be asked, as a JSON array
    chapter_consumers.py NAME             asks one: each line of standard input is a JSON string with a file's text, and the answer to
                                          each is a line of JSON, [[start in milliseconds, title], …]

`ffmpeg` and `mutagen` are asked for the chapters of an MP4 file that FFmpeg makes of ffmetadata, `mkvmerge` for those that mkvextract
gets out of a Matroska file (each with the number of atoms that it is in), `mkvmerge-simple` for the same in OGM's notation, `feedparser` and
`podcastparser` for those of a feed's item, `cuetools` for the tracks of a cue sheet.
"""
import html
import importlib.util
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

folder = pathlib.Path(tempfile.mkdtemp())


def run(*command):
    # FFmpeg reads what it gets, which is for this script. mkvmerge exits with 1 for warnings.
    result = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True)
    if result.returncode > (1 if command[0].startswith("mkv") else 0):
        sys.exit(f"{' '.join(map(str, command))}: {result.stdout.decode()}{result.stderr.decode()}")
    return result.stdout.decode("utf-8-sig")


def file(name, text):
    path = folder / name
    path.write_bytes(text.encode())
    return path


def silence():
    """More than an hour of it."""
    path = folder / "silence.m4a"
    if not path.exists():
        run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-t", 4000, "-c:a", "aac", "-b:a", "8k", path)
    return path


def movie(text):
    path = folder / "chapters.m4a"
    run("ffmpeg", "-v", "error", "-y", "-i", silence(), "-f", "ffmetadata", "-i", file("chapters.ffmeta", text), "-map", 0,
        "-map_chapters", 1, "-c", "copy", path)
    return path


def ffmpeg(text):
    chapters = json.loads(run("ffprobe", "-v", "error", "-show_chapters", "-of", "json", movie(text)))["chapters"]
    return [[round(float(chapter["start_time"]) * 1000), chapter.get("tags", {}).get("title", "")] for chapter in chapters]


def mutagen(text):
    from mutagen.mp4 import MP4
    return [[round(chapter.start * 1000), chapter.title] for chapter in MP4(movie(text)).chapters or []]


def clock(time):
    parts = re.fullmatch(r"(\d+):(\d+):(\d+)\.(\d{3})\d*", time)
    return ((int(parts[1]) * 60 + int(parts[2])) * 60 + int(parts[3])) * 1000 + int(parts[4])


def matroska(text, name):
    path = folder / "chapters.mka"
    run("mkvmerge", "-q", "-o", path, "--chapters", file(name, text), silence())
    return path


def mkvmerge(text):
    output = run("mkvextract", matroska(text, "chapters.xml"), "chapters", "-")
    if not output.strip():
        return []
    found = []

    def add(element, depth):
        for atom in element.findall("ChapterAtom"):
            title = atom.find("ChapterDisplay/ChapterString").text or ""
            found.append([clock(atom.find("ChapterTimeStart").text), title, depth])
            add(atom, depth + 1)

    for edition in xml.etree.ElementTree.fromstring(output).findall("EditionEntry"):
        add(edition, 0)
    return found


def mkvmerge_simple(text):
    output = run("mkvextract", matroska(text, "chapters.txt"), "chapters", "-s", "-")
    pairs = re.findall(r"^CHAPTER\d+=(.*)\nCHAPTER\d+NAME=(.*)$", output.replace("\r\n", "\n"), re.M)
    return [[clock(time), title] for time, title in pairs]


def feed(text):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>a</title><link>https://example.com</link><item>'
            f"<title>b</title><guid>c</guid>{text}"
            '<enclosure url="https://example.com/a.mp3" length="1" type="audio/mpeg"/></item></channel></rss>').encode()


def feedparser(text):
    import feedparser
    parsed = feedparser.parse(feed(text))
    if parsed.bozo:
        sys.exit(f"feedparser: {parsed.bozo_exception}")
    chapters = parsed.entries[0].get("psc_chapters", {}).get("chapters", [])
    return [[chapter["start_parsed"].seconds * 1000 + chapter["start_parsed"].microseconds // 1000
             + chapter["start_parsed"].days * 86_400_000, chapter["title"]] for chapter in chapters]


def podcastparser(text):
    import podcastparser
    episode = podcastparser.parse("https://example.com/feed", io.BytesIO(feed(text)))["episodes"][0]
    # It drops fractions of seconds.
    return [[int(chapter["start"]) * 1000, chapter["title"]] for chapter in episode.get("chapters", [])]


def webvtt(text):
    import webvtt
    # It leaves entities as they are.
    return [[clock(cue.start), html.unescape(cue.text)] for cue in webvtt.from_buffer(io.StringIO(text))]


def cuetools(text):
    path = file("chapters.cue", text)
    titles = [line.partition("|") for line in run("cueprint", "-d", "", "-t", "%n|%t\\n", path).split("\n")[:-1]]
    # Of the first track there is no break, as it starts at 0, or what is before it is its pregap.
    breaks = [re.fullmatch(r"(\d+):(\d+)\.(\d+)", line) for line in run("cuebreakpoints", path).splitlines()]
    starts = [(int(part[1]) * 60 + int(part[2])) * 1000 + round(int(part[3]) * 1000 / 75) for part in breaks]
    return [[start, title] for start, (_, _, title) in zip([0] * (len(titles) - len(starts)) + starts, titles)]


def json_chapters(text):
    return [[round(chapter["startTime"] * 1000), chapter.get("title", "")] for chapter in json.loads(text)["chapters"]]


PROGRAMS = {
    "ffmpeg": (ffmpeg, ["ffmpeg", "ffprobe"], []),
    "mutagen": (mutagen, ["ffmpeg"], ["mutagen"]),
    "mkvmerge": (mkvmerge, ["ffmpeg", "mkvmerge", "mkvextract"], []),
    "mkvmerge-simple": (mkvmerge_simple, ["ffmpeg", "mkvmerge", "mkvextract"], []),
    "feedparser": (feedparser, [], ["feedparser"]),
    "podcastparser": (podcastparser, [], ["podcastparser"]),
    "webvtt-py": (webvtt, [], ["webvtt"]),
    "cuetools": (cuetools, ["cueprint", "cuebreakpoints"], []),
    "python": (json_chapters, [], []),
}


def is_installed(name):
    _, programs, modules = PROGRAMS[name]
    return all(map(shutil.which, programs)) and all(importlib.util.find_spec(module) for module in modules)


def main():
    try:
        if sys.argv[1] == "installed":
            print(json.dumps([name for name in PROGRAMS if is_installed(name)]))
            return
        os.environ["LC_ALL"] = "C.UTF-8"
        for line in sys.stdin:
            print(json.dumps(PROGRAMS[sys.argv[1]][0](json.loads(line))))
    finally:
        shutil.rmtree(folder)


main()
