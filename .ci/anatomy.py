#!/usr/bin/env python3
"""Draws the anatomy of each format: lines of a sample with call-outs that name the properties of the model.

    .ci/anatomy.py            writes the pictures into Documentation.docc/Resources
    .ci/anatomy.py --check    fails where a picture is not what it would write

There is a picture for each format, in English of an English sample and in Korean of a Korean one, light and dark. A picture is
400 units wide, so that it can be read at the width of a phone.
"""
import html
import sys

import pictures
from pictures import MARGIN, MONO, SANS, THEMES, WIDTH, columns, cut, root

samples = root / "Examples" / "Samples"

SIZE, COLUMNS = 13.5, 49

# For each format, its samples and lines. A line is named by its start in either language, and has its parts: where it is in
# either language, the property, and what that is.
FORMATS = {
    "news-post": ("english/2025-12-03-073000-ai-news.md", "news-post.md", [
        ("title:", "title:", [
            ('"2025-12-03 AI News"', '"2025-12-03 AI 뉴스"', "frontMatter.title", "the front matter, as Jekyll reads it", "프런트매터. Jekyll이 읽는 대로")]),
        ("## Lantern", "## 한빛", [
            ("Lanternworks opens a translation model", "한빛연구소, 노트북에서 도는 한국어 모델", "stories[0].headline", "a story starts at its headline", "스토리는 헤드라인에서 시작")]),
        ("[Morning", "[새벽", [
            ("Morning Ledger", "새벽신문", "citations[0].name", "the source, with its link", "출처와 링크"),
            ("Published: 2025-12-03", "발행일: 2025-12-03", "citations[0].publishedOn", "the day of publication", "출처가 발행한 날")]),
        ("### Summary", "### 요약", []),
        ("- The model", "- 한빛", [
            ("The model translates", "한빛연구소가", "summary[0].text", "what happened", "무슨 일이 있었는가")]),
        ("### Key", "### 주요", []),
        ("- **Technical", "- **기술적", [
            ("Technical significance", "기술적 의미", "insights[0].label", "the label of an insight", "시사점의 레이블"),
            ("Pruning", "작은", "insights[0].text", "what it means", "그 뜻")]),
    ]),
    "daily-digest": ("english/daily-digest.md", "daily-digest.md", [
        ("# 🤖", "# 🤖", [("December 12, 2025", "2025년 11월 14일", "date", "the day of the digest", "뉴스의 날짜")]),
        ("1. [", "1. [", [("Ordinary Robots ships", "누리소프트", "tableOfContents[0]", "can be rebuilt", "다시 만들 수 있음")]),
        ("### Ordinary", "### 누리", [("Ordinary Robots ships", "누리소프트", "entries[0].title", "an entry", "항목 하나")]),
        ("> 📅", "> 📅", [
            ("🔥 Major", "🔥 주요", "importance", "how much it matters", "중요도"),
            ("Other", "기타", "organization", "whom it is about", "누구의 소식인가"),
            ("Harbour Times", "솔바람경제", "source", "who published it", "출처")]),
        ("> 🏷️", "> 🏷️", [("Robotics, Agents", "LLM, 에이전트", "tags", "what it is filed under", "태그")]),
        ("**💡", "**💡", []),
        ("The arm", "회의가 끝나면", [("The arm shows", "회의가 끝나면", "summary", "what happened", "무슨 일이 있었는가")]),
        ("**📌", "**📌", []),
        ("- It has cut", "- 회의 한", [("It has cut 40 tonnes", "회의 한 시간을 정리하는 데", "keyPoints[0]", "a point", "핵심 포인트")]),
        ("<summary>", "<summary>", [("📄", "📄", "original", "the article, folded away", "접어 둔 원문")]),
        ("🔗", "🔗", [("https://harbour.example.com", "https://solbaram.example.kr", "url", "where the article is", "원문의 주소")]),
    ]),
    "podcast-episode": ("english/podcast-episode.txt", "podcast-episode.txt", [
        ("Welcome to", "느린 화면", [
            ("October 3, 2025", "2025년 10월 3일", "recordedOn", "the day of the recording", "녹화한 날")]),
        ("Timestamps", "타임스탬프", [("Timestamps + Links:", "타임스탬프 + 링크:", "label", "announces the chapters", "챕터 목록의 시작")]),
        ("(00:02:40)", "(00:02:40)", [
            ("00:02:40", "00:02:40", "chapters[1].start", "160 seconds", "160초"),
            ("Letters from last week", "지난 회에 온 편지", "chapters[1].title", "a chapter", "챕터 하나")]),
        ("**Tools", "**도구", [("Tools & Apps", "도구 및 앱(Tools & Apps)", "sections[0].title", "chapters in a section", "챕터를 묶는 섹션")]),
        ("(00:05:05)", "(00:05:05)", []),
        ("It learns", "획의 순서", [("It learns the order", "획의 순서를 함께", "chapters[0].notes", "lines below a chapter", "챕터 아래의 설명")]),
    ]),
    "video-digest": ("english/video-digest.md", "video-digest.md", [
        ("title:", "title:", [
            ("2025-10-24", "2025-10-21", "date", "the day", "날짜"),
            ("Home-Repair", "살림-기술", "topic", "the topic of the page", "주제")]),
        ("Today's", "오늘의", [("Today's videos", "오늘의 영상은", "headline", "the day in a sentence", "그날을 한 문장으로")]),
        ("1. Find", "1. 고쳐", [("Find the leak first", "고쳐 쓰는 사람이 늘었다", "themes[0].title", "what videos share", "여러 영상의 주제")]),
        ("### Where", "### 낡은", [
            ("Where the cold comes in, and why", "낡은 세탁기, 버릴까 고칠까", "videos[0].title", "a video", "영상 하나"),
            ("Slow Workshop", "느린공방", "channel", "after the last comma", "마지막 쉼표 뒤")]),
        ("#### 1. Intent", "\\## 1. 영상", [("1. Intent and content", "1. 영상 의도 및 주요 내용", "sections[0].title", "a part of its summary", "요약의 한 부분")]),
        ("**Intent", "**영상 의도", [("Intent", "영상 의도", "LabelledParagraph.label", "a label and its text", "레이블과 텍스트")]),
        ('*   "A day', '\\*   "고칠', [('"A day is enough to find', '"고칠 수 있는지', "quotations[0].text", "what was said", "영상에서 한 말")]),
    ]),
    "jekyll-post": ("jekyll-post.md", "jekyll-post.md", [
        ("# 블로그", "# 블로그", [("블로그 글의 머리말", "블로그 글의 머리말", "leadingComment", "a comment stays", "주석도 보존")]),
        ("title:", "title:", [('"파서를 다시 쓴 이야기"', '"파서를 다시 쓴 이야기"', "frontMatter.title", "“How I rewrote the parser”", "제목")]),
        ("date:", "date:", [
            ("2025-11-20 21:15:00 +0900", "2025-11-20 21:15:00 +0900", "frontMatter.date", "typed as by Jekyll", "Jekyll과 같은 타입"),
            ("초안은 9월", "초안은 9월", "trailingComment", "“draft in September”", "필드 뒤의 주석")]),
        ("categories:", "categories:", [("[개발, 회고]", "[개발, 회고]", "frontMatter.categories", "a list keeps its layout", "목록은 모양을 유지")]),
        ("rating:", "rating:", [("4.5", "4.5", 'frontMatter["rating"]', "any other field", "그 밖의 모든 필드")]),
        ("처음 만든", "처음 만든", [("처음 만든 파서는", "처음 만든 파서는", "body", "the text, byte for byte", "본문. 바이트 단위로 그대로")]),
    ]),
}
TITLES = {
    "news-post": ("NewsPost", "A news post and its model", "뉴스 글과 모델"),
    "daily-digest": ("DailyDigest", "A daily digest and its model", "일일 뉴스와 모델"),
    "podcast-episode": ("PodcastEpisode", "Show notes and their model", "쇼노트와 모델"),
    "video-digest": ("VideoDigest", "A page of video summaries and its model", "영상 요약과 모델"),
    "jekyll-post": ("JekyllPost", "A Jekyll post and its model", "Jekyll 글과 모델"),
}


