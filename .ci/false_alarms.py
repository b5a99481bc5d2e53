#!/usr/bin/env python3
"""Judges every warning and error of `digest check` on real documents by another program, and counts the false alarms.

    .ci/false_alarms.py DIGEST                   prints a table: id, severity, count, true, false, not judged, who judged
    .ci/false_alarms.py DIGEST --list            also prints each diagnostic that is false or not judged
    .ci/false_alarms.py DIGEST --corpus FOLDER   the real documents, where they are not in `../shared/corpus`

DIGEST is the built tool. It checks the documents of five folders, as files and for publishing, at a fixed time and in UTC. Without
another setting, a document with a front matter is for Jekyll, and any other one for GitHub; that is what the diagnostics are judged by.

Jekyll, Psych, Liquid and kramdown judge by `Tests/Oracles/jekyll_facts.rb`, cmark-gfm by its HTML and XML, expat by what it refuses.
No program knows what an author meant. `false_alarms.tsv` has verdicts by hand, which come before those of programs: the file, the line,
the id, the verdict and the reason. The verdict is `true`, `false`, or `allowed` for a false alarm that is known and stays. A false alarm
that was fixed is kept there, so that it is found when it comes back.

Exits with 1 where a diagnostic is false and not allowed, or where one that is allowed is not reported any more.
"""
import argparse
import collections
import csv
import dataclasses
import datetime
import functools
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree
import xml.parsers.expat

root = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["jekyll-posts", "just-the-docs", "toc-documents", "news-posts", "foreign"]
NOW = "2026-12-01T00:00:00Z"
VERDICTS = root / ".ci/false_alarms.tsv"
FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?$\n?", re.S | re.M)
CMARK = ["cmark-gfm", "--unsafe", "--sourcepos", "--extension", "table", "--extension", "strikethrough", "--extension", "autolink"]
NOT_UTF8 = "(not UTF-8)"


@dataclasses.dataclass(frozen=True)
class Diagnostic:
    path: str
    id: str
    severity: str
    line: int = 1
    offset: int = 0
    note: int = 0

    @property
    def place(self):
        return (self.path, self.line, self.id)


class Page(html.parser.HTMLParser):
    """The ids, the names of links and the texts of headings of a page."""

    def __init__(self, text):
        super().__init__()
        self.anchors, self.headings, self.is_heading = set(), [], False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        names = [attributes.get("id"), attributes.get("name") if tag == "a" else None]
        self.anchors |= {name for name in names if name}
        if re.fullmatch("h[1-6]", tag):
            self.headings.append("")
            self.is_heading = True

    def handle_endtag(self, tag):
        if re.fullmatch("h[1-6]", tag):
            self.is_heading = False

    def handle_data(self, data):
        if self.is_heading:
            self.headings[-1] += data


class Document:
    """A document, and what other programs make of it."""

    def __init__(self, corpus, path):
        self.path = path
        self.bytes = (corpus / path).read_bytes()
        self.text = self.bytes.decode(errors="replace")
        self.facts = {}  # of Jekyll and its parts
        self.github_anchors = set()

    @property
    def is_for_jekyll(self):
        return FRONT_MATTER.match(self.text) is not None

    @functools.cached_property
    def without_front_matter(self):
        """The text with blank lines for the front matter, so that lines keep their numbers."""
        return FRONT_MATTER.sub(lambda match: "\n" * match.group(0).count("\n"), self.text)

    def cmark(self, form):
        return subprocess.run([*CMARK, "--to", form], input=self.without_front_matter, capture_output=True, check=True, text=True).stdout

    @functools.cached_property
    def elements(self):
        """The elements of cmark-gfm's tree, each with its place: (element, first line, first column, last line, last column)."""
        tree = re.sub(r' xmlns="[^"]*"', "", self.cmark("xml"), count=1)
        tree = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", tree)
        found = []
        for element in xml.etree.ElementTree.fromstring(tree).iter():
            place = element.get("sourcepos")
            found.append((element, *map(int, re.findall(r"\d+", place)))) if place else None
        return found

    @functools.cached_property
    def page(self):
        """The page on GitHub. Its ids are those of tags; headings get theirs by GitHub's rule."""
        return Page(self.cmark("html"))

    def rest_of_line(self, diagnostic):
        """The text from a diagnostic to the end of its line."""
        return self.bytes[diagnostic.offset:].decode(errors="replace").split("\n", 1)[0].rstrip("\r")

    def column(self, diagnostic):
        """The column of a diagnostic in bytes, from 1."""
        return diagnostic.offset - (self.bytes.rfind(b"\n", 0, diagnostic.offset) + 1) + 1


