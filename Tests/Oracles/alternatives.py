#!/usr/bin/env python3
"""What other libraries do to a post when its title is changed: the figures of the README's table.

    pip install -r Tests/Oracles/alternatives.txt

Prints, for each library and sample, how many lines of the file a diff shows as removed; one is what the edit is about. The
READMEs must show the same figures, and the page `Comparison` the beginnings of the diffs; `--write` writes these.

swift-markdown is measured with `--reformat PROGRAM`: the program of the package `SwiftMarkdown` beside this file.
"""
import argparse
import difflib
import io
import pathlib
import re
import subprocess
import sys

import frontmatter
import mdformat
import ruamel.yaml

root = pathlib.Path(__file__).resolve().parent.parent.parent
samples = ["jekyll-post.md", "news-post-variants.md"]
title = "A new title"
comparison = root / "Documentation.docc/Comparison.md"
# How many lines of a diff the page shows.
shown_lines = 18


def python_frontmatter(text):
    post = frontmatter.loads(text)
    post["title"] = title
    return frontmatter.dumps(post)


def ruamel_yaml(text):
    """The library for YAML with comments; the front matter is cut out and put back by hand."""
    _, head, body = text.split("---\n", 2)
    yaml = ruamel.yaml.YAML()
    yaml.preserve_quotes = True
    fields = yaml.load(head)
    fields["title"] = title
    output = io.StringIO()
    yaml.dump(fields, output)
    return f"---\n{output.getvalue()}---\n{body}"


def mdformat_only(text):
    """A formatter has no edits: this is what it does to a file that nobody changed but for the title."""
    return mdformat.text(re.sub(r"^title: .*$", f"title: {title}", text, flags=re.MULTILINE), extensions={"frontmatter"})


def swift_markdown(text):
    """Parses and prints the whole file, with another title: it has no front matter."""
    edited = re.sub(r"^title: .*$", f"title: {title}", text, flags=re.MULTILINE)
    return subprocess.run([options.reformat], input=edited, capture_output=True, text=True, check=True).stdout


def difference(before, after):
    """The lines of a diff, without context."""
    return list(difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm=""))[2:]


def removed_lines(before, after):
    """How many lines of `before` are not in `after`."""
    return sum(line.startswith("-") for line in difference(before, after))


def check_page(name, lines):
    """The page must show the beginning of the diff of a library; whether it does."""
    text = comparison.read_text()
    shown = "\n".join(lines[:shown_lines] + (["…"] if len(lines) > shown_lines else []))
    start, end = f"<!-- diff {name} -->\n\n", "\n<!-- /diff -->"
    before, _, rest = text.partition(start)
    body, _, after = rest.partition(end)
    expected = f"```diff\n{shown}\n```\n"
    if body == expected:
        return True
    if options.write:
        comparison.write_text(before + start + expected + end + after)
        return True
    print(f"error: Comparison.md does not show the diff of {name}: run this with --write", file=sys.stderr)
    return False


def main():
    figures, failed = {}, False
    libraries = {"python-frontmatter": python_frontmatter, "ruamel.yaml": ruamel_yaml, "mdformat": mdformat_only}
    if options.reformat:
        libraries["swift-markdown"] = swift_markdown
    for name, edit in libraries.items():
        texts = [(root / "Examples/Samples" / sample).read_text() for sample in samples]
        changed = [edit(text) for text in texts]
        figures[name] = [removed_lines(*pair) for pair in zip(texts, changed)]
        # The page shows the second sample.
        failed = not check_page(name, difference(texts[1], changed[1])) or failed
        print(name, *(f"{sample}: {figure}" for sample, figure in zip(samples, figures[name])), sep="\t")
    # What the library does is measured by a snippet, which runs with the others.
    snippet = (root / "Snippets/Alternatives.swift").read_text()
    figures["NewsDigestKit"] = [int(figure) for figure in re.findall(r"// → \S+ (\d+)$", snippet, re.MULTILINE)]
    for readme in [*sorted(root.glob("README*.md")), comparison]:
        for name, (first, second) in figures.items():
            if name == "swift-markdown" and readme != comparison:
                continue
            row = next((line for line in readme.read_text().splitlines() if line.startswith("|") and name in line.split("|")[1]), "")
            if f"| {first} | {second} |" not in row:
                print(f"error: {readme.name} does not give {first} and {second} for {name}: {row}", file=sys.stderr)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--reformat")
    options = parser.parse_args()
    sys.exit(main())