class Picture(pictures.Picture):
    def __init__(self, title, theme):
        super().__init__(title, theme)
        self.number = 0

    def heading(self, words):
        self.text(MARGIN, self.y, html.escape(words), font_weight="600", font_size="15")
        self.y += 14

    def line(self, line, parts, language):
        """A line of the sample, and a call-out for each of its parts."""
        parts = [(part[language], part[2], part[3 + language]) for part in parts]
        for words, _, _ in parts:
            if words not in line:
                sys.exit(f"“{words}” is not in “{line}”")
        pieces = fitted(line, [words for words, _, _ in parts], COLUMNS - 2 * len(parts))
        shown, numbers = "", []
        for index, piece in enumerate(pieces):
            if index % 2 == 0:
                shown += html.escape(piece)
                continue
            colour = self.theme["colours"][self.number % 6]
            self.number += 1
            numbers.append((self.number, colour))
            shown += f'<tspan fill="{colour}" font-weight="600">{html.escape(piece)}</tspan>' + badge(self.number, colour)
        self.shapes.append(f'<rect x="{MARGIN}" y="{self.y:g}" width="{WIDTH - 2 * MARGIN}" height="23" rx="4" fill="{self.theme["box"]}"/>')
        self.text(MARGIN + 7, self.y + 15.5, shown, font_family=MONO, font_size=SIZE - 1.3)
        self.y += 23
        for (number, colour), (_, name, gloss) in zip(numbers, parts):
            self.y += 19
            content = f'{badge(number, colour)}<tspan dx="5" font-family="{MONO}" font-weight="600" fill="{colour}">{html.escape(name)}</tspan>'
            content += f'<tspan dx="7" fill="{self.theme["dim"]}">{html.escape(gloss)}</tspan>'
            self.text(MARGIN + 14, self.y, content, font_size=SIZE)
        self.y += 12 if parts else 5

    def omission(self):
        self.text(MARGIN + 7, self.y + 7, "⋮", fill=self.theme["dim"])
        self.y += 14


