#!/usr/bin/env python3
"""Checks the pages of the example `reading-page` on a phone.

    .ci/reading_page.py SCREENSHOTS          checks them
    .ci/reading_page.py --pictures PROGRAM   writes the documentation's pictures of them, with Pillow. They are not compared
                                             with what is there: fonts and Chromium's versions differ.

It makes pages of the samples, of a hostile post and of real documents where there are any, opens them in Chromium, 390 pixels
wide, by day and by night, and keeps a screenshot of each. Nothing may be wider than the screen, too small to be
touched or hard to read, no link may lead nowhere, no text may be taken for code, and the console must be silent.
"""
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from browser import chromium, served

root = pathlib.Path(__file__).resolve().parent.parent
screenshots = pathlib.Path(sys.argv[-1]).resolve()
size = (390, 844)
# Of a page, the documentation shows the beginning.
PICTURE_HEIGHT = 690
failures = []

hostile = """---
title: "<script>console.log('title')</script> \\" onload=console.log(1)"
date: 2026-01-02 09:00:00 +0900
tags: ["<b>굵게</b>", "{{title}}"]
---

## <img src=x onerror=console.log(1)> </h2><script>document.title = "taken"</script>

[" onclick="console.log(1)](javascript:console.log(1)) – 발행일: 2026-01-02
[신문\u0301 <b>&amp;</b>](https://news.example.kr/?q="\u0301onmouseover=console.log(1)&copy=1) – 발행일: 2026-01-02

### 요약
- <img src=x onerror=console.log(1)>
- \u202e거꾸로 가는 글
- <iframe src="https://example.com"></iframe><style>body { display: none }</style>
- 띄어쓰기없이아주아주길게이어지는낱말이라도화면밖으로나가면안되니까어디서든끊어서다음줄로넘겨야합니다그렇지않으면옆으로밀어서읽어야합니다
- https://example.com/an/address/without/any/place/to/break/it/which/is/wider/than/every/phone?with=parameters&and=more

## <img src=x onerror=console.log(1)> </h2><script>document.title = "taken"</script>

[{{#stories}}](https://news.example.kr/2) – 발행일: 2026-01-02
"""

# Chromium has no window as narrow as a phone; a frame is as wide as it is told to be.
frame = """<!DOCTYPE html>
<meta charset="utf-8">
<style>html, body { margin: 0; overflow: hidden; background: gray }</style>
<iframe src="PAGE" width="%d" height="%d" style="border: 0; display: block"></iframe>
<pre id="report" hidden></pre>
<script>
addEventListener("load", () => {
  const view = document.querySelector("iframe").contentWindow, page = view.document
  const style = view.getComputedStyle(page.body), rgb = text => text.match(/[\\d.]+/g).map(Number)
  const all = [...page.body.querySelectorAll("*")].filter(element => element.getClientRects().length)
  const name = element => element.outerHTML.slice(0, 120)
  document.querySelector("#report").textContent = JSON.stringify({
    title: page.title, width: view.innerWidth, scrollWidth: page.documentElement.scrollWidth,
    text: page.body.innerText, language: page.documentElement.lang,
    outside: all.filter(element => element.getBoundingClientRect().right > view.innerWidth + 0.5).map(name),
    small: all.filter(element => element.matches(".rows a, .links a") && element.getBoundingClientRect().height < 44).map(name),
    tiny: all.filter(element => parseFloat(view.getComputedStyle(element).fontSize) < 13).map(name),
    code: [...page.querySelectorAll("script, iframe, img, object, body style")].map(name),
    bare: all.filter(element => [...element.childNodes].some(node => node.nodeType == 3 && /[\\u202a-\\u202e]/.test(node.data))
      && !element.closest('bdi, [dir="auto"]')).map(name),
    policy: [...page.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].map(meta => meta.content),
    handlers: [...page.querySelectorAll("*")].filter(e => [...e.attributes].some(a => a.name.startsWith("on"))).map(name),
    links: [...page.querySelectorAll("a")].map(link => link.href),
    dead: [...page.querySelectorAll('a[href^="#"]')].filter(
      link => page.querySelectorAll("#" + CSS.escape(decodeURIComponent(link.hash.slice(1)))).length != 1).map(name),
    ink: rgb(style.color), paper: rgb(style.backgroundColor),
  })
})
</script>
""" % size


def fail(page, message):
    failures.append(message)
    print(f"error: {page}: {message}", file=sys.stderr)


