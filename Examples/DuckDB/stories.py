#!/usr/bin/env python3
"""Makes a Parquet table of the stories of a folder, by `digest worker` on all cores of one machine and DuckDB.

    stories.py FOLDER STORIES.parquet [DIGEST]

The worker writes into DuckDB through a pipe: nothing but the table is on the disk.
"""
import os
import subprocess
import sys
import tempfile

import duckdb


def main(folder, stories, digest="digest"):
    columns = [digest, "worker", "--null", "--columns", "stories"]
    schema = subprocess.check_output([*columns, "--schema", "duckdb"], text=True)
    with tempfile.TemporaryDirectory() as place:
        pipe = os.path.join(place, "rows.ndjson")
        os.mkfifo(pipe)
        find = subprocess.Popen(["find", folder, "-name", "*.md", "-type", "f", "-print0"], stdout=subprocess.PIPE)
        worker = subprocess.Popen(
            ["sh", "-c", 'pipe=$1; shift; exec "$@" --summary >"$pipe"', "sh", pipe, *columns], stdin=find.stdout)
        database = duckdb.connect()
        database.execute(
            f"CREATE TABLE lines AS FROM read_json('{pipe}', format = 'newline_delimited', columns = {schema})")
        if find.wait() != 0 or worker.wait() != 0:
            sys.exit("The worker failed.")
        # The last line is that of no document: it has neither a format nor an error.
        total = database.sql("SELECT summary FROM lines WHERE format IS NULL AND error IS NULL").fetchall()
        if not total:
            sys.exit("The worker was ended before its time.")
        database.execute(
            "COPY (SELECT * EXCLUDE (schema, error) FROM lines WHERE format IS NOT NULL "
            f"ORDER BY path, row) TO '{stories}' (FORMAT parquet)")
        for path, error in database.sql("SELECT path, error.message FROM lines WHERE error IS NOT NULL").fetchall():
            print(f"{path}: {error}", file=sys.stderr)
        print(total[0][0])


if __name__ == "__main__":
    main(*sys.argv[1:])
