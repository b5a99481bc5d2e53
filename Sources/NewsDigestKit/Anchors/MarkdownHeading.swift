/// A heading of a Markdown text.
struct MarkdownHeading {
  let level: Int
  /// The text as Markdown.
  let text: String
  /// The line of the heading.
  let range: Range<Int>
  /// Where the text is.
  let textRange: Range<Int>
  /// The tag that opens a heading in HTML.
  let tag: String

  /// Whether the heading is written as HTML: `<h2>Title</h2>`.
  var isHTML: Bool { !tag.isEmpty }

  /// The text as an entry of a table has it, without comments and ids.
  let title: String
  /// What the author says of it beside its text.
  var attributes = HeadingAttributes()
  /// The id that its page gives it in place of one made of its text.
  var explicitID: String?

  init(
    level: Int, text: String, at textRange: Range<Int>, range: Range<Int>, tag: String = "", title: String? = nil
  ) {
    (self.level, self.text, self.textRange, self.range, self.tag) = (level, text, textRange, range, tag)
    self.title = title ?? HeadingText.title(of: text)
  }

  /// The headings of a text, in order, including underlined ones and those in HTML, but not those in front matter, code
  /// blocks, comments and other HTML.
  static func all(in source: SourceText, as dialect: MarkdownDialect = .commonMark) -> [MarkdownHeading] {
    MarkdownPage(source, as: dialect).headings
  }

  /// All lines of a text that start with `#` marks and a space, wherever they are.
  static func allLines(in source: SourceText) -> [MarkdownHeading] {
    source.withBytes { bytes in
      var headings: [MarkdownHeading] = []
      var lines = LineScanner(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count)
      while let line = lines.next() {
        guard line.content.first.map({ bytes[$0] == .ascii("#") }) ?? false,
          case .heading(let level, _) = MarkdownLine(line.content, in: bytes)
        else { continue }
        let text = bytes.trimmingSpaces(line.start + level..<line.content.upperBound)
        let title = bytes.string(text)
        headings.append(MarkdownHeading(level: level, text: title, at: text, range: line.content, title: title))
      }
      return headings
    }
  }
}
