"""What the scripts that draw pictures for the documentation share: colours, fonts, the frame, and writing or checking files.

A picture is 400 units wide, so that it can be read at the width of a phone, and there is a light and a dark one.
"""
import html
import pathlib
import unicodedata

root = pathlib.Path(__file__).resolve().parent.parent
resources = root / "Documentation.docc" / "Resources"

WIDTH, MARGIN = 400, 12
THEMES = {
    "": {"page": "#ffffff", "box": "#f5f5f7", "line": "#d2d2d7", "text": "#1d1d1f", "dim": "#6e6e73",
         "colours": ["#0059b3", "#8f4700", "#1b6e2e", "#8a2a8f", "#a3213a", "#00656b"]},
    "~dark": {"page": "#1d1d1f", "box": "#2c2c2e", "line": "#48484a", "text": "#f5f5f7", "dim": "#a1a1a6",
              "colours": ["#6cb6ff", "#f0a35e", "#7fd38f", "#d99bdd", "#ff8fa3", "#5fd3d9"]},
}
MONO = "ui-monospace, SFMono-Regular, Menlo, DejaVu Sans Mono, Noto Sans Mono CJK KR, monospace"
SANS = "-apple-system, Helvetica Neue, Helvetica, Arial, Noto Sans CJK KR, sans-serif"


def columns(text):
    """How wide a text is, in columns of a fixed-width font."""
    return sum(0 if unicodedata.combining(each) or each == "\ufe0f" else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def cut(text, limit):
    """The beginning of a text that fits, with `…` for the rest."""
    if columns(text) <= limit:
        return text
    while text and columns(text) > limit - 1:
        text = text[:-1]
    return text + "…"


class Picture:
    def __init__(self, title, theme):
        self.theme, self.title = THEMES[theme], title
        self.y, self.shapes = MARGIN + 14, []

    def text(self, x, y, content, **options):
        attributes = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in options.items())
        self.shapes.append(f'<text xml:space="preserve" x="{x:g}" y="{y:g}"{attributes}>{content}</text>')

    def svg(self):
        height = self.y + 2
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" width="{WIDTH}" height="{height:g}" '
                f'font-family="{SANS}" fill="{self.theme["text"]}">\n<title>{html.escape(self.title)}</title>\n'
                f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1:g}" rx="8" fill="{self.theme["page"]}" stroke="{self.theme["line"]}"/>\n'
                + "\n".join(self.shapes) + "\n</svg>\n")


def write(pictures, is_checking):
    """Writes pictures by their names, or reports those whose files differ; gives the exit code."""
    outdated = []
    for name, content in pictures.items():
        path = resources / f"{name}.svg"
        if not is_checking:
            path.write_text(content)
        elif not path.is_file() or path.read_text() != content:
            outdated.append(path.name)
    print(f"{len(pictures)} pictures" + (f", these are outdated: {', '.join(outdated)}" if outdated else ""))
    return 1 if outdated else 0
