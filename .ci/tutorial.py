#!/usr/bin/env python3
"""Builds and runs the tutorial and Getting started as a reader would: in a package of their own beside the library.

Each step of the tutorial is built and run on a new copy of the samples. What a program says it prints (`// → `), it must print.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
catalogue = root / "Documentation.docc"
places = {"Package.swift": "Package.swift", "main.swift": "Sources/Digests/main.swift"}


def steps():
    """The files of each step: a title, and the name and the text of the file that the step changes."""
    tutorials = (catalogue / "Tutorials" / "Tutorials.tutorial").read_text()
    for tutorial in re.findall(r'tutorial: "doc:(\w+)"', tutorials):
        text = (catalogue / "Tutorials" / f"{tutorial}.tutorial").read_text()
        for name, file in re.findall(r'@Code\(name: "([^"]+)", file: "([^"]+)"', text):
            yield f"{tutorial}, {file}", name, (catalogue / "Resources" / file).read_text()
    yield "GettingStarted", "main.swift", (root / "Snippets/GettingStarted.swift").read_text()


def run(title, package, samples, code):
    """Builds the package and runs it in a copy of the samples."""
    build = subprocess.run(["swift", "build"], cwd=package, capture_output=True, text=True)
    if build.returncode != 0 or re.search(r"main\.swift.*warning:", build.stdout + build.stderr):
        sys.exit(f"{title} does not build:\n{build.stdout[-4000:]}{build.stderr[-2000:]}")
    shutil.copytree(root / "Examples/Samples", samples)
    result = subprocess.run([package / ".build/debug/Digests"], cwd=samples, capture_output=True, text=True, timeout=60)
    shutil.rmtree(samples)
    if result.returncode != 0:
        sys.exit(f"{title}: exit code {result.returncode}: {result.stderr[-2000:]}")
    expected = [line.rstrip() for line in re.findall(r"// → (.*)$", code, re.MULTILINE)]
    printed = [line.rstrip() for line in result.stdout.splitlines() if line.strip()]
    if expected and expected != printed:
        sys.exit(f"{title} prints {printed}, not {expected}")


def main():
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        package = pathlib.Path(folder) / "Digests"
        (package / "Sources/Digests").mkdir(parents=True)
        (pathlib.Path(folder) / "NewsDigestKit").symlink_to(root)
        for title, name, code in steps():
            (package / places[name]).write_text(code)
            if name == "main.swift":
                run(title, package, pathlib.Path(folder) / "Samples", code)
                count += 1
    print(f"{count} steps built and run")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main())
