#!/usr/bin/env python3
"""Builds and runs the tutorial and Getting started as a reader would: in a package of their own beside the library.

    .ci/tutorial.py               builds and runs each step, and fails where one prints something else than its file in .ci/tutorial-output
    .ci/tutorial.py --write       writes these files, and the pictures of them
    .ci/tutorial.py --pictures    builds nothing: fails where a picture is not one of its file; with --write, writes the pictures

Each step runs on a new copy of the samples, with the arguments of the last command `swift run Digests` in the text of its tutorial.
A step without a file must print nothing. Each step with one has a picture of it beside its code, and steps that print the same have the
same picture. What Getting started says it prints (`// → `), it must print. The pictures are always checked.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import pictures
import terminal
from pictures import THEMES, root

catalogue = root / "Documentation.docc"
outputs = root / ".ci" / "tutorial-output"
places = {"Package.swift": "Package.swift", "main.swift": "Sources/Digests/main.swift"}
# A command in the text of a tutorial, or the code of a step, with its picture if it has one.
STEP = re.compile(
    r'`swift run Digests([^`]*)`|@Code\(name: "([^"]+)", file: "([^"]+)"\)(?:\s*\{\s*@Image\(source: "([^"]+)", alt: "[^"]+"\))?')
# So many lines of a terminal are shown of a step's output; of more, these at its start and at its end.
LIMIT, FIRST, LAST = 16, 12, 3


class Step:
    """A step: its title, the name and the text of the file that it changes, its arguments, its picture, and its output's file."""

    def __init__(self, title, name, code, arguments=(), picture=None, output=None):
        self.title, self.name, self.code, self.arguments, self.picture = title, name, code, list(arguments), picture
        self.output = output

    @property
    def expected(self):
        """What the step has to print."""
        if self.output is None:
            return "".join(f"{line}\n" for line in re.findall(r"// → (.*)$", self.code, re.MULTILINE))
        return self.output.read_text() if self.output.is_file() else ""

    @property
    def command(self):
        return " ".join(["swift run Digests", *self.arguments])


def steps():
    """The steps of the tutorials, in their order."""
    tutorials = (catalogue / "Tutorials" / "Tutorials.tutorial").read_text()
    for tutorial in re.findall(r'tutorial: "doc:(\w+)"', tutorials):
        text = (catalogue / "Tutorials" / f"{tutorial}.tutorial").read_text()
        arguments = []
        for match in STEP.finditer(text):
            if match[3] is None:
                arguments = match[1].split()
            else:
                output = outputs / pathlib.Path(match[3]).with_suffix(".txt").name
                code = (catalogue / "Resources" / match[3]).read_text()
                yield Step(f"{tutorial}, {match[3]}", match[2], code, arguments, match[4], output)


def getting_started():
    return Step("GettingStarted", "main.swift", (root / "Snippets/GettingStarted.swift").read_text())


def run(step, package, folder):
    """Builds the package and runs it beside a copy of the samples, or in one if it has no arguments; gives what it prints."""
    build = subprocess.run(["swift", "build"], cwd=package, capture_output=True, text=True)
    if build.returncode != 0 or re.search(r"main\.swift.*warning:", build.stdout + build.stderr):
        sys.exit(f"{step.title} does not build:\n{build.stdout[-4000:]}{build.stderr[-2000:]}")
    samples = folder / "Samples"
    shutil.copytree(root / "Examples/Samples", samples)
    result = subprocess.run(
        [package / ".build/debug/Digests", *step.arguments], cwd=folder if step.arguments else samples,
        capture_output=True, text=True, timeout=60)
    shutil.rmtree(samples)
    if result.returncode != 0:
        sys.exit(f"{step.title}: exit code {result.returncode}: {result.stderr[-2000:]}")
    return result.stdout


def compare(step, printed):
    """Fails where a step prints something else. Lines of comments cannot be blank, so blank lines do not count there."""
    def lines(text):
        return [line.rstrip() for line in text.splitlines() if step.output or line.strip()]
    if lines(step.expected) != lines(printed):
        sys.exit(f"{step.title} prints {lines(printed)}, not {lines(step.expected)}")


def build_and_run(is_writing):
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        package = folder / "Digests"
        (package / "Sources/Digests").mkdir(parents=True)
        (folder / "NewsDigestKit").symlink_to(root)
        for step in [*steps(), getting_started()]:
            (package / places[step.name]).write_text(step.code)
            if step.name != "main.swift":
                continue
            printed = run(step, package, folder)
            if is_writing and step.output:
                step.output.write_text(printed) if printed else step.output.unlink(missing_ok=True)
            compare(step, printed)
            count += 1
    print(f"{count} steps built and run")
    if not count:
        sys.exit("there are no steps")


def check_references(sessions, drawn):
    """Each step that prints something has the picture of it, and no other step has one; each file of an output or a picture is needed."""
    for step in steps():
        name = sessions.get((step.command, step.expected)) if step.name == "main.swift" and step.expected else None
        if step.picture != (name and f"{name}.svg"):
            sys.exit(f"{step.title} has the picture {step.picture}, not {name and name + '.svg'}")
    needed = {step.output for step in steps()} | {pictures.resources / f"{name}.svg" for name in drawn}
    for path in [*sorted(outputs.iterdir()), *sorted(pictures.resources.glob("tutorial-*.svg"))]:
        if path not in needed:
            sys.exit(f"no step has {path.name}")


def shown(text):
    """The lines of an output that a picture has: all of them, or the first and the last ones, with `⋮` for the others."""
    def beginning(lines, limit):
        count, rows = 0, 0
        for line in lines:
            rows += len(list(terminal.wrapped(line)))
            if rows > limit:
                break
            count += 1
        return count
    lines = [[(character, ()) for character in line] for line in text.rstrip("\n").split("\n")]
    if beginning(lines, LIMIT) < len(lines):
        lines[beginning(lines, FIRST):len(lines) - beginning(reversed(lines), LAST)] = [[("⋮", ("2",))]]
    return lines


def draw_or_check(is_checking):
    """Draws what the steps print, each output once."""
    sessions, drawn = {}, {}
    for step in steps():
        if step.name != "main.swift" or not step.expected or (step.command, step.expected) in sessions:
            continue
        name = f"tutorial-{step.output.stem}"
        sessions[step.command, step.expected] = name
        for theme in THEMES:
            drawn[f"{name}{theme}"] = terminal.draw("What the step prints", [(step.command, shown(step.expected))], theme)
    code = pictures.write(drawn, is_checking)
    check_references(sessions, drawn)
    return code


def main():
    options = set(sys.argv[1:])
    if options - {"--write", "--pictures"}:
        sys.exit(__doc__)
    if "--pictures" not in options:
        build_and_run("--write" in options)
    return draw_or_check(is_checking="--write" not in options)


if __name__ == "__main__":
    sys.exit(main())
