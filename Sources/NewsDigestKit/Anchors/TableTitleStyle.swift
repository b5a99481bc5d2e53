/// How the titles of a table are made of headings.
struct TableTitleStyle {
  /// Whether titles have the markup of headings, or their plain text.
  private enum Form: CaseIterable {
    case asWritten
    case plain
  }

  private var form = Form.asWritten
  /// How many code points a title may have, and what replaces the rest.
  private var cut: (limit: Int, mark: String)?

  /// Infers the style from titles and their headings.
  init(of examples: [(heading: String, title: String)]) {
    var best = -1
    for form in Form.allCases {
      let hits = examples.count { Self.text(of: $0.heading, as: form).hasSameBytes(as: $0.title) }
      if hits > best { (self.form, best) = (form, hits) }
    }
    for example in examples {
      guard let cut = Self.cut(of: example.title, from: Self.text(of: example.heading, as: form)) else { continue }
      self.cut = cut
      break
    }
  }

  private static func cut(of title: String, from text: String) -> (limit: Int, mark: String)? {
    for mark in ["...", "…"]
    where title.utf8.count > mark.utf8.count && title.utf8.reversed().starts(with: mark.utf8.reversed()) {
      let kept = title.utf8.dropLast(mark.utf8.count)
      guard text.utf8.starts(with: kept), text.utf8.count > title.utf8.count - mark.utf8.count,
        !text.hasSameBytes(as: title)
      else { continue }
      return (String(decoding: kept, as: UTF8.self).composedCount, mark)
    }
    return nil
  }

  /// The title of a heading, as it can be written in a link.
  func title(of heading: String) -> String {
    let heading = Self.inOneLine(heading)
    let text = Self.text(of: heading, as: form)
    // A plain text that Markdown would parse differently needs the heading's own markup.
    return LinkText.text(cutting(Self.plain(text).hasSameBytes(as: text) ? text : heading))
  }

  private func cutting(_ text: String) -> String {
    guard let cut, let kept = text.prefix(composedCount: cut.limit) else { return text }
    return kept + cut.mark
  }

  /// Whether a heading may have a title: the one that it would get, or any that looks the same to a reader.
  func accepts(_ title: String, for heading: String) -> Bool {
    title.hasSameBytes(as: self.title(of: heading)) || title.hasSameBytes(as: cutting(Self.text(of: heading, as: form)))
      || Self.plain(title).hasSameBytes(as: Self.plain(heading))
  }

  private static func text(of heading: String, as form: Form) -> String {
    switch form {
    case .asWritten: inOneLine(heading)
    case .plain: plain(heading)
    }
  }

  /// What a reader sees of a title or a heading.
  static func plain(_ markdown: String) -> String {
    HeadingText.plain(inOneLine(markdown), as: .commonMark).withBytes { $0.string($0.trimmingSpaces($0.indices)) }
  }

  /// A heading that is underlined, or written as HTML, may have several lines; an entry has one.
  static func inOneLine(_ text: String) -> String {
    guard text.utf8.contains(.lineFeed) else { return text }
    return text.withBytes { bytes in
      var scanner = LineScanner(bytes, in: bytes.indices)
      var lines: [String] = []
      while let line = scanner.next() { lines.append(bytes.string(bytes.trimmingSpaces(line.content))) }
      return lines.joined(separator: " ")
    }
  }
}
