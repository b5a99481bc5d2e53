#!/usr/bin/env python3
"""Tries `digest lsp` with a client that is not ours: pytest-lsp, with what VS Code, Neovim and Emacs say that they can do.

    .ci/language_server.py DIGEST            tests the built tool
    .ci/language_server.py --time DIGEST     says how long answers about 100 KB take, and fails above 5 ms: for a release build

The edits of the server are made by code of this script, in the encoding that was agreed on.
"""
import asyncio
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

root = pathlib.Path(__file__).resolve().parent.parent
DIGEST = os.environ.get("DIGEST", "")

POST = """---
title: Robots 🤖
date: 2025-12-03
tags: [walking, rest]
---

## 로봇 🤖 walks

[Times](https://times.example.com/walk) – Published: 2025-12-03

### Summary
- **Steps**: ten of them 🤖, [then](#robots-rest) it rests

One hour 🤖.
---

## Robots rest

[Times](https://times.example.com/rest) – Published: 2025-12-03
"""
PAGE = """# Notes

<!-- toc -->

- [One 🤖](#one-)

<!-- tocstop -->

## One 🤖

See [two](#two) and [the same](#two).

## Two
"""


def offset(text, position, encoding):
    """The index in a text of a position."""
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[:position["line"]])
    units = lines[position["line"]].encode("utf-8" if encoding == "utf-8" else "utf-16-le")
    width = 1 if encoding == "utf-8" else 2
    return before + len(units[:position["character"] * width].decode("utf-8" if width == 1 else "utf-16-le"))


