#!/usr/bin/env python3
"""What other programs find in feeds.

    feed_consumers.py installed     prints the names of the programs below that can be asked, as a JSON array
    feed_consumers.py NAME          asks one: standard input is a feed, and the answer a JSON array of its entries

`feedparser` and `podcastparser` are asked for what they find in RSS, and feedparser in Atom too; `xmllint` for the ids of the entries of
a file that it finds well-formed; `json` parses a JSON Feed and checks what version 1.1 demands of it. A program that has anything to complain
about makes the script fail.
"""
import calendar
import datetime
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys


def feedparser(text):
    import feedparser
    # Sanitising would change the content, which is HTML that is safe.
    parsed = feedparser.parse(io.BytesIO(text), sanitize_html=False, resolve_relative_uris=False)
    if parsed.bozo:
        sys.exit(f"feedparser: {parsed.bozo_exception}")
    return [
        {
            "id": entry.id,
            "title": entry.get("title"),
            "link": entry.get("link"),
            "published": calendar.timegm(entry.published_parsed) if "published_parsed" in entry else None,
            "html": entry.content[0].value if "content" in entry else "",
            "tags": [tag.term for tag in entry.get("tags", [])],
            "chapters": [chapter["title"] for chapter in entry.get("psc_chapters", {}).get("chapters", [])],
        } for entry in parsed.entries
    ]


def podcastparser(text):
    import podcastparser
    episodes = podcastparser.parse("https://example.com/feed", io.BytesIO(text))["episodes"]
    # It sorts by date, the newest first, and keeps the order otherwise.
    return [
        {
            "id": episode["guid"],
            "title": episode["title"],
            "link": episode["link"],
            "published": episode["published"] or None,
            "chapters": [chapter["title"] for chapter in episode.get("chapters", [])],
        } for episode in episodes
    ]


def xmllint(text):
    ids = "//*[local-name()='item']/*[local-name()='guid'] | //*[local-name()='entry']/*[local-name()='id']"
    result = subprocess.run(["xmllint", "--nonet", "--xpath", ids, "-"], input=text, capture_output=True)
    if result.returncode != 0 or result.stderr:
        sys.exit(f"xmllint: {result.stderr.decode()}")
    return [{"id": found} for found in re.findall(r">([^<]*)</", result.stdout.decode())]


def json_feed(text):
    feed = json.loads(text)
    check(feed["version"] == "https://jsonfeed.org/version/1.1", "version")
    check(isinstance(feed["title"], str), "title")
    entries = []
    for item in feed["items"]:
        check(isinstance(item["id"], str) and item["id"], "id")
        check(isinstance(item.get("content_html"), str), "content_html")
        times = [item.get("date_published"), item.get("date_modified")]
        instants = [datetime.datetime.fromisoformat(time.replace("Z", "+00:00")) if time else None for time in times]
        check(all(instant is None or instant.tzinfo for instant in instants), "a date without an offset")
        for attachment in item.get("attachments", []):
            check(isinstance(attachment["url"], str) and isinstance(attachment["mime_type"], str), "attachment")
        check(all(re.fullmatch(r"_[A-Za-z]\w*|[a-z_]+", name) for name in item), "the name of an extension")
        entries.append({
            "id": item["id"],
            "title": item.get("title"),
            "link": item.get("url") or item.get("external_url"),
            "published": int(instants[0].timestamp()) if instants[0] else None,
            "html": item["content_html"],
            "tags": item.get("tags", []),
            "chapters": [chapter["title"] for chapter in item.get("_digest", {}).get("chapters", [])],
        })
    return entries


def check(is_right, what):
    if not is_right:
        sys.exit(f"JSON Feed: {what}")


PROGRAMS = {
    "feedparser": (feedparser, [], ["feedparser"]),
    "podcastparser": (podcastparser, [], ["podcastparser"]),
    "xmllint": (xmllint, ["xmllint"], []),
    "json": (json_feed, [], []),
}


def main():
    if sys.argv[1] == "installed":
        print(json.dumps([name for name, (_, programs, modules) in PROGRAMS.items()
                          if all(map(shutil.which, programs)) and all(map(importlib.util.find_spec, modules))]))
        return
    print(json.dumps(PROGRAMS[sys.argv[1]][0](sys.stdin.buffer.read())))


main()