# Each judge says whether a diagnostic is true, or None where it does not know.


def is_not_utf8(document, diagnostic):
    try:
        document.bytes.decode()
        return False
    except UnicodeDecodeError:
        return True


def is_refused_yaml(document, diagnostic):
    return bool(document.facts["refused"])


def is_refused_date(document, diagnostic):
    return document.facts["stopped"] == "Jekyll::Errors::InvalidDateError"


def is_repeated_key(document, diagnostic):
    return any(line == diagnostic.line for line, _ in document.facts["repeated"])


def has_commas_in_names(document, diagnostic):
    names = document.facts["names"]
    return any(str(name).endswith((",", ";")) for name in (names["tags"] or []) + (names["categories"] or []))


def is_shown_otherwise(document, diagnostic):
    """Whether the page shows a value of the front matter otherwise than it is written."""
    column = len(document.bytes[diagnostic.offset - document.column(diagnostic) + 1:diagnostic.offset].decode()) + 1
    for line, start, written, shown in document.facts["plain"]:
        if (line, start) == (diagnostic.line, column):
            return written != shown
    return None


def is_read_otherwise(document, diagnostic):
    """Whether Ruby ignores a word of a date: it finds the same without that word."""
    return any(word in document.rest_of_line(diagnostic) for word in document.facts["ignored"]) or None


def written_day(document, diagnostic):
    match = re.match(r"['\"]?(\d{4}-\d\d?-\d\d?)", document.rest_of_line(diagnostic))
    return match and "-".join(part.zfill(2) for part in match.group(1).split("-"))


def is_on_another_day(document, diagnostic):
    """Whether the address that Jekyll gives has the day of the date in UTC, and the author wrote another one."""
    day = document.facts["date"][:10]
    written = written_day(document, diagnostic)
    return written and day != written and f"/{day.replace('-', '/')}/" in document.facts["address"]


def is_left_out(document, diagnostic):
    return document.facts["hidden"]


def is_undefined_value(document, diagnostic):
    liquid = document.facts["liquid"]
    name = re.match(r"\{\{-?\s*([\w-]+)", document.rest_of_line(diagnostic))
    if isinstance(liquid, str):
        return None
    return name is not None and any(line == diagnostic.line and name.group(1) in message for line, message in liquid)


def is_table_of_kramdown_alone(document, diagnostic):
    tables = [first for element, first, *_ in document.elements if element.tag == "table"]
    return diagnostic.line in document.facts["tables"] and diagnostic.line not in tables


def is_unknown_anchor(document, diagnostic):
    match = re.match(r"#([^)\s\"'>\]]*)", document.rest_of_line(diagnostic))
    if not match:
        return None
    anchors = document.github_anchors
    if document.is_for_jekyll:
        anchors = set().union(*(Page(page).anchors for page in document.facts["html"]))
    return not {match.group(1), urllib.parse.unquote(match.group(1))} & anchors


def is_rule_heading(document, diagnostic):
    """Whether a line of dashes makes a heading of the text above it."""
    if document.is_for_jekyll:
        return [diagnostic.line - 1, 2] in document.facts["headings"]
    # cmark-gfm may end a heading of several lines at the start of the line after the dashes.
    headings = [(first, last - (column == 0)) for element, first, _, last, column in document.elements if element.tag == "heading"]
    return any(first < diagnostic.line <= last for first, last in headings)


