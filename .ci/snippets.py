#!/usr/bin/env python3
"""Runs the code of the documentation and compares what it prints with what it says it prints.

Each file of Snippets runs in a folder of its own that holds a copy of Examples/Samples. Its standard output must be the
texts behind `// → `, in the order of the file. What the articles and the READMEs show besides must be real too:

- a block of Swift is in a snippet or in a file of the tutorial, line for line;
- the READMEs show the same code, and as many sections and rows;
- a Korean article has the sections, snippets, blocks, rows and questions of its English counterpart, and each links to the other;
- a block of `markdown` or `text`, and the words in code in a table's column "In the text", are in a sample. A line `…`
  represents lines left out;
- a block of `console` is a session: its lines `$ COMMAND` run in a folder with a copy of the samples, one for each
  section of a page, and must print the lines below them. A block of `python` is written to that folder first, under
  the name in its first line, `# NAME.py`. A session is skipped where a module that it imports is not installed.
"""
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
catalogue = root / "Documentation.docc"
samples = root / "Examples" / "Samples"
failures = []
# The articles that are in Korean too.
translated = ["GettingStarted", "FAQ", "Formats", "NewsPosts", "DailyDigests", "PodcastEpisodes", "VideoDigests", "JekyllPosts", "Diagnostics",
              "Cookbook", "CookbookEditing", "CookbookChecking", "CookbookArchives", "CookbookApps", "CookbookPublishing"]


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


def sections(path):
    """The sections of a page, each as its heading and its fenced blocks: pairs of a language and a text. A fence ends at
    one that is as long as it, or longer."""
    heading, found = "", []
    fence, language, body = "", "", []
    for line in path.read_text().splitlines():
        marks = re.match(r"(`{3,})(\w*)$", line)
        if not fence and marks:
            fence, language, body = marks[1], marks[2], []
        elif fence and marks and not marks[2] and len(marks[1]) >= len(fence):
            found.append((language, "\n".join(body) + "\n"))
            fence = ""
        elif fence:
            body.append(line)
        elif re.match("#+ ", line):
            yield heading, found
            heading, found = line, []
    yield heading, found


def blocks(path, *languages):
    """The fenced blocks of a file in these languages."""
    return (text for _, found in sections(path) for language, text in found if language in languages)


