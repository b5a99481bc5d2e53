#!/usr/bin/env python3
"""Tries the hooks for pre-commit and the step of a workflow in a repository of posts: `.ci/pre_commit.py DIGEST`.

The hooks are those that the last commit of this repository has, configured as the article `Diagnostics` says. They run the built
tool: a hook that is installed builds its own, which takes minutes.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
article = (root / "Documentation.docc/Diagnostics.md").read_text()

BAD = """---
title:Robots
date: 2025-12-03
---

## Robots walk

[Times](https://times.example.com/walk) – Published: 2025-12-03

### Summary
- Ten steps
"""


def fail(message, output=""):
    sys.exit(f"error: {message}\n{output}")


def config(hooks):
    """The configuration that the article shows, for this repository and some hooks."""
    shown = re.search(r"\n    (repos:\n.*?)\n\n\S", article, re.S)
    text = shown and shown.group(1).replace("\n    ", "\n")
    if not text or "https://…/NewsDigestKit" not in text or "rev: main" not in text or "- id: digest-check" not in text:
        fail("the article shows another configuration")
    commit = subprocess.check_output(["git", "-C", root, "rev-parse", "HEAD"], text=True).strip()
    line = re.search(r"\n *- id: digest-check", text).group(0)
    text = text.replace("https://…/NewsDigestKit", str(root)).replace("rev: main", f"rev: {commit}")
    return text.replace(line, "".join(line.replace("digest-check", hook) for hook in hooks)) + "\n"


def main():
    digest = str(pathlib.Path(sys.argv[1]).resolve())
    step = re.search(r"- run: swift run .* digest (check --strict --format github _posts)\n", article)
    if not step:
        fail("the article shows another step of a workflow")
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        post = site / "_posts/2025-12-03-robots.md"
        post.parent.mkdir(parents=True)
        home = {"HOME": folder, "PRE_COMMIT_HOME": f"{folder}/hooks", "DIGEST": digest, "LC_ALL": "C.UTF-8"}
        names = {f"GIT_{who}_{what}": "a@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | home | names

        def run(*command, expecting=None):
            done = subprocess.run(command, cwd=site, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if expecting is not None and done.returncode != expecting:
                fail(f"{' '.join(command)} exits with {done.returncode}, not {expecting}", done.stdout)
            return done.stdout

        run("git", "init", "--quiet", "--initial-branch", "main", expecting=0)
        post.write_text(BAD)
        (site / ".pre-commit-config.yaml").write_text(config(["digest-check"]))
        output = run(digest, *step.group(1).split(), expecting=1)
        if not output.startswith("::error file=_posts/2025-12-03-robots.md,line=2,"):
            fail("the step of the workflow marks no line", output)

        run("pre-commit", "install", expecting=0)
        run("git", "add", ".", expecting=0)
        output = run("git", "commit", "--message", "A post", expecting=1)
        if "_posts/2025-12-03-robots.md:2:" not in output or "[front-matter-invalid]" not in output:
            fail("the hook does not say what is wrong", output)
        if post.read_text() != BAD:
            fail("the check changed the post")

        (site / ".pre-commit-config.yaml").write_text(config(["digest-fix", "digest-check"]))
        run("git", "add", ".", expecting=0)
        output = run("git", "commit", "--message", "A post", expecting=1)
        if post.read_text() != BAD.replace("title:Robots", "title: Robots") or "files were modified" not in output:
            fail("the hook does not fix the post", output)
        run("git", "add", ".", expecting=0)
        output = run("git", "commit", "--message", "A post", expecting=0)
        run(digest, *step.group(1).split(), expecting=0)
    print("a bad post was refused, fixed and committed")


if __name__ == "__main__":
    main()
