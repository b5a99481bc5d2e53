import NewsDigestKit

/// What can be written at a place, by the line up to it.
struct CompletionPlace {
  /// What is asked for.
  enum Kind: Equatable {
    /// A key of front matter.
    case key(separator: String)
    /// A value of front matter, or of a list there.
    case value(key: String, isQuoted: Bool)
    /// A word after the marks of a heading, in bold, or before a date.
    case heading, itemLabel, paragraphLabel, dateLabel
    /// A field of an entry's metadata.
    case importance(isBold: Bool), organization, source, tag
  }

  let kind: Kind
  /// What of it is written already.
  let prefix: String
  /// The words of the same list that come before it.
  let others: Set<String>
  /// The UTF-8 offsets of the prefix.
  let range: Range<Int>
}

extension CompletionPlace {
  /// The place at an offset; `nil` where nothing is known that could be written.
  init?(at offset: Int, in text: DocumentText) {
    let line = text.line(of: offset)
    let start = text.content(ofLine: line).lowerBound
    let written = text.string(start..<max(start, offset))[...]
    let found =
      FrontMatterLines(in: text).flatMap { $0.contains(line) ? $0 : nil }.map { $0.place(written, line: line) }
      ?? Self.bodyPlace(written)
    guard let found else { return nil }
    let others = found.others.map { $0.drop(while: \.isSpaceOrTab).trimmingSpacesAtEnd.withoutQuotes }
    self.init(
      kind: found.kind, prefix: String(found.prefix), others: Set(others.map(String.init)),
      range: offset - found.prefix.utf8.count..<offset)
  }

  typealias Found = (kind: Kind, prefix: Substring, others: [Substring])

  private static func bodyPlace(_ line: Substring) -> Found? {
    let content = line.drop(while: \.isSpaceOrTab)
    if let metadata = content.part(after: "📅"), metadata.contains("|") { return field(metadata) }
    if let tags = content.part(after: "🏷") {
      return (.tag, tags.lastPart(after: ","), tags.split(separator: ",", omittingEmptySubsequences: false).dropLast())
    }
    if content.hasPrefix("#") {
      let title = content.drop { $0 == "#" }
      return title.first?.isSpaceOrTab == true ? (.heading, title.drop(while: \.isSpaceOrTab), []) : nil
    }
    if content.hasPrefix("**") { return bold(content, .paragraphLabel) }
    if let first = content.first, "-*+".contains(first), content.dropFirst().first?.isSpaceOrTab == true {
      let item = content.dropFirst().drop(while: \.isSpaceOrTab)
      return item.hasPrefix("**") ? bold(item, .itemLabel) : nil
    }
    return dateLabel(content)
  }

  private static func bold(_ text: Substring, _ kind: Kind) -> Found? {
    let label = text.dropFirst(2)
    return label.contains("*") ? nil : (kind, label, [])
  }

  /// A word after the link of a citation and a dash.
  private static func dateLabel(_ line: Substring) -> Found? {
    guard line.hasPrefix("["), let link = line.lastIndex(of: ")") else { return nil }
    let rest = line[line.index(after: link)...].drop(while: \.isSpaceOrTab)
    guard let dash = rest.first, "–—-".contains(dash), rest.dropFirst().first?.isSpaceOrTab == true else { return nil }
    let label = rest.dropFirst().drop(while: \.isSpaceOrTab)
    return label.contains(":") ? nil : (.dateLabel, label, [])
  }

  /// A field after the mark of metadata, by how many bars are before it.
  private static func field(_ metadata: Substring) -> Found? {
    let text = metadata.lastPart(after: "|")
    switch metadata.count(where: { $0 == "|" }) {
    case 1:
      let isBold = text.hasPrefix("**")
      return (.importance(isBold: isBold), isBold ? text.dropFirst(2) : text, [])
    case 2: return (.organization, text, [])
    case 3: return (.source, text, [])
    default: return nil
    }
  }
}

/// The lines of a front matter, which may be half written.
struct FrontMatterLines {
  private let text: DocumentText
  private let separator: Character
  /// The lines between those that open and close it.
  private let lines: Range<Int>

