/// How the titles of a table are made of headings.
struct TableTitleStyle {
  /// How much of a heading's markup stands in a title.
  private enum Form: CaseIterable {
    case asWritten
    case withoutLinks
    case plain
  }

  private var form = Form.asWritten
  /// How many code points a title may have, and what stands for the rest.
  private var cut: (limit: Int, mark: String)?

  /// Reads the style off titles and their headings.
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
      return (String(decoding: kept, as: UTF8.self).unicodeScalars.count, mark)
    }
    return nil
  }

  /// The title of a heading.
  func title(of heading: String) -> String {
    let text = Self.text(of: heading, as: form)
    guard let cut,
      let end = text.unicodeScalars.index(
        text.unicodeScalars.startIndex, offsetBy: cut.limit, limitedBy: text.unicodeScalars.endIndex),
      end < text.unicodeScalars.endIndex
    else { return text }
    return String(text.unicodeScalars[..<end]) + cut.mark
  }

  /// Whether a title is one that a heading may have.
  func accepts(_ title: String, for heading: String) -> Bool {
    title.hasSameBytes(as: self.title(of: heading))
      || Form.allCases.contains { Self.text(of: heading, as: $0).hasSameBytes(as: title) }
  }

  private static func text(of heading: String, as form: Form) -> String {
    let line = heading.onOneLine
    return switch form {
    case .asWritten: line
    case .withoutLinks: line.withoutLinks
    case .plain: HeadingText.plain(line, as: .commonMark).trimmedOfBlanks
    }
  }
}

extension String {
  fileprivate var trimmedOfBlanks: String { withByteView { $0.string($0.trimmingBlanks($0.indices)) } }

  /// The text of a heading, which may have several lines where it is underlined, as a title.
  var onOneLine: String {
    guard utf8.contains(.lineFeed) else { return self }
    return withByteView { bytes in
      var scanner = LineScanner(bytes, in: bytes.indices)
      var lines: [String] = []
      while let line = scanner.next() { lines.append(bytes.string(bytes.trimmingBlanks(line.content))) }
      return lines.joined(separator: " ")
    }
  }

  /// The text with the text of each link in its place.
  fileprivate var withoutLinks: String {
    withByteView { bytes in
      var output: [UInt8] = []
      var position = 0
      for link in InlineLink.all(in: bytes.indices, of: bytes) {
        bytes.append(position..<link.range.lowerBound, to: &output)
        bytes.append(link.text, to: &output)
        position = link.range.upperBound
      }
      bytes.append(position..<bytes.count, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }
}
