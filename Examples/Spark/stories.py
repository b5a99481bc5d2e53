#!/usr/bin/env python3
"""Makes a Parquet table of the stories of many documents, by `digest worker` on every executor of Spark.

    spark-submit stories.py DOCUMENTS STORIES FAILURES [DIGEST]

DOCUMENTS is a Parquet table with the columns `id` (text) and `bytes` (binary): one row a document, as they are stored, so that a few
large files are read and not millions of small ones. DIGEST is the tool, which must be on every machine.

A document that cannot be read is a row of FAILURES, and stops nothing. A worker that dies, or says that it saw fewer lines than it was
given, fails its task: Spark runs that again, elsewhere.
"""
import base64
import json
import subprocess
import sys
import threading

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, from_json


def lines_of(command):
    """The function for `mapInPandas`: what the worker writes for the documents of a partition, a line a row."""

    def work(batches):
        import pandas

        worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        given, faults = [0], []

        def feed():
            # A worker that died closes the pipe: that it wrote no summary says so.
            try:
                for batch in batches:
                    for id, document in zip(batch["id"], batch["bytes"]):
                        request = {"id": id, "base64": base64.b64encode(document).decode()}
                        worker.stdin.write(json.dumps(request).encode() + b"\n")
                        given[0] += 1
                worker.stdin.close()
            except BrokenPipeError:
                pass
            except Exception as fault:
                faults.append(fault)
                worker.kill()

        feeder = threading.Thread(target=feed)
        feeder.start()
        summary, lines = None, []
        try:
            for line in worker.stdout:
                if line.startswith(b'{"schema":1,"summary":'):
                    summary = json.loads(line)["summary"]
                    continue
                lines.append(line.decode())
                if len(lines) == 10_000:
                    yield pandas.DataFrame({"line": lines})
                    lines = []
            yield pandas.DataFrame({"line": lines})
        finally:
            # Who asks for no more rows ends the worker too.
            worker.stdout.close()
            if summary is None:
                worker.kill()
            code = worker.wait()
            feeder.join()
        if faults:
            raise faults[0]
        if code != 0 or summary is None or summary["lines"] != given[0]:
            raise RuntimeError(f"The worker ended with {code} after {summary} of {given[0]} documents.")

    return work


def main(documents, stories, failures, digest="digest"):
    spark = SparkSession.builder.appName("stories").getOrCreate()
    columns = ["worker", "--columns", "stories"]
    schema = subprocess.check_output([digest, *columns, "--schema", "spark"], text=True)
    lines = spark.read.parquet(documents).mapInPandas(lines_of([digest, *columns, "--summary"]), "line STRING")
    rows = lines.select(from_json(col("line"), schema).alias("row")).select("row.*").persist()
    rows.where("error IS NULL").drop("error", "schema").write.mode("overwrite").parquet(stories)
    rows.where("error IS NOT NULL").select("id", "error.*").write.mode("overwrite").parquet(failures)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
