#!/usr/bin/env python3
"""Checks the symbol graphs of the libraries, which list their public API:

- every symbol has a documentation comment of its own;
- Tests/SourceCompatibilityTests uses every initialiser, function, operator, subscript, property and enum case. The compiler
  tells what the tests use: its syntax tree holds the unified symbol reference of each declaration that is named.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
libraries = ["NewsDigestKit", "NewsDigestPublishing", "NewsDigestSearch"]
types = {"swift.struct", "swift.enum", "swift.class", "swift.protocol", "swift.typealias", "swift.associatedtype"}


def output(*command):
    result = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}:\n{result.stdout[-2000:]}{result.stderr[-4000:]}")
    return result.stdout


def symbols(binaries, libraries=libraries):
    """The public symbols of the libraries, without those that the compiler makes."""
    with tempfile.TemporaryDirectory() as folder:
        for library in libraries:
            output("swift", "symbolgraph-extract", "-module-name", library, "-minimum-access-level", "public",
                   "-skip-synthesized-members", "-target", target(), *modules(binaries), "-output-dir", folder)
        graphs = [graph for library in libraries for graph in pathlib.Path(folder).glob(f"{library}*.symbols.json")]
        return [symbol for graph in graphs for symbol in json.loads(graph.read_text())["symbols"]]


def target():
    return json.loads(output("swift", "-print-target-info"))["target"]["triple"]


def modules(binaries):
    """Where the compiler finds the library, and on macOS the system."""
    system = ["-sdk", output("xcrun", "--show-sdk-path").strip()] if sys.platform == "darwin" else []
    return ["-I", binaries / "Modules", *system]


def used(binaries):
    """The symbol references in the source compatibility tests. The file with the test macros is left out: it calls the others."""
    files = [path for path in sorted((root / "Tests/SourceCompatibilityTests").glob("*.swift"))
             if "import Testing" not in path.read_text()]
    references = set()
    for file in files:
        others = [other for other in files if other != file]
        tree = output("swiftc", "-frontend", "-dump-ast", "-dump-ast-format", "json", "-swift-version", "6",
                      "-module-name", "SourceCompatibility", *modules(binaries), "-primary-file", file, *others)
        references |= set(re.findall(r'"(s:[^"]+)"', tree))
    return references


def is_witness(symbol, protocols):
    """An operator in an extension of a protocol: at each use, the compiler names the requirement of `Equatable` that it fulfils."""
    return symbol["kind"]["identifier"] == "swift.func.op" and symbol["pathComponents"][0] in protocols


def name(symbol):
    return ".".join(symbol["pathComponents"])


def main():
    for library in libraries:
        output("swift", "build", "--target", library)
    binaries = pathlib.Path(output("swift", "build", "--show-bin-path").strip())
    public = symbols(binaries)
    undocumented = [symbol for symbol in public if not symbol.get("docComment", {}).get("lines")]
    references = used(binaries)
    protocols = {name(symbol) for symbol in public if symbol["kind"]["identifier"] == "swift.protocol"}
    callable = [symbol for symbol in public if symbol["kind"]["identifier"] not in types and not is_witness(symbol, protocols)]
    unused = [symbol for symbol in callable if symbol["identifier"]["precise"] not in references]
    for symbol in undocumented:
        print(f"error: {name(symbol)} is not documented", file=sys.stderr)
    for symbol in unused:
        print(f"error: {name(symbol)} is used in no source compatibility test", file=sys.stderr)
    print(f"{len(public)} public symbols, {len(public) - len(undocumented)} documented; "
          f"{len(callable)} to call, {len(callable) - len(unused)} called")
    return 1 if undocumented or unused or not public else 0


if __name__ == "__main__":
    sys.exit(main())
