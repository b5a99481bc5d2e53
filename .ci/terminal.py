#!/usr/bin/env python3
"""Draws what the tool prints on a terminal, with its colours: `digest show` and `digest check`, in English and in Korean.

    .ci/terminal.py TOOL            writes the pictures into Documentation.docc/Resources
    .ci/terminal.py --check TOOL    fails where a picture is not what it would write: where the tool prints something else

Each command runs on a pseudo-terminal of 48 columns, in a folder that holds only the document. A picture has all lines that it
prints, but for those that `LEFT_OUT` names; `⋮` takes their place. A line that is too long for the terminal is wrapped at a space.
"""
import fcntl
import html
import os
import pathlib
import pty
import re
import struct
import sys
import tempfile
import termios
import unicodedata

import pictures
from pictures import MARGIN, MONO, THEMES, WIDTH, columns, root

COLUMNS, LEADING = 48, 17
CELL = (WIDTH - 2 * MARGIN) / COLUMNS
SIZE = CELL / 0.6
samples = root / "Examples" / "Samples"

SHOW = "english/2025-12-03-073000-ai-news.md", "news-post.md"
EPISODE = """A harbour at night. Recorded on October 3, 2025

Timestamps:
(00:00:45) Welcome
(00:02:40) Letters from last week
(00:18:30) The harbour at night
""", """밤의 항구 이야기입니다. 2025년 10월 3일 녹화

타임스탬프:
(00:00:45) 여는 말
(00:02:40) 지난주에 온 편지
(00:18:30) 밤의 항구
"""
# For each picture, in either language: its title, the document's name and text, and its commands.
SESSIONS = {
    "terminal-show": [
        (title, name, (samples / path).read_text(), [f"digest show {name}"])
        for title, path in zip(["A news post on a terminal", "터미널에서 본 뉴스 글"], SHOW)
        for name in [pathlib.Path(path).name]],
    "terminal-check": [
        (title, "episode-12.txt", text, ["digest check -v episode-12.txt", "digest check --fix --dry-run episode-12.txt"])
        for title, text in zip(["A fault in a list of chapters, and its fix", "챕터 목록의 문제와 수정"], EPISODE)],
}
# The starts of the lines from which, and before which, the output of `digest show` is left out: of three stories, one is enough.
LEFT_OUT = [("1. ", "2. "), ("3. ", None)]
LOCALES = ["en_US.UTF-8", "ko_KR.UTF-8"]
# The colours of the tool, by their numbers in a theme.
COLOURS = {"31": 4, "32": 2, "33": 1, "36": 5}


def output(tool, arguments, folder, locale):
    """What the tool writes on a terminal."""
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 100, COLUMNS, 0, 0))
        os.chdir(folder)
        os.execve(tool, ["digest", *arguments], {"TERM": "xterm-256color", "LC_ALL": locale, "TZ": "UTC", "PATH": os.defpath})
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other end is closed.
            break
        if not part:
            break
        parts.append(part)
    os.close(terminal)
    os.waitpid(process, 0)
    return b"".join(parts).decode().replace("\r\n", "\n")


def styled(text):
    """The characters of each line, each with its style: the numbers of its escape sequence."""
    lines, style = [[]], ()
    for part in re.split(r"(\x1b\[[\d;]*m|\n)", text):
        if part == "\n":
            lines.append([])
        elif part.startswith("\x1b"):
            style = tuple(number for number in part[2:-1].split(";") if number not in ("", "0"))
        elif "\x1b" in part:
            sys.exit(f"an escape sequence that is not a colour: {part!r}")
        else:
            lines[-1] += [(character, style) for character in part]
    return lines


def plain(line):
    return "".join(character for character, _ in line)


def wrapped(line):
    """The lines of the terminal for a line: broken after the last space that fits, but for its indentation."""
    while columns(plain(line)) > COLUMNS:
        end = next(index for index in range(len(line), 0, -1) if columns(plain(line[:index])) <= COLUMNS)
        start = len(plain(line)) - len(plain(line).lstrip())
        end = max(plain(line[:end + 1]).rfind(" ", start) + 1, 0) or end
        yield line[:end]
        line = line[end:]
    yield line


