#!/usr/bin/env python3
"""Runs the examples for many documents, Examples/Spark and Examples/DuckDB, on documents made of the samples, and compares their tables.

    .ci/many_documents.py DIGEST [COUNT]

DIGEST is the built tool. Both tables must hold the rows that one worker writes. Of the documents, one in a thousand is not UTF-8; with Spark,
one worker is killed on its first try. Without pyspark or duckdb, their part is skipped, and says so.
"""
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parent.parent


def make_documents(folder, count):
    """Documents as files, some hundred a folder; each has its own number."""
    samples = sorted((root / "Examples/Samples").glob("**/*.md"))
    texts = [sample.read_bytes() for sample in samples if b"\n## " in sample.read_bytes()]
    for number in range(count):
        place = folder / f"{number // 500:04}"
        place.mkdir(exist_ok=True)
        text = texts[number % len(texts)].replace(b"\n## ", f"\n## {number} ".encode())
        (place / f"{number:07}.md").write_bytes(b"\xff" + text if number % 1000 == 999 else text)


def expected(digest, folder):
    """The rows that one worker writes, without the name of the document, and how long it took."""
    start = time.monotonic()
    output = subprocess.run(
        f"find '{folder}' -name '*.md' | '{digest}' worker --columns stories --summary", shell=True, check=True, capture_output=True).stdout
    seconds = time.monotonic() - start
    records = [json.loads(line) for line in output.splitlines()]
    return sorted(row["headline"] for row in records if "headline" in row), records[-1]["summary"], seconds


def report(name, count, size, seconds):
    print(f"{name}: {count} documents, {size / 1e6:.0f} MB, {seconds:.1f} s, {size / seconds / 1e6:.1f} MB/s")


def run_duckdb(digest, folder, work):
    table = work / "stories.parquet"
    subprocess.run([sys.executable, root / "Examples/DuckDB/stories.py", folder, table, digest], check=True,
                   stderr=subprocess.DEVNULL)
    import duckdb
    return sorted(row[0] for row in duckdb.sql(f"SELECT headline FROM '{table}'").fetchall())


def run_spark(digest, folder, work):
    import pandas
    paths = sorted(folder.glob("*/*.md"))
    documents = work / "documents"
    documents.mkdir()
    for part in range(8):
        own = paths[part::8]
        pandas.DataFrame({"id": [path.name for path in own], "bytes": [path.read_bytes() for path in own]}).to_parquet(
            documents / f"{part}.parquet")
    # The first worker that is started dies in the middle, without a word.
    killed = work / "killed"
    tool = work / "digest"
    tool.write_text(
        "#!/bin/sh\n"
        f"case \"$*\" in *--summary*) if mkdir '{killed}' 2>/dev/null; then '{digest}' \"$@\" | head -c 100000; kill -9 $$; fi;; esac\n"
        f"exec '{digest}' \"$@\"\n")
    tool.chmod(0o755)
    start = time.monotonic()
    subprocess.run(
        ["spark-submit", "--master", "local[2,3]", root / "Examples/Spark/stories.py", documents, work / "stories", work / "failures", tool],
        check=True, stderr=subprocess.DEVNULL)
    seconds = time.monotonic() - start
    assert killed.exists(), "No worker was killed."
    stories = pandas.read_parquet(work / "stories")
    failures = pandas.read_parquet(work / "failures")
    assert set(failures["code"]) == {"not-utf8"} and len(failures) == len(paths) // 1000, failures
    return sorted(stories["headline"]), seconds


def main():
    digest = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    with tempfile.TemporaryDirectory() as place:
        work = pathlib.Path(place)
        folder = work / "files"
        folder.mkdir()
        make_documents(folder, count)
        size = sum(path.stat().st_size for path in folder.glob("*/*.md"))
        headlines, summary, seconds = expected(digest, folder)
        assert summary["lines"] == count and summary["failed"] == count // 1000, summary
        report("digest worker", count, size, seconds)
        if importlib.util.find_spec("duckdb"):
            start = time.monotonic()
            assert run_duckdb(digest, folder, work) == headlines, "DuckDB has other rows"
            report("DuckDB", count, size, time.monotonic() - start)
        else:
            print("duckdb is not installed: skipped")
        if importlib.util.find_spec("pyspark") and shutil.which("spark-submit") and shutil.which("java"):
            rows, seconds = run_spark(digest, folder, work)
            assert rows == headlines, "Spark has other rows"
            report("Spark", count, size, seconds)
        else:
            print("pyspark or Java is not installed: skipped")


main()
