#!/usr/bin/env python3
"""Checks the site of the documentation that `.ci/docs build` made: `.ci/site.py FOLDER SCREENSHOTS`.

- No link is broken: every page, picture and section that any page refers to is there, and the root leads to the first page.
- The landing page, the articles, the tutorial and some symbols render in Chromium: the text is in the DOM, and no link of it is dead.
  A screenshot of each is kept in the folder SCREENSHOTS. Nothing that a page asks for is missing.
"""
import functools
import html
import json
import os
import pathlib
import re
import sys
import tempfile
import urllib.parse

from browser import Handler, chromium, served

site, screenshots = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
base = re.search(r'var baseUrl = "([^"]*)"', (site / "documentation/newsdigestkit/index.html").read_text()).group(1)
failures = []
samples = ["newspost", "digestdocument/save(to:overwriting:options:)", "diagnosticid/nostories", "frontmatter", "no-stories"]


def fail(message):
    failures.append(message)
    print(f"error: {message}", file=sys.stderr)


def values(node, key):
    """All values of a key, at any depth."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name == key:
                yield value
            yield from values(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from values(value, key)


def exists(url):
    """Whether a page or a file of the site is there, and the section of the page that the URL names."""
    path, _, anchor = url.partition("#")
    if (site / path.strip("/") / "index.html").is_file():
        return not anchor or anchor in anchors(path.strip("/"))
    return (site / path.strip("/")).is_file() and not anchor


@functools.cache
def anchors(path):
    page = json.loads((site / "data" / f"{path}.json").read_text())
    sections = [section["title"] for section in values(page.get("sections", []), "tasks") for section in section]
    chapters = [re.sub(r"\W+", "-", chapter["name"].lower()) for section in values(page, "chapters") for chapter in section]
    return {*values(page, "anchor"), *sections, *chapters}


def crawl():
    """Follows every link of every page; gives the numbers of pages, links and links to other sites."""
    pages, links, outside = 0, set(), set()
    for file in sorted((site / "data").rglob("*.json")):
        page = json.loads(file.read_text())
        pages += 1
        for reference in page.get("references", {}).values():
            # Protocols of the standard library and of Foundation are no pages of this site.
            if reference.get("type") == "unresolvable" and not reference["title"].startswith(("Swift.", "_Concurrency.", "Foundation.", "FoundationEssentials.")):
                fail(f"{file.relative_to(site)}: unresolved reference {reference.get('title')}")
            for url in [reference.get("url"), *(variant["url"] for variant in reference.get("variants", []))]:
                if url and re.match(r"[a-z]+:", url):
                    outside.add(url)
                elif url:
                    links.add(url)
                    if not any(exists(place) for place in places(url)):
                        fail(f"{file.relative_to(site)}: dead link {url}")
    return pages, links, outside


def places(url):
    """Where a link of a page's data may lead. A picture is named without its folder; a chapter is a place on the tutorials' page."""
    yield url if url.startswith("/") else f"images/NewsDigestKit/{url}"
    yield url.replace("/tutorials/tutorials/", "/tutorials/tutorials#")


def text_of(page):
    """Words of a page that must be in its DOM: the title, the abstract and the headings."""
    yield page["metadata"]["title"]
    yield "".join(part.get("text", "") for part in page.get("abstract", [])[:1])
    for section in page.get("primaryContentSections", []):
        for content in section.get("content", []):
            if content["type"] == "heading":
                yield content["text"]
            if content["type"] == "codeListing":
                yield max(content["code"], key=len).strip()
    for section in page.get("sections", []):
        for task in section.get("tasks", []):
            yield task["title"]


def render(path, address):
    """Opens a page in Chromium; gives the number of links in it."""
    url = f"{address}{base}{path}/"
    name = re.sub(r"\W+", "-", path.split("newsdigestkit")[-1]).strip("-") or path.split("/")[0]
    dom, _ = chromium(url, "--window-size=1280,1800", f"--screenshot={screenshots / name}.png", "--dump-dom")
    shown = re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<(script|style).*?</\1>", "", dom, flags=re.DOTALL))))
    page = json.loads((site / "data" / f"{path}.json").read_text())
    for words in text_of(page):
        if re.sub(r"\s+", "", words) not in shown:
            fail(f"{path}: “{words}” is not on the page")
    links = {html.unescape(link) for link in re.findall(r'<a [^>]*href="([^"]+)"', dom)}
    own = set(re.findall(r'\bid="([^"]+)"', dom))
    for link in links:
        place, _, anchor = link.split("?")[0].removeprefix(base).partition("#")
        if not link.startswith(base):
            continue
        if anchor and place.strip("/") == path:
            # Browsers look for the anchor as it is, and then without its percent signs.
            if anchor not in own and urllib.parse.unquote(anchor) not in own:
                fail(f"{path}: dead link #{anchor} on the page")
        elif not exists("/" + urllib.parse.unquote(place) + (f"#{anchor}" if anchor else "")):
            fail(f"{path}: dead link {link}")
    images = re.findall(r'<img [^>]*src="([^"]+)"', dom)
    for image in images:
        if image.startswith(base) and not exists("/" + html.unescape(image).removeprefix(base)):
            fail(f"{path}: dead picture {image}")
    if not (screenshots / f"{name}.png").is_file():
        fail(f"{path}: no screenshot")
    return len(links)


def articles():
    """The tutorials, and the articles right below the landing page."""
    for file in sorted((site / "data").rglob("*.json")):
        page = json.loads(file.read_text())
        if page["metadata"].get("role") in ("article", "collectionGroup", "project", "overview") and depth(page) == 1:
            yield str(file.relative_to(site / "data").with_suffix(""))


def depth(page):
    """How many pages stand above an article; tutorials have a hierarchy of their own."""
    return min((len(path) for path in page["hierarchy"].get("paths", []) if page["kind"] == "article"), default=1)


def main():
    pages, links, outside = crawl()
    # Pages of symbols, and those that DocC makes of the symbols of a conformance, are too many to open each.
    paths = ["documentation/newsdigestkit", *articles(), *(f"documentation/newsdigestkit/{page}" for page in samples)]
    screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        # The site as its host has it: below the base path.
        target = pathlib.Path(folder) / base.strip("/")
        if base.strip("/"):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(site)
        with served(folder if base.strip("/") else site) as address:
            shown = sum(render(path, address) for path in paths)
    for missing in sorted(set(Handler.missing)):
        fail(f"a page asks for {missing}, which is not there")
    for folder in [site, site / "publishing", site / "search"]:
        target = re.search("url=([^\"]+)", (folder / "index.html").read_text())
        if not target or not (folder / target[1] / "index.html").is_file():
            fail(f"{folder / 'index.html'} leads to no page")
    print(f"{pages} pages crawled, {len(links)} links within the site and {len(outside)} to other sites; "
          f"{len(paths)} pages rendered with {shown} links, screenshots in {os.path.relpath(screenshots)}")
    return 1 if failures or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
