#!/usr/bin/env python3
"""Writes the articles of the documentation as they read on a code host, into the folder Guide: with the code of the snippets,
links between pages, and names for the links to symbols.

    .ci/guide.py            writes the folder
    .ci/guide.py --check    fails where a page is not what it would write, or a page of the repository has a broken link
"""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
catalogue = root / "Documentation.docc"
guide = root / "Guide"
failures = []


def fail(message):
    failures.append(message)
    print(f"error: {message}", file=sys.stderr)


def articles():
    """The articles by their names: those of the catalogue's folder, the Korean ones, and the pages of the diagnostics."""
    paths = [*catalogue.glob("*.md"), *catalogue.glob("Korean/*.md"), *catalogue.glob("Diagnostics/*.md")]
    return {path.stem: path for path in sorted(paths)}


pages = articles()


def place(name):
    """Where a page is, from the folder of pages."""
    folder = "diagnostics/" if pages[name].parent.name == "Diagnostics" else ""
    return "README.md" if name == "Documentation" else f"{folder}{name}.md"


def title(name):
    first = pages[name].read_text().split("\n", 1)[0].removeprefix("# ")
    return first.strip("`")


def slug(heading):
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def snippet(file, part):
    """The lines of a snippet, or of a slice of it, without those that steer the documentation."""
    text = (root / "Snippets" / f"{file}.swift").read_text()
    if part:
        text = re.search(rf"^ *// snippet\.{part}\n(.*?)^ *// snippet\.end$", text, re.MULTILINE | re.DOTALL)[1]
    lines = [line for line in text.strip("\n").split("\n") if not re.match(r" *// snippet\.", line)]
    indentation = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[indentation:] for line in lines)


def symbol(link):
    """What a link to a symbol is called: `NewsPost.Story.citations`."""
    return "`" + re.sub(r"-(swift\.\w+|\w{4,5})(?=/|$)", "", link[1]).replace("/", ".") + "`"


def resolved(text, name):
    """The prose of a page with its links to pages and symbols."""
    up = "../" * place(name).count("/")

    def page(link):
        target, _, anchor = link["page"].partition("#")
        words = link.groupdict().get("words")
        if target not in pages:
            return "the tutorial (on the documentation's site)"
        if not anchor:
            return f"[{words or title(target)}]({up}{place(target)})"
        headings = re.findall(r"^#+ (.*)$", pages[target].read_text(), re.MULTILINE)
        found = [each for each in headings if re.sub(r"[?.,’()]", "", each).replace(" ", "-") == anchor]
        if not found:
            fail(f"{name}: no heading for {link[1]}")
            return anchor
        return f"[{words or found[0]}]({up}{place(target)}#{slug(found[0])})"

    def picture(link):
        resources = f"{up}../Documentation.docc/Resources/{link[2]}"
        # A picture of a screen has two pixels for one.
        is_screen = (catalogue / f"Resources/{link[2]}@2x.png").is_file()
        suffix, width = ("@2x.png", ' width="390"') if is_screen else (".svg", "")
        return (f'<picture><source media="(prefers-color-scheme: dark)" srcset="{resources}~dark{suffix}">'
                f'<img alt="{link[1]}"{width} src="{resources}{suffix}"></picture>')

    text = re.sub(r"!\[([^\]]*)\]\(([\w-]+)\)", picture, text)
    text = re.sub(r"<doc:(?P<page>[^>]+)>", page, text)
    text = re.sub(r"\[(?P<words>[^\]]+)\]\(doc:(?P<page>[^)]+)\)", page, text)
    return re.sub(r"``(?!`)([^`\n]+)``(?!`)", symbol, text)


def converted(name):
    """A page as it reads on a code host."""
    text = re.sub(r"^@Metadata \{.*?^\}\n\n?", "", pages[name].read_text(), flags=re.MULTILINE | re.DOTALL)
    output, fence = [], ""
    for line in text.split("\n"):
        marks = re.match(r"(`{3,})", line)
        if marks and (not fence or len(marks[1]) >= len(fence) and line.strip("`") == ""):
            fence = "" if fence else marks[1]
            output.append(line)
            continue
        call = re.match(r'@Snippet\(path: "NewsDigestKit/Snippets/(\w+)"(?:, slice: "([\w-]+)")?\)', line)
        if fence:
            output.append(line)
        elif call:
            output += ["```swift", snippet(call[1], call[2]), "```"]
        else:
            output.append(resolved(line, name))
    return "\n".join(output)


def broken_links(path):
    """The links of a page to files that are not there."""
    text = re.sub(r"^(`{3,}).*?^\1$", "", path.read_text(), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", re.sub(r"`[^`\n]*`", "", text)) + re.findall(r'(?:src|srcset)="([^"]+)"', text):
        if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
            yield target


def main():
    is_checking = "--check" in sys.argv
    expected = {guide / place(name): converted(name) for name in pages}
    for path, text in expected.items():
        if not is_checking:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        elif not path.is_file() or path.read_text() != text:
            fail(f"{path.relative_to(root)} is outdated: run .ci/guide.py")
    for path in set(guide.rglob("*.md")) - set(expected):
        if is_checking:
            fail(f"{path.relative_to(root)} is of no article")
        else:
            path.unlink()
    read_on_host = [*root.glob("*.md"), *guide.rglob("*.md")]
    for path in read_on_host:
        for target in broken_links(path):
            fail(f"{path.relative_to(root)}: broken link {target}")
    # These read well on the documentation's site only.
    for path in root.glob("*.md"):
        if "](Documentation.docc/" in path.read_text().replace("](Documentation.docc/Resources", ""):
            fail(f"{path.name} links to an article of the site: link to its page in Guide")
    print(f"{len(expected)} pages, {len(read_on_host)} with checked links")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