def position(text, place, encoding):
    """The position of an index in a text."""
    line = text.count("\n", 0, place)
    start = text.rfind("\n", 0, place) + 1
    units = text[start:place].encode("utf-8" if encoding == "utf-8" else "utf-16-le")
    return {"line": line, "character": len(units) // (1 if encoding == "utf-8" else 2)}


def edited(text, edits, encoding):
    """A text with edits, which are all of the text before them."""
    places = sorted((offset(text, e["range"]["start"], encoding), offset(text, e["range"]["end"], encoding), e["newText"])
                    for e in edits)
    for start, end, new in reversed(places):
        text = text[:start] + new + text[end:]
    return text


class Client:
    """A client that only moves bytes, to measure time with."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([DIGEST, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.count = 0

    def write(self, method, parameters, identifier=None):
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        if identifier is not None:
            message["id"] = identifier
        body = json.dumps(message, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read_body(self):
        length = None
        while (line := self.process.stdout.readline().strip()):
            length = int(line.split(b":")[1])
        return None if length is None else self.process.stdout.read(length)

    def read(self):
        body = self.read_body()
        return body and json.loads(body)

    def request(self, method, parameters):
        self.count += 1
        self.write(method, parameters, self.count)
        while (message := self.read()).get("id") != self.count:
            pass
        return message

    def end(self):
        self.request("shutdown", None)
        self.write("exit", None)
        return self.process.wait(timeout=30)


# Time


def large_text(kilobytes=100):
    story = """## Robots walk, part {0} – 로봇이 걷는다

[Times](https://times.example.com/walk/{0}) – Published: 2025-12-03

### Summary
- **Steps**: robot {0} takes ten of them, and [another](https://times.example.com/more/{0}) twelve
- 로봇 {0}은 열 걸음을 걷고 나서 한 시간을 쉰다. 그 뒤에 다시 걷는다.

### Key takeaways
- **Outlook**: more steps

---

"""
    text, number = "---\ntitle: Robots\ndate: 2025-12-03\ntags: [walking]\n---\n\n", 1
    while len(text.encode()) < kilobytes * 1024:
        text, number = text + story.format(number), number + 1
    return text, number


def measure():
    text, number = large_text()
    uri = "file:///archive/2025-12-03-robots.md"
    client = Client()
    client.request("initialize", {"capabilities": {"general": {"positionEncodings": ["utf-8"]}}})
    client.write("initialized", {})
    client.write("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "markdown", "version": 1, "text": text}})
    client.read()
    document = {"textDocument": {"uri": uri}}
    place = {"line": 6, "character": 5}
    requests = {
        "documentSymbol": {}, "foldingRange": {}, "documentLink": {}, "formatting": {"options": {}},
        "hover": {"position": place}, "completion": {"position": {"line": 3, "character": 7}},
        "prepareRename": {"position": place}, "rename": {"position": place, "newName": "Robots run"},
        "codeAction": {"range": {"start": place, "end": place}, "context": {"diagnostics": [], "only": ["quickfix"]}},
    }
    times = {}
    for turn in range(2, 202):
        change = {"range": {"start": {"line": 11, "character": 5}, "end": {"line": 11, "character": 5}}, "text": "a"}
        parameters = {"textDocument": {"uri": uri, "version": turn}, "contentChanges": [change]}
        start = time.perf_counter()
        client.write("textDocument/didChange", parameters)
        client.read_body()
        times.setdefault("didChange to publishDiagnostics", []).append(time.perf_counter() - start)
        if turn > 40:
            continue
        for method, others in requests.items():
            client.count += 1
            start = time.perf_counter()
            client.write("textDocument/" + method, document | others, client.count)
            body = client.read_body()
            times.setdefault(method, []).append(time.perf_counter() - start)
            assert b'"error"' not in body[:40], body[:200]
    assert client.end() == 0
    print(f"{len(text.encode())} bytes, {number - 1} stories; milliseconds from the request to its answer, which is read:")
    slow = []
    for name, values in times.items():
        values = sorted(value * 1000 for value in values)
        middle, high = statistics.median(values), values[int(len(values) * 0.9)]
        print(f"  {name}: median {middle:.2f}, 9 of 10 within {high:.2f}")
        if middle > 5:
            slow.append(name)
    if slow:
        sys.exit(f"slower than 5 ms: {', '.join(slow)}")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--time"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    DIGEST = os.environ["DIGEST"] = str(pathlib.Path(arguments[0]).resolve())
    if "--time" in sys.argv:
        measure()
        sys.exit(0)
    import pytest
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", str(root / ".ci"),
                          "-o", "asyncio_mode=auto", "-o", "asyncio_default_fixture_loop_scope=function", "-o", "python_files=language_server.py"]))


# Tests, which pytest runs

import pytest  # noqa: E402
import pytest_lsp  # noqa: E402
from lsprotocol import converters, types  # noqa: E402
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities  # noqa: E402

converter = converters.get_converter()
URI = "file:///archive/2025-12-03-robots.md"


def plain(value):
    """What the client library made of an answer, as the JSON that it was."""
    return converter.unstructure(value)


@pytest_lsp.fixture(params=["visual-studio-code", "neovim", "emacs"], config=ClientServerConfig(server_command=[DIGEST, "lsp"]))
async def client(lsp_client: LanguageClient, request, tmp_path):
    (tmp_path / "2025-12-01-a.md").write_text("---\ntitle: A\ntags: [walking, standing]\nmood: calm\n---\n\n## A\n")
    parameters = types.InitializeParams(
        capabilities=client_capabilities(request.param),
        workspace_folders=[types.WorkspaceFolder(uri=tmp_path.as_uri(), name="archive")])
    result = await lsp_client.initialize_session(parameters)
    lsp_client.encoding = result.capabilities.position_encoding
    lsp_client.versions = {}
    yield
    await lsp_client.shutdown_session()


async def open_document(client, text, uri=URI):
    client.diagnostics.pop(uri, None)
    client.text_document_did_open(types.DidOpenTextDocumentParams(
        types.TextDocumentItem(uri=uri, language_id="markdown", version=1, text=text)))
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return ids(client, uri)


def ids(client, uri=URI):
    return [diagnostic.code for diagnostic in client.diagnostics[uri]]


async def change(client, version, *changes):
    client.text_document_did_change(types.DidChangeTextDocumentParams(
        text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=version), content_changes=list(changes)))
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return ids(client)


def whole(text):
    return types.TextDocumentContentChangeWholeDocument(text=text)


def range_of(client, text, part, after=""):
    start = text.index(part, text.index(after))
    return types.Range(types.Position(**position(text, start, client.encoding)),
                       types.Position(**position(text, start + len(part), client.encoding)))


def document():
    return types.TextDocumentIdentifier(uri=URI)


def edits_of(workspace_edit):
    edit = plain(workspace_edit)
    if edit.get("documentChanges"):
        return edit["documentChanges"][0]["edits"]
    return edit["changes"][URI]


async def actions(client, text, place, kind):
    result = await client.text_document_code_action_async(types.CodeActionParams(
        text_document=document(), range=place, context=types.CodeActionContext(diagnostics=[], only=[kind])))
    return [action if action.edit else await client.code_action_resolve_async(action) for action in result]


async def test_diagnostics_as_you_type(client):
    assert "rule-under-text" in await open_document(client, POST)
    found = next(d for d in client.diagnostics[URI] if d.code == "rule-under-text")
    line = POST.split("\n").index("---", 5)
    assert (found.range.start.line, found.range.start.character, found.range.end.character) == (line, 0, 3)
    place = types.Position(line=line, character=0)
    edit = types.TextDocumentContentChangePartial(range=types.Range(place, place), text="\n")
    assert "rule-under-text" not in await change(client, 2, edit)
    assert "rule-under-text" in await change(client, 3, whole(POST))


async def test_edits_after_an_emoji(client):
    """The characters before a place are counted in the encoding that was agreed on."""
    await open_document(client, POST)
    place = range_of(client, POST, "walks")
    await change(client, 2, types.TextDocumentContentChangePartial(range=place, text="runs"))
    symbols = plain(await client.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=document())))
    # The line above the dashes is a heading, too.
    assert [symbol["name"] for symbol in symbols] == ["front matter", "로봇 🤖 runs", "One hour 🤖.", "Robots rest"]
    text = POST.replace("walks", "runs")
    chosen = symbols[1]["selectionRange"]
    assert text[offset(text, chosen["start"], client.encoding):offset(text, chosen["end"], client.encoding)] == "로봇 🤖 runs"


async def test_quick_fix_and_fix_all(client):
    await open_document(client, POST)
    line = POST.split("\n").index("---", 5)
    place = types.Range(types.Position(line=line, character=1), types.Position(line=line, character=1))
    for kind in ["quickfix", "source.fixAll"]:
        fix = [action for action in await actions(client, POST, place, kind)][0]
        text = edited(POST, edits_of(fix.edit), client.encoding)
        assert text == POST.replace("🤖.\n---", "🤖.\n\n---")


async def test_table_of_contents(client):
    await open_document(client, PAGE)
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    [action] = await actions(client, PAGE, start, "source.organizeToc")
    text = edited(PAGE, edits_of(action.edit), client.encoding)
    assert text == PAGE.replace("(#one-)\n", "(#one-)\n- [Two](#two)\n")
    await change(client, 2, whole(text))
    assert await actions(client, text, start, "source.organizeToc") == []


async def test_rename(client):
    text = PAGE.replace("(#one-)\n", "(#one-)\n- [Two](#two)\n")
    await open_document(client, text)
    place = range_of(client, text, "Two", after="## Two").start
    prepared = await client.text_document_prepare_rename_async(
        types.PrepareRenameParams(text_document=document(), position=place))
    assert prepared.placeholder == "Two"
    edit = await client.text_document_rename_async(
        types.RenameParams(text_document=document(), position=place, new_name="Three 🤖 legs"))
    renamed = edited(text, edits_of(edit), client.encoding)
    assert renamed == text.replace("Two", "Three 🤖 legs").replace("#two", "#three--legs")


async def test_links_folds_and_definition(client):
    await open_document(client, POST)
    links = plain(await client.text_document_document_link_async(types.DocumentLinkParams(text_document=document())))
    line = POST.split("\n").index("## Robots rest") + 1
    assert [link["target"] for link in links] == [
        "https://times.example.com/walk", f"{URI}#L{line}", "https://times.example.com/rest"]
    folds = plain(await client.text_document_folding_range_async(types.FoldingRangeParams(text_document=document())))
    assert {"startLine": 0, "endLine": 4, "kind": "region"} in folds
    location = await client.text_document_definition_async(types.DefinitionParams(
        text_document=document(), position=range_of(client, POST, "#robots-rest").start))
    assert location.range.start.line == line - 1


async def test_hover_explains(client):
    await open_document(client, POST)
    line = POST.split("\n").index("---", 5)
    hover = await client.text_document_hover_async(types.HoverParams(
        text_document=document(), position=types.Position(line=line, character=1)))
    assert hover.contents.value.startswith("# rule-under-text")


async def test_completion_of_the_archive(client):
    await open_document(client, POST)
    text = POST.replace("rest]", "]")
    await change(client, 2, whole(text))
    place = range_of(client, text, "]", after="tags").start
    labels = []
    for _ in range(50):
        result = await client.text_document_completion_async(
            types.CompletionParams(text_document=document(), position=place))
        labels = [item.label for item in result.items]
        if labels:
            break
        await asyncio.sleep(0.1)
    # The list has the other one already.
    assert labels == ["standing"]


async def test_formatting(client):
    text = POST.replace("- **Steps**", "*   **Steps**")
    await open_document(client, text)
    edits = plain(await client.text_document_formatting_async(types.DocumentFormattingParams(
        text_document=document(), options=types.FormattingOptions(tab_size=2, insert_spaces=True))))
    formatted = edited(text, edits, client.encoding)
    assert "\n- **Steps**" in formatted
    await change(client, 2, whole(formatted))
    assert not await client.text_document_formatting_async(types.DocumentFormattingParams(
        text_document=document(), options=types.FormattingOptions(tab_size=2, insert_spaces=True)))


async def test_requests_that_are_cancelled_are_answered(client):
    await open_document(client, large_text(40)[0])
    futures = [client.protocol.send_request(types.TEXT_DOCUMENT_FORMATTING, types.DocumentFormattingParams(
        text_document=document(), options=types.FormattingOptions(tab_size=2, insert_spaces=True))) for _ in range(4)]
    for identifier in [str(key) for key, future in client.protocol._request_futures.items() if future in futures]:
        client.cancel_request(types.CancelParams(id=identifier))
    done, pending = await asyncio.wait([asyncio.wrap_future(future) for future in futures], timeout=60)
    assert not pending
    assert await client.text_document_document_symbol_async(types.DocumentSymbolParams(text_document=document()))


def test_noise_on_standard_input():
    """What is not a message is answered with an error, and the next message as if nothing had been."""
    client = Client()
    client.process.stdin.write(b"Content-Length: 3\r\n\r\n{{{GET / HTTP/1.1\r\n\r\nContent-Length: x\r\n\r\n")
    client.process.stdin.flush()
    assert [client.read()["error"]["code"] for _ in range(3)] == [-32700] * 3
    assert client.request("initialize", {"capabilities": {}})["result"]["capabilities"]["positionEncoding"] == "utf-16"
    assert client.end() == 0


def test_exit_codes():
    for messages, code in [([("exit", None)], 1), ([], 1)]:
        client = Client()
        for method, parameters in messages:
            client.write(method, parameters)
        client.process.stdin.close()
        assert client.process.wait(timeout=30) == code
