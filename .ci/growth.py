#!/usr/bin/env python3
"""Checks that `prove growth` times every public operation of the library: each initialiser, function, operator, subscript and
derived property is used by Proof/Sources/Growth or by the derived properties of Proof/Sources/Checks, or is in Proof/Untimed.txt
with the reason.

    .ci/growth.py            the library as `swift build -c release --package-path Proof` left it
    .ci/growth.py FOLDER     the folder of another build of that package, with its `Modules`

The symbol graph lists what is public, and the compiler tells what is used, as in `symbols.py`. An initialiser that only stores
its arguments is no operation. A line of the list that nothing needs is an error too.
"""
import fnmatch
import pathlib
import re
import subprocess
import sys
import tempfile

import symbols

root = symbols.root
operations = {"swift.method", "swift.type.method", "swift.func", "swift.func.op", "swift.init"}
properties = {"swift.property", "swift.type.property", "swift.subscript", "swift.type.subscript"}


def declaration(symbol):
    return "".join(fragment["spelling"] for fragment in symbol["declarationFragments"])


def is_derived(symbol):
    """Whether a property has code: it is shown with its accessors then."""
    return "{" in declaration(symbol)


def owner(symbol):
    return ".".join(symbol["pathComponents"][:-1])


def stores(symbol, stored):
    """Whether an initialiser has a parameter for stored properties and nothing else."""
    labels = re.findall(r"(\w+):", symbol["pathComponents"][-1])
    return symbol["kind"]["identifier"] == "swift.init" and labels and set(labels) <= stored.get(owner(symbol), set())


def timed(binaries):
    """The symbol references in what `prove growth` runs."""
    modules = symbols.modules(binaries)
    references = set()
    for module in ["Growth", "Checks"]:
        files = sorted((root / "Proof/Sources" / module).rglob("*.swift"))
        used = [file for file in files if module == "Growth" or "Derived" in file.name or file.parent.name == "Formats"]
        primary = [argument for file in used for argument in ("-primary-file", file)]
        others = [file for file in files if file not in used]
        tree = symbols.output(
            "swiftc", "-frontend", "-dump-ast", "-dump-ast-format", "json", "-swift-version", "6", "-module-name", module,
            "-package-name", "newsdigestkitproof", *modules, *primary, *others)
        references |= set(re.findall(r'"(s:[^"]+)"', tree))
    return references


def reasons():
    """The patterns of names that are not timed, and why."""
    lines = (root / "Proof/Untimed.txt").read_text().splitlines()
    return {pattern: reason for pattern, _, reason in
            (line.partition("  ") for line in lines if line and not line.startswith("#"))}


def main(arguments):
    binaries = pathlib.Path(arguments[0]).resolve() if arguments else root / "Proof/.build/release"
    if not (binaries / "Modules/Checks.swiftmodule").exists():
        sys.exit(f"There is no build in {binaries}: swift build -c release --package-path Proof")
    public = symbols.symbols(binaries, ["NewsDigestKit"])
    stored = {}
    for symbol in public:
        if symbol["kind"]["identifier"] == "swift.property" and not is_derived(symbol):
            stored.setdefault(owner(symbol), set()).add(symbol["pathComponents"][-1])
    counted = [symbol for symbol in public
               if symbol["kind"]["identifier"] in operations and not stores(symbol, stored)
               or symbol["kind"]["identifier"] in properties and is_derived(symbol)]
    references, untimed = timed(binaries), reasons()
    missing, used = [], set()
    for symbol in counted:
        name = symbols.name(symbol)
        matching = [pattern for pattern in untimed if fnmatch.fnmatchcase(name, pattern)]
        if symbol["identifier"]["precise"] in references:
            continue
        used |= set(matching)
        if not matching:
            missing.append(name)
    for name in sorted(missing):
        print(f"error: {name} is neither timed by `prove growth` nor in Proof/Untimed.txt", file=sys.stderr)
    needless = [pattern for pattern, reason in untimed.items() if pattern not in used or not reason.strip()]
    for pattern in needless:
        print(f"error: Proof/Untimed.txt: {pattern} is needed for nothing, or has no reason", file=sys.stderr)
    print(f"{len(counted)} operations and derived properties, {len(counted) - len(missing)} timed or with a reason")
    return 1 if missing or needless or not counted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