def shows_asterisks(document, diagnostic):
    """Whether the asterisks of the source are in a text of the page, and not the start or the end of bold text."""
    column = document.column(diagnostic)
    around = {
        element.tag: element.text or "" for element, line, first, _, last in document.elements
        if line == diagnostic.line and first <= column <= last
    }
    return "**" in around["text"] if "text" in around else False if "strong" in around else None


def is_refused_by_xml(document, diagnostic):
    character = document.bytes[diagnostic.offset:diagnostic.offset + 1]
    try:
        xml.parsers.expat.ParserCreate("utf-8").Parse(b"<a>" + character + b"</a>", True)
        return False
    except xml.parsers.expat.ExpatError:
        return True


def is_no_iso_date(document, diagnostic):
    try:
        datetime.date.fromisoformat(document.rest_of_line(diagnostic).strip()[:10])
        return False
    except ValueError:
        return True


def expires(document, diagnostic):
    """Whether an address is a redirect of a model's search, or says itself when it expires."""
    match = re.match(r"https?://[^\s)>\"]+", document.rest_of_line(diagnostic))
    address = urllib.parse.urlsplit(match.group(0) if match else "")
    is_redirect = address.hostname == "vertexaisearch.cloud.google.com" and address.path.startswith("/grounding-api-redirect/")
    return is_redirect or any("expires" in key.lower() for key in urllib.parse.parse_qs(address.query))


def has_no_story(document, diagnostic):
    return not any(element.tag == "heading" and element.get("level") == "2" for element, *_ in document.elements)


def is_one_code_block(document, diagnostic):
    """Whether a code block starts here, and nothing but it is in the text."""
    blocks = [(element, first) for element, first, _, last, _ in document.elements if element.tag in ("paragraph", "heading", "code_block")]
    return [(element.tag, first) for element, first in blocks] == [("code_block", diagnostic.line)]


def is_earlier_than_before(document, diagnostic):
    def seconds(offset):
        parts = re.match(rb"[\d:]+", document.bytes[offset:]).group(0).split(b":")
        return sum(int(part) * 60**power for power, part in enumerate(reversed(parts)))

    return seconds(diagnostic.offset) < seconds(diagnostic.note)


JUDGES = {
    NOT_UTF8: ("Python", is_not_utf8),
    "bold-literal": ("cmark-gfm", shows_asterisks),
    "chapter-out-of-order": ("the times", is_earlier_than_before),
    "citation-date-unreadable": ("Python", is_no_iso_date),
    "citation-link-temporary": ("the address", expires),
    "control-character": ("expat", is_refused_by_xml),
    "date-ambiguous": ("Ruby", is_read_otherwise),
    "date-day-shifted": ("Jekyll", is_on_another_day),
    "date-in-future": ("Jekyll", is_left_out),
    "front-matter-commas": ("Jekyll", has_commas_in_names),
    "front-matter-date-unreadable": ("Jekyll", is_refused_date),
    "front-matter-duplicate-key": ("Psych", is_repeated_key),
    "front-matter-invalid": ("Psych", is_refused_yaml),
    "front-matter-value-retyped": ("Psych, Liquid", is_shown_otherwise),
    "link-anchor-dead": ("kramdown, cmark-gfm", is_unknown_anchor),
    "liquid-in-text": ("Liquid", is_undefined_value),
    "no-stories": ("cmark-gfm", has_no_story),
    "rule-under-text": ("kramdown, cmark-gfm", is_rule_heading),
    "table-accidental": ("kramdown, cmark-gfm", is_table_of_kramdown_alone),
    "wrapped-in-code-fence": ("cmark-gfm", is_one_code_block),
}


