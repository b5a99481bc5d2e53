#!/usr/bin/env python3
"""What other libraries do to a post when its title is changed: the figures of the README's table.

    pip install -r Tests/Oracles/alternatives.txt

Prints, for each library and sample, how many lines of the file a diff shows as removed; one is what the edit is about. The
READMEs must show the same figures.
"""
import difflib
import io
import pathlib
import re
import sys

import frontmatter
import mdformat
import ruamel.yaml

root = pathlib.Path(__file__).resolve().parent.parent.parent
samples = ["jekyll-post.md", "news-post-variants.md"]
title = "A new title"


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


def removed_lines(before, after):
    """How many lines of `before` are not in `after`."""
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return sum(line.startswith("-") and not line.startswith("---\x20") for line in list(lines)[2:])


def main():
    figures = {}
    for name, edit in {"python-frontmatter": python_frontmatter, "ruamel.yaml": ruamel_yaml, "mdformat": mdformat_only}.items():
        texts = [(root / "Examples/Samples" / sample).read_text() for sample in samples]
        figures[name] = [removed_lines(text, edit(text)) for text in texts]
        print(name, *(f"{sample}: {figure}" for sample, figure in zip(samples, figures[name])), sep="\t")
    # What the library does is measured by a snippet, which runs with the others.
    snippet = (root / "Snippets/Alternatives.swift").read_text()
    figures["NewsDigestKit"] = [int(figure) for figure in re.findall(r"// → \S+ (\d+)$", snippet, re.MULTILINE)]
    failed = False
    for readme in sorted(root.glob("README*.md")):
        for name, (first, second) in figures.items():
            row = next((line for line in readme.read_text().splitlines() if line.startswith("|") and name in line.split("|")[1]), "")
            if f"| {first} | {second} |" not in row:
                print(f"error: {readme.name} does not give {first} and {second} for {name}: {row}", file=sys.stderr)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
