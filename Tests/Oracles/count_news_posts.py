"""Counts what a person sees in news posts, without the library, and prints it as JSON.

    python3 count_news_posts.py FOLDER

For each Markdown file below the folder: the headlines, the bullets and the labels of the two sections, and each line that
should be citations, with the citations that it should be; null where this script cannot tell.
"""

import json
import pathlib
import re
import sys

SECTIONS = {"요약", "주요 내용 및 시사점"}
DATE_LABEL = "발행일"

LINK = r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\] ?\(((?:[^()\s]|\([^()\s]*\))+)\)"
MARKS = r"((?: ?\[\d{1,2}\])*)"
DATE = r" *[-–] *발행일: *(\d{4})[-‑](\d{2})[-‑](\d{2})"
LINKED = re.compile(LINK + MARKS + "(?:" + DATE + MARKS + ")?")
TITLED = re.compile(r"([^\[\]]+?) [-–] " + LINK + MARKS + DATE + MARKS)
NAMED = re.compile(r"(?:\[([^\[\]]+)\]|([^\[\]]+?))" + MARKS + DATE + MARKS)
JOINER = re.compile(r" *(?:\||,|·|•|및) *(?=\[[^\]]+\]\()")
REMARK = re.compile(r" *[-–] +(?!발행일)(.*)")
BARE_LINK = re.compile(LINK + MARKS + "(?:" + JOINER.pattern + LINK + MARKS + ")*(?:" + REMARK.pattern + ")?")

BULLET = re.compile(r"\s*(?:[-*+]|\d{1,2}[.)])\s+(\S.*)")
LABEL = re.compile(r"\*\*[^*]+?(?:[:：]\*\*|\*\*\s*[:：]|\*\*(?=\s|$))")


def marks(*texts):
    return [int(number) for text in texts for number in re.findall(r"\d+", text or "")]


def date(year, month, day):
    return f"{year}-{month}-{day}" if year else None


def note(text):
    """The words of a remark, without the parentheses that enclose all of them."""
    inner = re.fullmatch(r"\(([^()]*)\)", text)
    return (inner.group(1) if inner else text) or None


def citation(name, url, day, footnotes, title=None):
    return {"name": name, "title": title, "url": url, "publishedOn": day, "note": None, "footnotes": footnotes}


def read_one(line, position):
    """The citation that starts at a position, and where it ends."""
    if match := LINKED.match(line, position):
        name, url, before, year, month, day, behind = match.groups()
        return citation(name, url, date(year, month, day), marks(before, behind)), match.end()
    if position:
        return None
    if match := TITLED.match(line):
        name, title, url, before, year, month, day, behind = match.groups()
        return citation(name, url, date(year, month, day), marks(before, behind), title), match.end()
    if match := NAMED.match(line):
        bracketed, plain, before, year, month, day, behind = match.groups()
        return citation(bracketed or plain, None, date(year, month, day), marks(before, behind)), match.end()
    return None


def citations(line):
    """The citations that a line consists of, or None."""
    found, position = [], 0
    while one := read_one(line, position):
        item, position = one
        found.append(item)
        rest = line[position:]
        if not rest.strip():
            return found
        if joiner := JOINER.match(line, position):
            position = joiner.end()
            continue
        undated = REMARK.fullmatch(rest) if not item["publishedOn"] else None
        if (item["publishedOn"] or undated) and "](" not in rest:
            remark = re.fullmatch(r"(.*?)" + MARKS, undated.group(1) if undated else rest.strip())
            item["note"] = note(remark.group(1))
            item["footnotes"] += marks(remark.group(2))
            return found
        return None
    return None


def count(text):
    headlines = bullets = labels = 0
    candidates = []
    in_front_matter = in_fence = has_headline = is_above_sections = is_in_section = False
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip()
        if number == 1 and line == "---":
            in_front_matter = True
        elif in_front_matter:
            in_front_matter = line != "---"
        elif line.startswith("```"):
            in_fence = not in_fence
        elif in_fence or not line:
            continue
        elif heading := re.match(r"(#{1,6})\s+(.*)", line):
            is_headline = heading.group(1) == "##"
            headlines += is_headline
            has_headline = has_headline or is_headline
            is_above_sections = is_headline
            is_in_section = has_headline and heading.group(2) in SECTIONS
        else:
            if is_in_section and (bullet := BULLET.fullmatch(line)):
                bullets += 1
                labels += bool(LABEL.match(bullet.group(1)))
            if DATE_LABEL in line or (is_above_sections and BARE_LINK.fullmatch(line)):
                candidates.append({"line": number, "text": line, "citations": citations(line)})
    return {"headlines": headlines, "bullets": bullets, "labels": labels, "candidates": candidates}


def main():
    folder = pathlib.Path(sys.argv[1])
    paths = sorted(folder.rglob("*.md"))
    json.dump(
        {str(path.relative_to(folder)): count(path.read_text(encoding="utf-8")) for path in paths},
        sys.stdout, ensure_ascii=False, indent=1,
    )


main()
