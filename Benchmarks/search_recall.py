#!/usr/bin/env python3
"""Compares what searches find with what a search through the texts finds.

    Benchmarks/search_recall.py MEASURE-SEARCH FOLDER [COPIES]

MEASURE-SEARCH is the built program of that name, FOLDER one of digests. For each query and each story, the truth is whether the story's text
has the query, both composed, in small letters, in the usual width and with any white space as one space; for initials, the same with each
syllable as its initial. Compared with it: SearchIndex, the tokens in SQLite's FTS5 with and without a look at the texts that they find, and
FTS5's own tokenizers `unicode61` (also with a `*` after each query) and `trigram`. Times are those of the processor.
"""
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata

QUERIES = """
투자 삼성 모델 반도체 데이터센터 오픈AI AI GPT-5 에이전트 엔비디아 칩 규제 클라우드 챗GPT 제미나이 로봇 자율주행 저작권 인수 출시 공개 한국어 메타
미국 중국 법 AI_모델 데이터_센터 생성형_AI LLM open Claude 2025 500억 H200 RAG 模型 エージェント ㅇㅂㄷㅇ ㄷㅇㅌㅅㅌ
""".split()
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def folded(text):
    text = re.sub("[\uff01-\uffee]", lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = unicodedata.normalize("NFC", text).lower()
    return re.sub(r"\s+", lambda match: "\n" if match[0].count("\n") > 1 else " ", text)


def initials(text):
    return re.sub("[가-힣]", lambda match: INITIALS[(ord(match[0]) - 0xAC00) // 588], text)


def truth(query, units):
    if all(letter in INITIALS for letter in query):
        return {key for key, (text, first) in units.items() if query in first}
    query = folded(query)
    return {key for key, (text, first) in units.items() if query in text}


class Table:
    """A table of FTS5 in a file."""

    def __init__(self, name, columns, tokenizer, rows):
        self.path = os.path.join(tempfile.mkdtemp(), f"{name}.sqlite")
        self.database = sqlite3.connect(self.path)
        start = time.process_time()
        self.database.execute(f"CREATE VIRTUAL TABLE t USING fts5({columns}, content = '', tokenize = '{tokenizer}')")
        marks = ", ".join("?" * len(columns.split(",")))
        self.database.executemany(f"INSERT INTO t(rowid, {columns}) VALUES (?, {marks})", rows)
        self.database.commit()
        self.seconds = time.process_time() - start
        self.size = os.path.getsize(self.path)

    def search(self, expression):
        if expression is None:
            return set()
        return {row[0] for row in self.database.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,))}


def main():
    program, folder, *copies = sys.argv[1:]
    queries = [query.replace("_", " ") for query in QUERIES]
    output = subprocess.run([program, "queries", "--copies", *(copies or ["1"]), folder, *(f'"{query}"' for query in queries)],
                            check=True, capture_output=True, text=True).stdout
    records = [json.loads(line) for line in output.splitlines()]
    stories = [record for record in records if "tokens" in record]
    answers = [record for record in records if "milliseconds" in record]
    summary = records[-1]
    numbers = {story["id"]: number for number, story in enumerate(stories)}
    units = {number: (folded(story["text"]), initials(folded(story["text"]))) for number, story in enumerate(stories)}
    texts = [(number, story["text"]) for number, story in enumerate(stories)]
    tokens = Table("tokens", "tokens, initials", 'unicode61 remove_diacritics 0',
                   [(number, story["tokens"], story["initials"]) for number, story in enumerate(stories)])
    bigrams = Table("bigrams", "tokens", 'unicode61 remove_diacritics 0', [(number, story["tokens"]) for number, story in enumerate(stories)])
    words = Table("words", "text", "unicode61", texts)
    trigrams = Table("trigrams", "text", "trigram", texts)
    found = {
        "SearchIndex": [{numbers[hit] for hit in answer["hits"] if hit in numbers} for answer in answers],
        "tokens": [tokens.search(answer["expression"]) for answer in answers],
        "tokens, texts looked at": [],
        "unicode61": [words.search(f'"{query}"') for query in queries],
        "unicode61 with *": [words.search(f'"{query}" *') for query in queries],
        "trigram": [trigrams.search(f'"{query}"') for query in queries],
    }
    truths = [truth(query, units) for query in queries]
    found["tokens, texts looked at"] = [hits & true for hits, true in zip(found["tokens"], truths)]
    characters = sum(len(text) for _, text in texts)
    print(f"{len(stories)} stories, {characters} characters, {sum(len(text.encode()) for _, text in texts)} bytes, {len(queries)} queries, "
          f"{sum(map(len, truths))} true answers")
    print("| search | exact queries | recall | precision | lowest recall |")
    print("| --- | --- | --- | --- | --- |")
    for name, results in found.items():
        exact = sum(hits == true for hits, true in zip(results, truths))
        right = sum(len(hits & true) for hits, true in zip(results, truths))
        recall = right / sum(map(len, truths))
        precision = right / max(sum(map(len, results)), 1)
        lowest = min((len(hits & true) / len(true), query) for hits, true, query in zip(results, truths, queries) if true)
        print(f"| {name} | {exact} of {len(queries)} | {recall:.1%} | {precision:.1%} | {lowest[0]:.0%}: `{lowest[1]}` |")
        inexact = [f"{query} {len(hits & true)}/{len(true)}+{len(hits - true)}" for hits, true, query in zip(results, truths, queries)
                   if hits != true]
        print(f"    {name}: {', '.join(inexact) or 'all exact'}", file=sys.stderr)
    print(f"without a true answer: {', '.join(query for query, true in zip(queries, truths) if not true) or 'none'}")
    for table, name in [(bigrams, "tokens"), (tokens, "tokens and initials"), (words, "unicode61"), (trigrams, "trigram")]:
        print(f"{name}: {table.seconds:.2f} s, {table.size / 1e6:.1f} MB")
    times = sorted(answer["milliseconds"] for answer in answers)
    print(f"SearchIndex: {summary['documents']} documents, {summary['bytes'] / 1e6:.1f} MB in {summary['seconds']:.2f} s, "
          f"{(summary['residentBytes'] or 0) / 1e6:.1f} MB of memory; a query takes {times[len(times) // 2]:.2f} ms (median), {times[-1]:.1f} ms at most")


if __name__ == "__main__":
    main()
