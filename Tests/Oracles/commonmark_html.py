#!/usr/bin/env python3
"""Reads a JSON array of Markdown texts and writes what cmark makes of each as a JSON array of HTML."""
import json
import subprocess
import sys

texts = json.loads(sys.stdin.buffer.read())
pages = [
    subprocess.run(["cmark", "--unsafe"], input=text.encode(), capture_output=True, check=True).stdout.decode()
    for text in texts
]
print(json.dumps(pages))
