#!/usr/bin/env python3
"""Prints what stands in HTML pages: a JSON object a line for each JSON string of standard input.

headings: [level, id or null, text]; links: the addresses of `a` elements; ids: all of them; items, details: how many there are.
"""
import html.parser
import json
import sys


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = {"headings": [], "links": [], "ids": [], "items": 0, "details": 0}
        self.heading = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.found["ids"].append(values["id"])
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self.heading = [int(tag[1]), values.get("id"), ""]
        elif tag == "a" and "href" in values:
            self.found["links"].append(values["href"])
        elif tag == "li":
            self.found["items"] += 1
        elif tag == "details":
            self.found["details"] += 1

    def handle_endtag(self, tag):
        if self.heading and tag == f"h{self.heading[0]}":
            self.found["headings"].append(self.heading)
            self.heading = None

    def handle_data(self, data):
        if self.heading:
            self.heading[2] += data


for line in sys.stdin:
    print(json.dumps(Page(json.loads(line)).found))
