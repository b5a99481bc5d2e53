import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Chapters in HTML")
struct ChapterHTMLTests {
  private static let times: [(String, Int)] = [("0:00", 0), ("4:05", 245), ("1:10:00", 4200)]
  private static let titles: [String] = ["Anfang", "소식", "おわりに"]
  private static let chapters: [Chapter] = zip(times, titles).map { Chapter(start: .seconds($0.1), title: $1) }

  /// The list with each chapter as `line` writes it.
  private static func list(_ line: (_ time: String, _ title: String) -> String, separator: String = "\n") -> String {
    zip(times, titles).map { line($0.0, $1) }.joined(separator: separator)
  }

  private func parse(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> ChapterList {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    expectLaws(of: PodcastEpisode.self, in: text, text, sourceLocation: sourceLocation)
    return try ChapterList(parsing: text)
  }

  // MARK: Breaks

  /// What is before and after each chapter.
  private static let enclosures: [(String, String)] = [
    ("", "<br>"), ("", "<br/>"), ("", "<br />"), ("", "<BR>"), ("<p>", "</p>"), ("<P class=\"time\">", "</P>"),
    ("<li>", "</li>"), ("<li>", ""), ("  <li> ", " </li>"), ("<div>", "</div>"), ("<li><p>", "</p></li>"),
    ("<h4>", "</h4>"), ("<p><strong>", "</strong></p>"), ("<p>", "<br></p>"), ("<dt>", "</dt>"),
  ]

  @Test("Breaks around each chapter", arguments: TestSelection.some(of: enclosures))
  func breaks(before: String, after: String) throws {
    for separator in ["\n", "\n\n", "\r\n", ""] {
      let lines: [(String, String) -> String] = [
        { "\(before)\($0) \($1)\(after)" }, { "\(before)(\($0)) – \($1)\(after)" },
      ]
      for line in lines {
        let text = Self.list(line, separator: separator)
        if separator.isEmpty, before.isEmpty, after.isEmpty { continue }
        expectNoDifference(try parse(text).chapters, Self.chapters, "\(text)")
      }
    }
    let trailing = Self.list { "\(before)\($1) – \($0)\(after)" }
    expectNoDifference(try parse(trailing).chapters, Self.chapters, "\(trailing)")
  }

  @Test(
    "What is around the list is neither a chapter nor a note",
    arguments: [
      ("<ul>\n", "\n</ul>\n"), ("<ol class='chapters'>", "</ol>"), ("<div>\n<ul>\n", "\n</ul>\n</div>\n"),
      ("<p>Hallo!</p>\n<ul>\n", "\n</ul>\n"), ("<p>Hallo!</p><ul>", "</ul><p>Danke</p>"),
      ("<h3>Chapters</h3>\n<ul>", "</ul>\n\n<p>Danke</p>\n"),
    ])
  func around(before: String, after: String) throws {
    for separator in ["\n", ""] {
      let text = before + Self.list({ "<li>\($0) \($1)</li>" }, separator: separator) + after
      let list = try parse(text)
      expectNoDifference(list.chapters, Self.chapters, "\(text)")
      #expect(list.closing == (after.contains("Danke") ? ["Danke"] : []))
      #expect(list.introduction == (before.contains("Hallo") ? ["Hallo!"] : []))
      #expect(list.label == (before.contains("Chapters") ? "<h3>Chapters</h3>" : nil))
    }
  }

  @Test("Text, notes and sections among the chapters")
  func texts() throws {
    let list = try parse(
      """
      <p>Willkommen.<br>Heute zu zweit.</p>
      <p><b>Teil 1</b></p>
      <p>0:00 Anfang<br>Mit viel Musik.<br>4:05 Nachrichten</p>
      <h2>Teil 2</h2>
      <p>9:30 Gespräch</p>
      <p>20:00 Ende<br>und Dank</p>

      """)
    expectNoDifference(
      list,
      ChapterList(
        introduction: ["Willkommen.<br>Heute zu zweit."],
        sections: [
          .init(
            title: "Teil 1",
            chapters: [
              Chapter(start: .zero, title: "Anfang", notes: ["Mit viel Musik."]),
              Chapter(start: .seconds(245), title: "Nachrichten"),
            ]),
          .init(
            title: "Teil 2",
            chapters: [
              Chapter(start: .seconds(570), title: "Gespräch"),
              Chapter(start: .seconds(1200), title: "Ende", notes: ["und Dank"]),
            ]),
        ]))
  }

  @Test(
    "Titles below their times",
    arguments: ["<p>(T)</p>\n<p>N</p>\n", "<p>T<br>N</p>\n", "<p>T</p><p>N</p>", "T<br>\nN<br>\n\n"])
  func below(form: String) throws {
    let text = Self.list({ form.replacing("T", with: $0).replacing("N", with: $1) }, separator: "")
    expectNoDifference(try parse(text).chapters, Self.chapters, "\(text)")
  }

  @Test("A carriage return alone ends a line")
  func carriageReturns() throws {
    let list = try parse("Hallo\r\r0:00 Anfang\r4:05 Mitte\rMit Gast.\r9:00 Ende")
    expectNoDifference(
      list,
      ChapterList(
        introduction: ["Hallo"],
        chapters: [
          Chapter(start: .zero, title: "Anfang"), Chapter(start: .seconds(245), title: "Mitte", notes: ["Mit Gast."]),
          Chapter(start: .seconds(540), title: "Ende"),
        ]))
  }

  // MARK: Marks

  private static let marks: [(String, String)] = [
    ("<b>", "</b>"), ("<strong>", "</strong>"), ("<B>", "</b>"), ("<time datetime=\"PT4M\">", "</time>"),
    ("<span style='color: red'>", "</span>"), ("<em><b>", "</b></em>"), ("<code>", "</code>"),
    ("<a name=\"x\">", "</a>"),
  ]

  @Test("Tags around a time, a title, or both", arguments: TestSelection.some(of: marks))
  func tags(opening: String, closing: String) throws {
    let lines: [(String, String) -> String] = [
      { "\(opening)\($0)\(closing) \($1)" }, { "\(opening)[\($0)]\(closing) \($1)" },
      { "[\(opening)\($0)\(closing)] \($1)" }, { "\(opening)\($0):\(closing) \($1)" },
      { "\($0) \(opening)\($1)\(closing)" }, { "\($0) – \(opening)\($1)\(closing)" },
      { "\(opening)\($0) \($1)\(closing)" }, { "- \(opening)\($0)\(closing) \(opening)\($1)\(closing)" },
      { "\($1) \(opening)\($0)\(closing)" }, { "\(opening)\($1)\(closing) (\($0))" },
    ]
    for line in lines {
      expectNoDifference(try parse(Self.list(line)).chapters, Self.chapters, "\(Self.list(line))")
      let items = Self.list { "<li>\(line($0, $1))</li>" }
      expectNoDifference(try parse(items).chapters, Self.chapters, "\(items)")
    }
  }

  @Test(
    "Links",
    arguments: [
      "<a href=\"U\">T</a> N", "T <a href='U'>N</a>", "<a class=\"t\" href=\"U\" rel=nofollow>T</a> - N",
      "<a href=U>T N</a>", "<a href=\"U\"><b>T</b></a> N", "(<a href=\"U\">T</a>) N", "N <a href=\"U\">T</a>",
      "<strong><a href=\"U\">T</a></strong> N",
    ])
  func links(form: String) throws {
    // A value without quotes has no `=` (HTML 13.1.2.3).
    let url = form.contains("=U") ? "https://pod.example/e#0" : "https://pod.example/e?a=1&amp;t=0"
    for form in [form, "<li>\(form)</li>", "\(form)<br />"] {
      let text = Self.list {
        form.replacing("U", with: url).replacing("T", with: $0).replacing("N", with: $1)
      }
      let expected = Self.chapters.map { Chapter(start: $0.start, title: $0.title, url: url) }
      expectNoDifference(try parse(text).chapters, expected, "\(text)")
    }
  }

  @Test(
    "Character references that separate", arguments: ["&nbsp;", "&#160;", " &ndash; ", " &#8211; ", "&nbsp;&mdash; "])
  func references(separator: String) throws {
    let lines: [(String, String) -> String] = [
      { "\($0)\(separator)\($1)<br>" }, { "<li>\($1)\(separator)\($0)</li>" },
    ]
    for line in lines {
      expectNoDifference(try parse(Self.list(line)).chapters, Self.chapters, "\(Self.list(line))")
    }
  }

  @Test(
    "What is no tag, no break, or malformed stays text",
    arguments: [
      "Wenn a < b", "x < y und y > z", "Das Tag <br> erklärt", "<b>Offen", "Zu</b>", "<b Offen", "Was <p> macht",
      "AT&T", "Du & ich", "<blink>Alt</blink>", "</ br>", "<3", "Mit <i>Nachdruck</i> gesagt",
    ])
  func malformed(title: String) throws {
    let list = try parse("0:00 \(title)\n4:05 Mitte \(title)\n9:00 Ende\n")
    #expect(list.chapters.map(\.title) == [title, "Mitte \(title)", "Ende"])
  }

  // MARK: Edits

  private static let lists: [String] = [
    "<ul>\n<li>0:00 - Eins</li>\n<li>2:00 - Zwei</li>\n<li>9:00 - Drei</li>\n</ul>\n",
    "<p>0:00 - Eins<br />2:00 - Zwei<br />9:00 - Drei</p>", "0:00 - Eins<br>\n2:00 - Zwei<br>\n9:00 - Drei<br>\n",
    "<p>0:00 - Eins</p>\n<p>2:00 - Zwei</p>\n<p>9:00 - Drei</p>\n",
    "<b>0:00</b> - Eins\n<b>2:00</b> - Zwei\n<b>9:00</b> - Drei\n",
    "<p>Hallo</p><ol><li><time>0:00</time> - Eins</li><li><time>2:00</time> - Zwei</li>"
      + "<li><time>9:00</time> - Drei</li></ol><p>Ende.</p>",
    "0:00 - Eins\r2:00 - Zwei\r9:00 - Drei\r",
  ]

  private func edited(_ text: String, _ edit: (inout ChapterList) -> Void) throws -> String {
    _ = try parse(text)
    var document = try DigestDocument<ChapterList>(parsing: text)
    edit(&document.content)
    return try document.text()
  }

  @Test("A start, a title", arguments: lists)
  func changed(text: String) throws {
    let result = try edited(text) { list in
      list.chapters[1].start = .seconds(600)
      list.chapters[1].title = "Mehr & mehr"
    }
    #expect(result == text.replacing("2:00", with: "10:00").replacing("Zwei", with: "Mehr & mehr"))
  }

  @Test("All starts", arguments: lists)
  func shifted(text: String) throws {
    let result = try edited(text) { list in
      for index in list.chapters.indices { list.chapters[index].start += .seconds(60) }
    }
    #expect(
      result
        == text.replacing("9:00", with: "10:00").replacing("2:00", with: "3:00").replacing(">0:00", with: ">1:00")
        .replacing(/^0:00/, with: "1:00"))
  }