def runs(line):
    """The words of a line, or their parts that have one style and characters of one width: where each starts, its text, its style."""
    place, start, text, kind = 0, 0, "", None
    for character, style in [*line, (" ", ())]:
        width = columns(character)
        # A symbol is placed by itself: fonts differ in how wide it is.
        is_symbol = unicodedata.category(character) in ("So", "Sm") and not character.isascii()
        new = None if character == " " else (style, width or (kind and kind[1]), place if is_symbol else None)
        if new != kind:
            if text:
                yield start, text, kind[0]
            start, text, kind = place, "", new
        text += character if new else ""
        place += width


def shown(lines):
    """The lines that are not left out, with `⋮` for the others."""
    is_left_out, end = False, None
    for line in lines:
        text = plain(line)
        if is_left_out and end and text.startswith(end):
            is_left_out = False
        for start, until in LEFT_OUT:
            if text.startswith(start):
                is_left_out, end = True, until
                yield [("⋮", ("2",))]
                if until:
                    yield []
        if not is_left_out:
            yield line


class Picture(pictures.Picture):
    def __init__(self, title, theme):
        super().__init__(title, theme)
        self.y -= 8
        for index in range(3):
            self.shapes.append(f'<circle cx="{MARGIN + 5 + 15 * index}" cy="{self.y - 1:g}" r="4.5" fill="{self.theme["line"]}"/>')
        self.y += 8
        self.shapes.append(f'<g font-family="{MONO}" font-size="{SIZE:.4g}">')

    def line(self, line):
        self.y += LEADING
        for start, text, style in runs(line):
            # Hangul is as wide as its size: it fills two columns if it is larger, and has half of what is left at each side.
            size = SIZE * 1.14 if columns(text) > len(text) else SIZE
            rest = 2 * CELL - size if size > SIZE else 0
            options = {"font_size": f"{size:.4g}"} if size > SIZE else {}
            if "1" in style:
                options["font_weight"] = "700"
            if "2" in style:
                options["fill"] = self.theme["dim"]
            for number in style:
                if number in COLOURS:
                    options["fill"] = self.theme["colours"][COLOURS[number]]
                elif number not in ("1", "2"):
                    sys.exit(f"a style without a colour: {number}")
            # Whatever the font, a word takes its columns.
            if len(text) > 1:
                options["textLength"] = f"{columns(text) * CELL - rest:.5g}"
            self.text(round(MARGIN + start * CELL + rest / 2, 2), self.y, html.escape(text), **options)


def draw(title, commands, theme):
    """A picture of a terminal with commands, each with the lines that it prints."""
    drawn = Picture(title, theme)
    for index, (command, lines) in enumerate(commands):
        if index:
            drawn.y += LEADING / 2
        prompt = [("$", ("2",)), (" ", ())] + [(character, ("1",)) for character in command]
        for line in [prompt, *lines]:
            for part in wrapped(line):
                drawn.line(part)
    drawn.shapes.append("</g>")
    drawn.y += 10
    return drawn.svg()


def picture(tool, session, locale, theme):
    title, name, text, commands = session
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / name).write_text(text)
        printed = [
            (command, list(shown(styled(output(tool, command.split()[1:], folder, locale).rstrip("\n"))))) for command in commands]
    return draw(title, printed, theme)


def main():
    arguments = [each for each in sys.argv[1:] if each != "--check"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    tool = str(pathlib.Path(arguments[0]).resolve(strict=True))
    drawn = {
        f"{name}{suffix}{theme}": picture(tool, session, locale, theme)
        for name, sessions in SESSIONS.items()
        for session, locale, suffix in zip(sessions, LOCALES, ["", "-ko"]) for theme in THEMES}
    return pictures.write(drawn, is_checking="--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