def commands(session):
    """The commands of a session, each with the lines that it prints. A line that ends with a backslash continues."""
    found = []
    for line in session.splitlines():
        if found and found[-1][0].endswith("\\"):
            found[-1] = (found[-1][0] + "\n" + line, [])
        elif line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def run_sessions(tool):
    """Runs the sessions of all pages with the tool's folder in the path; gives the number of commands run."""
    count = 0
    environment = {**os.environ, "PATH": f"{tool}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    for page in sorted(catalogue.rglob("*.md")):
        for heading, found in sections(page):
            scripts = [text for language, text in found if language == "python"]
            sessions = [text for language, text in found if language == "console"]
            modules = re.findall(r"^import (\w+)", "\n".join(scripts), re.MULTILINE)
            missing = [module for module in modules if not importlib.util.find_spec(module)]
            if sessions and missing:
                print(f"{page.name}: {heading.strip('# ')}: {', '.join(missing)} is not installed: skipped")
                continue
            if not sessions:
                continue
            with tempfile.TemporaryDirectory() as folder:
                shutil.copytree(samples, folder, dirs_exist_ok=True)
                for script in scripts:
                    (pathlib.Path(folder) / script.splitlines()[0].removeprefix("# ")).write_text(script)
                for command, expected in (pair for session in sessions for pair in commands(session)):
                    result = subprocess.run(
                        ["bash", "-c", command], cwd=folder, env=environment, timeout=60, text=True,
                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                    printed = "\n".join(line.rstrip() for line in result.stdout.splitlines())
                    if "…" in expected:
                        is_right = occurs("\n".join(expected), [printed])
                    else:
                        is_right = printed == "\n".join(expected)
                    if not is_right:
                        fail(f"{page.name}: “{command}” prints:\n{printed}")
                    count += 1
    return count


def shape(page):
    """What two languages of an article have in common: levels of headings, snippets, blocks and the rows of tables."""
    lines = page.read_text().splitlines()
    return {
        "headings": [line.split(" ")[0] for line in lines if re.match("#+ ", line)],
        "snippets": [line for line in lines if line.startswith("@Snippet")],
        "blocks": [block for _, found in sections(page) for block in found],
        "rows": [sorted(re.findall("`+[^`]+`+", row)) for row in lines if row.startswith("| ")],
        "items": [len(re.findall(r"\]\(doc:", line)) for line in re.sub(r"\n  +(?=\S)", " ", page.read_text()).splitlines() if line.startswith("- [")],
        "pictures": [re.sub(r".*\]\((.*)\)", r"\1", line).removesuffix("-ko") for line in lines if line.startswith("![")],
    }


def check_korean():
    """The Korean articles have the shape of the English ones, and both link to each other; gives their number."""
    pages = sorted((catalogue / "Korean").glob("*.md"))
    for page in pages:
        name = page.stem.removesuffix("-ko")
        original = catalogue / f"{name}.md"
        if not page.stem.endswith("-ko"):
            continue
        left, right = shape(original), shape(page)
        for part in left:
            if left[part] != right[part]:
                different = [pair for pair in zip(left[part], right[part]) if pair[0] != pair[1]]
                fail(f"{page.name} and {original.name} differ in their {part}: {different[:1] or (len(left[part]), len(right[part]))}")
        if f"<doc:{page.stem}>" not in original.read_text() or f"<doc:{name}>" not in page.read_text():
            fail(f"{page.name} and {original.name} must link to each other")
    missing = [name for name in translated if not (catalogue / "Korean" / f"{name}-ko.md").is_file()]
    if missing:
        fail(f"without a Korean counterpart: {', '.join(missing)}")
    return len(pages)


def occurs(block, texts):
    """Whether the lines of a block are in one of the texts, in order, with `…` for lines left out."""
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
    code = [unindented(path.read_text()) for path in [*root.glob("Snippets/*.swift"), *catalogue.rglob("*.swift")]]
    sample_texts = [path.read_text() for path in samples.rglob("*") if path.is_file() and path.name != "README.md"]
    counts = {"Swift": 0, "samples": 0, "words": 0}
    for article in sorted([*catalogue.rglob("*.md"), *root.glob("README*.md")]):
        for block in blocks(article, "swift"):
            counts["Swift"] += 1
            if not occurs(unindented(block), code):
                fail(f"{article.name}: this code is in no snippet:\n{block}")
        for block in blocks(article, "markdown", "text"):
            counts["samples"] += 1
            if not occurs(block, sample_texts):
                fail(f"{article.name}: this text is in no sample:\n{block}")
        for table in re.findall(r"^\| (?:In the text|문서) .*\n\| -.*\n((?:\|.*\n)+)", article.read_text(), re.MULTILINE):
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


def built(package, *options):
    """Builds a package; gives the folder of its programs."""
    subprocess.run(["swift", "build", "--package-path", package, *options], check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run(
        ["swift", "build", "--package-path", package, "--show-bin-path"], check=True, capture_output=True, text=True)
    return pathlib.Path(shown.stdout.strip())


def recipes():
    """The recipes of the cookbook: its sections with code or a session, which its first page lists."""
    listed = (catalogue / "Cookbook.md").read_text()
    for page in catalogue.glob("Cookbook*.md"):
        for part in re.split("^## ", page.read_text(), flags=re.MULTILINE)[1:]:
            if "@Snippet" in part or "```console" in part:
                heading = part.splitlines()[0]
                if f"#{re.sub(r'[?.,’()]', '', heading).replace(' ', '-')}>" not in listed:
                    fail(f"Cookbook.md does not list “{heading}”")
                yield heading
            elif not part.startswith("Overview") and "- <doc:" not in part:
                fail(f"{page.name}: the recipe “{part.splitlines()[0]}” shows nothing that is run")


def main():
    binaries = built(root)
    snippets = sorted(root.glob("Snippets/*.swift"))
    lines = sum(run(snippet, binaries) for snippet in snippets)
    counts = check_shown()
    check_translation()
    korean = check_korean()
    sessions = run_sessions(built(root / "Examples", "--product", "digest"))
    count = len(list(recipes()))
    for readme in sorted(root.glob("README*.md")):
        if not re.search(rf"\b{count} questions|질문 {count}개", readme.read_text()):
            fail(f"{readme.name} does not say that the cookbook has {count} recipes")
    print(f"{len(snippets)} snippets and {sessions} commands run, {lines} lines of output compared; {count} recipes; "
          f"{korean} pages in Korean; shown besides: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
