/// The lines of a text as bytes, and what they are, distinguished without the library.
struct TextLines {
  typealias Line = [UInt8]

  let lines: [Line]

  /// Splits at LF; a text that ends in one has an empty last line.
  init(_ text: String) {
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The indices of the lines that start with `## `, outside front matter and fences.
  var headlines: [Int] {
    var headlines: [Int] = []
    var isInFrontMatter = Self.text(lines[0]) == "---"
    var isInFence = false
    for index in lines.indices.dropFirst() {
      let text = Self.text(lines[index])
      if isInFrontMatter {
        isInFrontMatter = text != "---"
      } else if text.hasPrefix("```") {
        isInFence.toggle()
      } else if !isInFence, text.hasPrefix("## ") {
        headlines.append(index)
      }
    }
    return headlines
  }

  /// The lines before the first headline, and those of each story.
  var stories: (before: [Line], stories: [[Line]]) {
    let headlines = headlines
    let ends = headlines.dropFirst() + [lines.count]
    return (Array(lines[..<(headlines.first ?? lines.count)]), zip(headlines, ends).map { Array(lines[$0..<$1]) })
  }

  /// The lines without blank lines and thematic breaks.
  static func content(_ lines: some Sequence<Line>) -> [Line] {
    lines.filter { line in
      let marks = line.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      let isRule = marks.count >= 3 && (marks.allSatisfy { $0 == marks[0] } && "-*_".utf8.contains(marks[0]))
      return !marks.isEmpty && !isRule
    }
  }

  static func text(_ line: Line) -> String { String(decoding: line, as: UTF8.self) }

  /// What is left of both texts without the lines that they share at their start and end.
  static func difference(_ old: TextLines, _ new: TextLines) -> (removed: [Line], added: [Line]) {
    let shared = min(old.lines.count, new.lines.count)
    let prefix = zip(old.lines, new.lines).prefix { $0 == $1 }.count
    let suffix = zip(old.lines.reversed(), new.lines.reversed()).prefix(shared - prefix).prefix { $0 == $1 }.count
    return (
      Array(old.lines[prefix..<old.lines.count - suffix]), Array(new.lines[prefix..<new.lines.count - suffix])
    )
  }
}
