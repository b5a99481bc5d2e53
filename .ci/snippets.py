#!/usr/bin/env python3
"""Runs the code of the documentation and compares what it prints with what it says it prints.

Each file of Snippets runs in a folder of its own that holds a copy of Examples/Samples. Its standard output must be the
texts behind `// → `, in the order of the file. What the articles and the READMEs show besides must be real too:

- a block of Swift stands in a snippet or in a file of the tutorial, line for line;
- the READMEs show the same code, and as many sections and rows;
- a block of `markdown` or `text`, and the words in code in a table's column "In the text", stand in a sample. A line `…`
  stands for lines left out.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
samples = root / "Examples" / "Samples"
failures = []


def fail(message):
    failures.append(message)
    print(f"error: {message}", file=sys.stderr)


def run(snippet, binaries):
    """Runs a snippet; gives the number of lines compared."""
    expected = re.findall(r"// → (.*)$", snippet.read_text(), re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(samples, folder, dirs_exist_ok=True)
        result = subprocess.run([binaries / snippet.stem], cwd=folder, capture_output=True, text=True, timeout=60)
        if snippet.stem == "Readme":
            check_readme_edit(pathlib.Path(folder))
    # Blank lines cannot be written as comments without blanks at their end.
    printed = [line.rstrip() for line in result.stdout.split("\n") if line.strip()]
    if result.returncode != 0:
        fail(f"{snippet.name}: exit code {result.returncode}: {result.stderr[-500:]}")
    for number, (left, right) in enumerate(zip(expected + [None] * len(printed), printed + [None] * len(expected))):
        if left != right:
            fail(f"{snippet.name}: line {number + 1} of the output: expected {left!r}, printed {right!r}")
            break
    return len(expected)


def check_readme_edit(folder):
    """The diff that the READMEs show is the one of the edit that they show."""
    name = "news-post-variants.md"
    result = subprocess.run(["diff", "-U0", samples / name, folder / name], capture_output=True, text=True)
    lines = "\n".join(line for line in result.stdout.split("\n")[3:] if line)
    for readme in sorted(root.glob("README*.md")):
        if [body.strip("\n") for body in blocks(readme, "diff")] != [lines]:
            fail(f"{readme.name} does not show this diff:\n{lines}")


def blocks(path, *languages):
    """The fenced blocks of a file in these languages. A fence ends at one that is as long as it, or longer."""
    fence, language, body = "", "", []
    for line in path.read_text().splitlines():
        marks = re.match(r"(`{3,})(\w*)$", line)
        if not fence and marks:
            fence, language, body = marks[1], marks[2], []
        elif fence and marks and not marks[2] and len(marks[1]) >= len(fence):
            if language in languages:
                yield "\n".join(body) + "\n"
            fence = ""
        else:
            body.append(line)


def occurs(block, texts):
    """Whether the lines of a block stand in one of the texts, in order, with `…` for lines left out."""
    parts = [part.strip("\n") for part in re.split(r"^…$", block, flags=re.MULTILINE)]
    for text in texts:
        place = 0
        for part in parts:
            place = text.find(part, place)
            if place < 0:
                break
            place += len(part)
        else:
            return True
    return False


def check_shown():
    """What the articles show; gives the numbers of blocks."""
    unindented = lambda text: re.sub(r"^ +", "", text, flags=re.MULTILINE)
    code = [unindented(path.read_text()) for path in [*root.glob("Snippets/*.swift"), *root.glob("Documentation.docc/**/*.swift")]]
    sample_texts = [path.read_text() for path in samples.rglob("*") if path.is_file() and path.name != "README.md"]
    counts = {"Swift": 0, "samples": 0, "words": 0}
    for article in sorted([*root.glob("Documentation.docc/**/*.md"), *root.glob("README*.md")]):
        for block in blocks(article, "swift"):
            counts["Swift"] += 1
            if not occurs(unindented(block), code):
                fail(f"{article.name}: this code is in no snippet:\n{block}")
        for block in blocks(article, "markdown", "text"):
            counts["samples"] += 1
            if not occurs(block, sample_texts):
                fail(f"{article.name}: this text is in no sample:\n{block}")
        for table in re.findall(r"^\| In the text .*\n\| -.*\n((?:\|.*\n)+)", article.read_text(), re.MULTILINE):
            for row in table.splitlines():
                cell = re.split(r"(?<!\\)\|", row)[1].replace("\\|", "|")
                for words in re.findall(r"(`+)(.+?)\1", cell):
                    counts["words"] += 1
                    if not occurs(words[1].strip(), sample_texts):
                        fail(f"{article.name}: “{words[1]}” is in no sample")
    return counts


def check_translation():
    """The READMEs have the same sections, rows and code; what the words say, people must compare."""
    shapes = {}
    for readme in sorted(root.glob("README*.md")):
        lines = readme.read_text().splitlines()
        shape = [len([line for line in lines if line.startswith(mark)]) for mark in ("## ", "| ")]
        shapes[readme.name] = (*shape, list(blocks(readme, "swift", "sh", "diff")))
    if len(set(map(str, shapes.values()))) != 1:
        fail("the READMEs differ in their sections, rows or code: " + ", ".join(f"{name} has {shape[:2]}" for name, shape in shapes.items()))


def main():
    subprocess.run(["swift", "build"], cwd=root, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run(["swift", "build", "--show-bin-path"], cwd=root, check=True, capture_output=True, text=True)
    binaries = pathlib.Path(shown.stdout.strip())
    snippets = sorted(root.glob("Snippets/*.swift"))
    lines = sum(run(snippet, binaries) for snippet in snippets)
    counts = check_shown()
    check_translation()
    print(f"{len(snippets)} snippets run, {lines} lines of output compared; shown besides: "
          + ", ".join(f"{count} {name}" for name, count in counts.items()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