  /// Where the new chapter is in each of the lists.
  private static let insertions: [String] = [
    "<li>2:00 - Zwei</li>\n<li>5:30 - Neu</li>\n<li>9:00", "2:00 - Zwei<br />5:30 - Neu<br />9:00",
    "2:00 - Zwei<br>\n5:30 - Neu<br>\n9:00", "<p>2:00 - Zwei</p>\n<p>5:30 - Neu</p>\n<p>9:00",
    "<b>2:00</b> - Zwei\n<b>5:30</b> - Neu\n<b>9:00",
    "<li><time>2:00</time> - Zwei</li><li><time>5:30</time> - Neu</li><li><time>9:00",
    "2:00 - Zwei\r5:30 - Neu\r9:00",
  ]

  @Test("Another chapter", arguments: zip(lists, insertions))
  func inserted(text: String, part: String) throws {
    let result = try edited(text) { $0.chapters.insert(Chapter(start: .seconds(330), title: "Neu"), at: 2) }
    #expect(result.contains(part))
    var document = try DigestDocument<ChapterList>(parsing: result)
    document.content.chapters.remove(at: 2)
    #expect(try document.text() == text)
  }

  @Test("One chapter less", arguments: lists, 0..<3)
  func deleted(text: String, index: Int) throws {
    let result = try edited(text) { $0.chapters.remove(at: index) }
    let titles = ["Eins", "Zwei", "Drei"]
    #expect(!result.contains(titles[index]))
    #expect(try parse(result).chapters.map(\.title) == titles.indices.filter { $0 != index }.map { titles[$0] })
    #expect(result.occurrences(of: "<") == result.occurrences(of: ">"))
    #expect(result.occurrences(of: "<li>") == result.occurrences(of: "</li>"))
    #expect(result.occurrences(of: "<p>") == result.occurrences(of: "</p>"))
    #expect(result.occurrences(of: "<ul>") == result.occurrences(of: "</ul>"))
  }