def contrast(one, other):
    """The contrast of two colours after WCAG 2.2, from 1 to 21."""
    def luminance(colour):
        parts = [part / 255 for part in colour[:3]]
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def look(site, address, page, *, by_night):
    """Opens a page; gives its text and its links."""
    name = re.sub(r"\W+", "-", page.removesuffix(".html")) + ("-night" if by_night else "")
    (site / "frame.htm").write_text(frame.replace("PAGE", urllib.parse.quote(page)))
    dom, log = chromium(
        f"{address}/frame.htm", f"--window-size={size[0]},{size[1]}", "--force-device-scale-factor=2",
        "--enable-logging=stderr", f"--blink-settings=preferredColorScheme={0 if by_night else 1}",
        f"--screenshot={screenshots / name}.png", "--dump-dom")
    report = json.loads(html.unescape(re.search(r'<pre id="report"[^>]*>(.*?)</pre>', dom, re.DOTALL).group(1)))
    for line in log.splitlines():
        if "CONSOLE" in line:
            fail(page, f"the console says {line}")
    if report["width"] != size[0] or report["scrollWidth"] > size[0]:
        fail(page, f"{report['scrollWidth']} pixels wide on a screen of {report['width']}")
    for key in ["outside", "small", "tiny", "code", "handlers", "dead", "bare"]:
        if report[key]:
            fail(page, f"{key}: {report[key]}")
    if contrast(report["ink"], report["paper"]) < 7 or (sum(report["paper"][:3]) < 3 * 128) != by_night:
        fail(page, f"{report['ink']} on {report['paper']}")
    if not report["policy"] or "default-src 'none'" not in report["policy"][0]:
        fail(page, f"policy: {report['policy']}")
    if not report["text"].strip() or not report["title"] or report["language"] not in ("de", "en", "ja", "ko", "zh-Hans", "zh-Hant"):
        fail(page, "no text, title or language")
    if not (screenshots / f"{name}.png").is_file():
        fail(page, "no screenshot")
    for link in report["links"]:
        parts = urllib.parse.urlsplit(link)
        inside = link.startswith(address) and (site / urllib.parse.unquote(parts.path).lstrip("/")).is_file()
        if not inside and parts.scheme not in ("http", "https") or link.startswith(address) and not inside:
            fail(page, f"leads to {link}")
    return report["text"], report["links"]


def make(documents, site):
    subprocess.run(["swift", "run", "--quiet", "--package-path", root / "Examples", "reading-page", documents, site], check=True)


def write_pictures(program):
    """Writes a picture of a sample's page in either language, by day and by night, each in few colours."""
    from PIL import Image

    for samples, page, suffix in [("english", "2025-12-03-073000-ai-news.md.html", ""), (".", "news-post.md.html", "-ko")]:
        with tempfile.TemporaryDirectory() as folder, served(folder) as address:
            subprocess.run([program, root / "Examples/Samples" / samples, folder], check=True)
            (pathlib.Path(folder) / "frame.htm").write_text(frame.replace("PAGE", page))
            for theme, scheme in [("", 1), ("~dark", 0)]:
                path = root / f"Documentation.docc/Resources/reading-page{suffix}{theme}@2x.png"
                chromium(f"{address}/frame.htm", f"--window-size={size[0]},{PICTURE_HEIGHT}", "--force-device-scale-factor=2",
                         f"--blink-settings=preferredColorScheme={scheme}", f"--screenshot={path}")
                Image.open(path).convert("RGB").quantize(16).save(path, optimize=True)
                print(f"{path.name}: {path.stat().st_size} bytes")


def main():
    screenshots.mkdir(parents=True, exist_ok=True)
    corpus = root.parent / "shared/corpus/daily-digests"
    with tempfile.TemporaryDirectory() as folder:
        documents, site = pathlib.Path(folder) / "documents", pathlib.Path(folder) / "site"
        shutil.copytree(root / "Examples/Samples", documents / "samples", ignore=shutil.ignore_patterns("bad", "README.md"))
        (documents / "hostile.md").write_text(hostile)
        if corpus.is_dir():
            shutil.copytree(corpus, documents / "real")
        make(documents, site)
        pages = sorted(str(page.relative_to(site)) for page in site.rglob("*.html"))
        shown = [page for page in pages if not page.startswith("real/")] + [page for page in pages if page.startswith("real/")][:2]
        with served(site) as address:
            seen = {page: [look(site, address, page, by_night=night) for night in (False, True)] for page in shown}
        text, links = seen["hostile.md.html"][0]
        for words in ["<script>console.log('title')</script>", "<img src=x onerror=console.log(1)>", "{{title}}", "<iframe src="]:
            if words not in text:
                fail("hostile.md.html", f"“{words}” is not on the page as text")
        lists = [page for page in pages if re.fullmatch(r"index(-\d+)?\.html", page)]
        listed = {urllib.parse.unquote(link.removeprefix(f"{address}/")) for page in lists for link in seen[page][0][1]}
        if listed | {"index.html"} != set(pages):
            fail("index.html", f"of {len(pages)} pages, the lists and their links lead to {len(listed)}")
    print(f"{len(pages)} pages made, {len(shown)} of them looked at by day and by night, screenshots in {os.path.relpath(screenshots)}")
    return 1 if failures else 0


if __name__ == "__main__":
    if sys.argv[1] == "--pictures":
        write_pictures(sys.argv[2])
    else:
        sys.exit(main())
