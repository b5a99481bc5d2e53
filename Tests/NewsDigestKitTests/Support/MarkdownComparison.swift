@testable import NewsDigestKit

/// Compares documents as we parse them with what libcmark says, and counts why they differ.
///
/// We parse line by line, and know no containers but lists. `MarkdownParser` says what it tolerates.
struct MarkdownComparison {
  /// Why the two may differ.
  enum Reason: String, CaseIterable {
    case html =
      "Markdown between HTML tags: we know no HTML blocks, as kramdown parses what is in them with markdown=\"1\""
    case fenceAfterHTML =
      "a fence or comment straight below a tag belongs to the tag's block in CommonMark; to us it is one"
    case quotation = "what is in a quotation is its text to us"
    case insideItem = "a heading or item on the line of another item, or a block indented below one"
    case nesting = "we nest items at two columns, and go on with a list after text that ends it in CommonMark"
    case indentedCode = "an item as far in as code, below a list"
    case emphasis = "underscores in a heading that `HeadingText` takes for emphasis by a shorter rule"
    case referenceImage = "an image by reference in a link's text"
    case headerLines = "a front matter of plain lines is a paragraph, or a heading with an underline, in CommonMark"
    case lineOfBreak = "libcmark does not count a line that ends in a backslash, or in a code span"
  }

  private(set) var counts: [Reason: Int] = [:]
  /// What differs for no known reason.
  private(set) var problems: [String] = []
  private(set) var headings = 0
  private(set) var links = 0
  private(set) var items = 0

  /// The document that is compared.
  private var name = ""
  private var lines: [String] = []
  /// The lines of a front matter that is not fenced.
  private var headerLines = 0
  private var answer: CommonMark.Answer?

  mutating func compare(_ source: SourceText, _ name: String, with answer: CommonMark.Answer) {
    (self.name, self.answer) = (name, answer)
    lines = source.text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
    headerLines = source.withBytes { bytes in
      guard let fence = FrontMatterFence.find(in: bytes, at: ByteOrderMark.length(in: bytes)),
        fence.notation == .headerLines
      else { return 0 }
      return LineTable(source).location(at: fence.inner.upperBound).line
    }
    let ours = MarkdownOutline(of: source)
    headings += compare(
      ours.headings,
      answer.headings.map { .init(line: $0.line, level: $0.level, text: MarkdownOutline.normalized($0.text)) },
      line: \.line)
    links += compare(links: ours.links, answer.links)
    items += compare(items: ours.items, answer.items)
  }

  /// Counts what is equal, and explains what only one of the two has.
  private mutating func compare<Part: Hashable>(_ ours: [Part], _ theirs: [Part], line: KeyPath<Part, Int>) -> Int {
    let difference = theirs.difference(from: ours)
    for change in difference {
      switch change {
      case .insert(_, let part, _): explain(part, at: part[keyPath: line], isOurs: false)
      case .remove(_, let part, _): explain(part, at: part[keyPath: line], isOurs: true)
      }
    }
    return ours.count - difference.removals.count
  }

  /// Links are compared by what they hold, and then by their lines.
  private mutating func compare(links ours: [CommonMark.Link], _ theirs: [CommonMark.Link]) -> Int {
    let content = { (link: CommonMark.Link) in [link.destination, MarkdownOutline.normalized(link.text)] }
    let difference = theirs.map(content).difference(from: ours.map(content))
    var (onlyOurs, onlyTheirs): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .insert(let offset, _, _):
        onlyTheirs.insert(offset)
        explain(theirs[offset], at: theirs[offset].line, isOurs: false)
      case .remove(let offset, _, _):
        onlyOurs.insert(offset)
        explain(ours[offset], at: ours[offset].line, isOurs: true)
      }
    }
    let pairs = zip(
      ours.indices.filter { !onlyOurs.contains($0) }.map { ours[$0] },
      theirs.indices.filter { !onlyTheirs.contains($0) }.map { theirs[$0] })
    for (our, their) in pairs where our.line != their.line {
      let above = lines[..<our.line].reversed().prefix { !$0.allSatisfy(\.isWhitespace) }
      if their.line < our.line, above.contains(where: { $0.hasSuffix("\\") || $0.contains("`") }) {
        counts[.lineOfBreak, default: 0] += 1
      } else {
        problems.append("\(name): \(our), but line \(their.line) in libcmark")
      }
    }
    return ours.count - onlyOurs.count
  }

  /// Items are the same where line, nesting and kind are, and the number of the first one of a list.
  private mutating func compare(items ours: [CommonMark.Item], _ theirs: [CommonMark.Item]) -> Int {
    let numbers = Dictionary(theirs.map { ($0.line, $0.number) }) { first, _ in first }
    let unnumbered = { (item: CommonMark.Item) in
      CommonMark.Item(line: item.line, depth: item.depth, isOrdered: item.isOrdered, number: nil)
    }
    for item in ours {
      if let number = numbers[item.line] ?? nil, item.number != number { explain(item, at: item.line, isOurs: true) }
    }
    return compare(ours.map(unnumbered), theirs.map(unnumbered), line: \.line)
  }

  private mutating func explain(_ part: some Hashable, at line: Int, isOurs: Bool) {
    if let reason = reason(part, at: line, isOurs: isOurs) {
      counts[reason, default: 0] += 1
    } else {
      problems.append("\(name):\(line): \(isOurs ? "ours" : "libcmark's") \(part): \(lines[line - 1])")
    }
  }

  private func reason(_ part: some Hashable, at line: Int, isOurs: Bool) -> Reason? {
    guard let answer else { return nil }
    let text = lines[line - 1]
    let isIn = { (ranges: [ClosedRange<Int>]) in ranges.contains { $0.contains(line) } }
    if !isOurs, line <= headerLines { return .headerLines }
    if isOurs, isIn(answer.html) { return .html }
    if !isOurs, isIn(answer.quotes) { return .quotation }
    if isOurs, isIn(answer.quotes) { return .quotation }
    if isFenceHidden(above: line, answer) { return .fenceAfterHTML }
    if part is CommonMark.Item {
      let here = answer.items.filter { $0.line == line }
      if here.count > 1 { return .insideItem }
      if isIn(answer.code) { return .indentedCode }
      return isListed(line, answer) ? .nesting : nil
    }
    if isOurs, isIn(answer.code) { return .indentedCode }
    if let heading = part as? CommonMark.Heading {
      let isSameLevel = answer.headings.contains { $0.line == line && $0.level == heading.level }
      if isSameLevel, text.contains("_") { return .emphasis }
      return answer.items.contains { $0.line == line } || text.first == " " && isListed(line, answer)
        ? .insideItem : nil
    }
    if text.contains("![") && text.contains("][") { return .referenceImage }
    return nil
  }

  /// Whether a fence or a comment is in an HTML block above a line, so that we and libcmark disagree about what is
  /// code.
  private func isFenceHidden(above line: Int, _ answer: CommonMark.Answer) -> Bool {
    answer.html.contains { block in
      block.lowerBound < line
        && block.contains { number in
          guard lines.indices.contains(number - 1) else { return false }
          let text = lines[number - 1].drop { $0 == " " || $0 == "\t" }
          return text.hasPrefix("```") || text.hasPrefix("~~~") || number > block.lowerBound && text.hasPrefix("<!--")
        }
    }
  }

  /// Whether an item of either parser is on the line or above it, in the same piece of text between headings.
  private func isListed(_ line: Int, _ answer: CommonMark.Answer) -> Bool {
    let heading = answer.headings.last { $0.line < line }?.line ?? 0
    return answer.items.contains { heading < $0.line && $0.line <= line }
  }
}