  init?(in text: DocumentText) {
    let opening = text.trimmedLine(0).drop { $0 == "\u{FEFF}" }
    guard opening == "---" || opening == "+++" else { return nil }
    (self.text, separator) = (text, opening == "---" ? ":" : "=")
    let rest = 1..<text.lineCount
    // What is never closed ends at a blank line.
    let end =
      rest.first { text.trimmedLine($0) == opening } ?? rest.first { text.trimmedLine($0).isEmpty } ?? rest.upperBound
    lines = 1..<max(1, end)
  }

  func contains(_ line: Int) -> Bool { lines.contains(line) }

  /// The keys that lines start with.
  func keys(except line: Int) -> Set<String> {
    Set(lines.compactMap { $0 == line ? nil : key(of: text.trimmedLine($0)).map { String($0.key) } })
  }

  func place(_ written: Substring, line: Int) -> CompletionPlace.Found? {
    if let (key, value) = key(of: written) {
      let list = value.lastIndex(of: "[").map { value[value.index(after: $0)...] }
      let others = list?.split(separator: ",", omittingEmptySubsequences: false).dropLast() ?? []
      return self.value(of: key, list?.lastPart(after: ",") ?? value.drop(while: \.isSpaceOrTab), Array(others))
    }
    if let item = item(of: written) { return self.value(of: item, line: line) }
    return written.allSatisfy(\.isInKey) ? (.key(separator: separator == ":" ? ": " : " = "), written, []) : nil
  }

  /// A value in a list of a line for each: its key is above it.
  private func value(of item: Substring, line: Int) -> CompletionPlace.Found? {
    var others: [Substring] = []
    for above in (lines.lowerBound..<max(lines.lowerBound, line)).reversed() {
      let text = text.trimmedLine(above)
      if let key = key(of: text)?.key { return value(of: key, item, others) }
      if let other = self.item(of: text) { others.append(other) }
    }
    return nil
  }

  private func value(of key: Substring, _ text: Substring, _ others: [Substring]) -> CompletionPlace.Found? {
    let isQuoted = text.first.map { $0 == "\"" || $0 == "'" } ?? false
    let prefix = isQuoted ? text.dropFirst() : text
    return prefix.contains(where: { "\"'#".contains($0) })
      ? nil : (.value(key: String(key), isQuoted: isQuoted), prefix, others)
  }

  /// What follows the dash of an item.
  private func item(of line: Substring) -> Substring? {
    let item = line.drop(while: \.isSpaceOrTab)
    guard item.hasPrefix("-"), item.dropFirst().first?.isSpaceOrTab == true else { return nil }
    return item.dropFirst().drop(while: \.isSpaceOrTab)
  }

  /// The key that a line starts with, and what follows it.
  private func key(of line: Substring) -> (key: Substring, value: Substring)? {
    let key = line.prefix(while: \.isInKey)
    let rest = line.dropFirst(key.count).drop(while: \.isSpaceOrTab)
    return key.isEmpty || rest.first != separator ? nil : (key, rest.dropFirst())
  }
}

extension DocumentText {
  /// A line without the spaces at its end.
  fileprivate func trimmedLine(_ line: Int) -> Substring {
    string(content(ofLine: line))[...].trimmingSpacesAtEnd
  }
}

extension Character {
  fileprivate var isSpaceOrTab: Bool { self == " " || self == "\t" }
  fileprivate var isInKey: Bool { isASCII && (isLetter || isNumber || self == "_" || self == "-") }
}

extension Substring {
  /// What follows an emoji, and the scalar that asks for its coloured form.
  fileprivate func part(after mark: Unicode.Scalar) -> Substring? {
    guard let index = unicodeScalars.firstIndex(of: mark) else { return nil }
    return Substring(unicodeScalars[index...].dropFirst().drop { $0 == "\u{FE0F}" })
  }

  fileprivate var trimmingSpacesAtEnd: Substring { dropLast(reversed().prefix(while: \.isSpaceOrTab).count) }

  fileprivate var withoutQuotes: Substring {
    guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
    return dropFirst().dropLast()
  }

  /// What follows the last separator, without the spaces before it.
  fileprivate func lastPart(after separator: Character) -> Substring {
    (lastIndex(of: separator).map { self[index(after: $0)...] } ?? self).drop(while: \.isSpaceOrTab)
  }
}