def badge(number, colour):
    """The number of a call-out in a circle."""
    return f'<tspan fill="{colour}" font-family="{SANS}" font-weight="400">{chr(0x245F + number)}</tspan>'


def fitted(line, parts, limit):
    """A line as what is before a part and the part, in turn, and the rest. Where it is too long, `…` takes the place of the
    end, then of what is between the parts, then of the ends of the longest parts."""
    pieces = []
    for words in parts:
        before, _, line = line.partition(words)
        pieces += [before, words]
    room = lambda: limit - columns("".join(pieces))
    between = lambda piece: piece if columns(piece) <= 8 else cut(piece, 5) + piece[-2:]
    pieces = [between(piece) if index % 2 == 0 and room() < 4 else piece for index, piece in enumerate(pieces)] if room() < 4 else pieces
    while room() < 0:
        longest = max(range(1, len(pieces), 2), key=lambda index: columns(pieces[index]))
        pieces[longest] = cut(pieces[longest].removesuffix("…"), columns(pieces[longest]) - 1)
    return pieces + [cut(line, room())] if room() > 0 else pieces + [""]


def find(lines, start, after):
    """The index of the next line that starts so."""
    for index in range(after, len(lines)):
        if lines[index].startswith(start):
            return index
    sys.exit(f"no line starts with “{start}”")


def picture(kind, language, theme):
    english, korean, lines = FORMATS[kind]
    name = (english, korean)[language]
    text = (samples / name).read_text().splitlines()
    drawn = Picture(TITLES[kind][1 + language], theme)
    drawn.heading(TITLES[kind][0])
    place = 0
    for line in lines:
        index = find(text, line[language], place)
        if any(each.strip() for each in text[place:index]):
            drawn.omission()
        drawn.line(text[index], line[2], language)
        place = index + 1
    return drawn.svg()


def main():
    drawn = {
        f"anatomy-{kind}{suffix}{theme}": picture(kind, language, theme)
        for kind in FORMATS for language, suffix in enumerate(["", "-ko"]) for theme in THEMES}
    return pictures.write(drawn, is_checking="--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