  @Test("The link of a chapter is changed in its tag")
  func changedLink() throws {
    let text =
      "<a href=\"https://a.example/#t=0\">0:00</a> Eins<br>\n<a href=\"https://a.example/#t=120\">2:00</a> Zwei<br>\n"
    let result = try edited(text) { list in
      list.chapters[1].start = .seconds(180)
      list.chapters[1].url = "https://a.example/#t=180"
    }
    #expect(result == text.replacing("120", with: "180").replacing("2:00", with: "3:00"))
  }

  @Test("Hours in a list of minutes, and numbers, as in lists without tags")
  func style() throws {
    let text = "<p>1. 00:00 Eins<br>2. 02:00 Zwei<br>3. 59:00 Drei</p>"
    let result = try edited(text) { $0.chapters.append(Chapter(start: .seconds(3723), title: "Vier")) }
    #expect(result == "<p>1. 00:00 Eins<br>2. 02:00 Zwei<br>3. 59:00 Drei<br>4. 01:02:03 Vier</p>")
  }

  // MARK: Hostile input

  private static let pieces: [String] = [
    "<p>", "</p>", "<br>", "<br/>", "<li>", "</li>", "<ul>", "</ul>", "<b>", "</b>", "<a href=\"u\">", "<a href=u>",
    "</a>",
    "<time>", "</time>", "<h2>", "</h2>", "<", ">", "</", "&nbsp;", "&#8211;", "&", ";", "&amp;", "0:00", "1:30",
    "(2:00)",
    "00:99", "12:00", "Eins", "Zwei", "소식", " ", " - ", "\r", "\n", "\n", "\n\n", "\n0:00 Anfang\n",
    "\n<li>3:00 Drei</li>\n",
    "Gast 4:00", "**", "---", "Kapitel:", "\"", "<p>Text</p>", "- ", "1. ", "(00:00:10) Intro", "[", "](u)", "# ",
  ]

  @Test("Lines of tags and times in any order")
  func hostile() {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<TestSelection.count(1500) {
      let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      expectLaws(of: ChapterList.self, in: text, text.debugDescription, copies: .oneInTurn)
    }
  }
}

extension String {
  fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}