def records(digest, corpus, *options):
    command = [digest, "check", *options, "--format", "json", "--severity", "warning", *FOLDERS]
    run = subprocess.run(command, cwd=corpus, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"error: {' '.join(command)}\n{run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def collect(digest, corpus):
    """All diagnostics, each once: those of publishing hold most of the others."""
    found = {}
    for record in records(digest, corpus) + records(digest, corpus, "--publishing", "--now", NOW):
        if "error" in record:
            found[Diagnostic(record["path"], NOT_UTF8, "error")] = True
        for each in record.get("diagnostics", []):
            note = each["notes"][0]["range"][0] if each.get("notes") else 0
            found[Diagnostic(record["path"], each["id"], each["severity"], each["location"]["line"], each["range"][0], note)] = True
    return list(found)


def answer(*command, questions):
    run = subprocess.run(command, input=json.dumps(questions), capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"error: {' '.join(map(str, command))}\n{run.stderr}")
    return json.loads(run.stdout)


def ask(documents):
    """Asks Jekyll and its parts about all documents, and for the anchors of headings by GitHub's rule."""
    oracles = root / "Tests/Oracles"
    questions = [{"name": re.split("__|/", each.path)[-1], "text": each.text} for each in documents]
    empty = {"refused": None, "stopped": None, "repeated": [], "plain": [], "ignored": [], "html": []}
    for document, facts in zip(documents, answer("ruby", oracles / "jekyll_facts.rb", NOW, questions=questions)):
        document.facts = empty | facts
    pages = [document for document in documents if not document.is_for_jekyll]
    anchors = answer("ruby", oracles / "github_anchors.rb", questions=[each.page.headings for each in pages])["documents"]
    for document, given in zip(pages, anchors):
        document.github_anchors = document.page.anchors | set(given)


def verdicts_by_hand():
    rows = csv.DictReader(VERDICTS.open(), delimiter="\t")
    return {(row["path"], int(row["line"]), row["id"]): row["verdict"] for row in rows}


def judge(document, diagnostic, by_hand):
    """A verdict, `true`, `false`, `allowed` or `not judged`, and who judged."""
    who, is_true = JUDGES.get(diagnostic.id, ("", None))
    verdict = is_true(document, diagnostic) if is_true else None
    if diagnostic.place in by_hand:
        return by_hand[diagnostic.place], "by hand"
    if verdict is None:
        return "not judged", ""
    return "true" if verdict else "false", who


def table(judged):
    rows = collections.defaultdict(collections.Counter)
    judges = collections.defaultdict(dict)
    for diagnostic, verdict, who in judged:
        key = (diagnostic.id, diagnostic.severity)
        rows[key]["false" if verdict == "allowed" else verdict] += 1
        judges[key][who] = judges[key].get(who, 0) + bool(who)
    yield "| Diagnostic | Severity | Count | True | False | Not judged | Judged by |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for (name, severity), counts in sorted(rows.items()):
        who = [f"{each}, {count}" if each == "by hand" else each for each, count in judges[name, severity].items() if each]
        numbers = [sum(counts.values()), counts["true"], counts["false"], counts["not judged"]]
        yield " | ".join([f"| `{name}`", severity, *map(str, numbers), "; ".join(who)]) + " |"
    all_counts = sum(rows.values(), collections.Counter())
    yield f"| All | | {len(judged)} | {all_counts['true']} | {all_counts['false']} | {all_counts['not judged']} | |"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("digest")
    arguments.add_argument("--list", action="store_true")
    arguments.add_argument("--corpus", default=root / "../shared/corpus")
    options = arguments.parse_args()
    corpus = pathlib.Path(options.corpus).resolve()

    diagnostics = collect(pathlib.Path(options.digest).resolve(), corpus)
    documents = {path: Document(corpus, path) for path in sorted({each.path for each in diagnostics})}
    ask(list(documents.values()))
    by_hand = verdicts_by_hand()
    judged = [(each, *judge(documents[each.path], each, by_hand)) for each in diagnostics]
    print("\n".join(table(judged)))

    failures = [each for each, verdict, _ in judged if verdict == "false"]
    shown = failures + [each for each, verdict, _ in judged if verdict in ("allowed", "not judged")] if options.list else failures
    verdicts = {each: verdict for each, verdict, _ in judged}
    for each in shown:
        print(f"{each.path}:{each.line}: {verdicts[each]} [{each.id}]")
    unused = {place for place, verdict in by_hand.items() if verdict == "allowed"} - {each.place for each in diagnostics}
    for path, line, name in sorted(unused):
        print(f"{path}:{line}: allowed, and not reported any more [{name}]")
    sys.exit(1 if failures or unused else 0)


if __name__ == "__main__":
    main()
