/// A link on a page, and where it is.
public struct PageLink: Hashable, Sendable {
  /// What it leads to, as written, without angle brackets.
  public let destination: String
  /// Where the link is, with its brackets: UTF-8 offsets in the source.
  public let range: Range<Int>
  /// Where its text is: that between the brackets, the label of a definition, or the address itself.
  public let textRange: Range<Int>
  /// Where the destination is.
  public let destinationRange: Range<Int>
}

extension PageLink {
  /// The links of a page, in order: `[text](destination)`, definitions as `[label]: destination`, and addresses as
  /// `<https://…>`; on GitHub and GitLab bare addresses, too. Those in front matter, code and comments are not links.
  ///
  /// - Parameters:
  ///   - source: The text of a page.
  ///   - host: What makes the page.
  /// - Complexity: O(*n*) in the bytes of the source.
  public static func all(in source: SourceText, for host: PublishingHost) -> [PageLink] {
    source.withBytes { bytes in
      var links: [PageLink] = []
      PublishedPage(bytes, source, PublishingContext(host: host)).forEachText { text in
        let rest = addDefinitions(from: text, of: bytes, to: &links)
        let first = links.count
        links += InlineLink.all(in: rest, of: bytes).map {
          PageLink($0.range, text: $0.text, destination: $0.destination, in: bytes)
        }
        addAddresses(in: rest, isBare: host.dialect == .commonMark, of: bytes, after: first, to: &links)
      }
      return links.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private init(_ range: Range<Int>, text: Range<Int>, destination: Range<Int>, in bytes: ByteView) {
    self.init(destination: bytes.string(destination), range: range, textRange: text, destinationRange: destination)
  }

  /// Adds the definitions that the first lines of a text are, and returns the rest.
  private static func addDefinitions(
    from text: Range<Int>, of bytes: ByteView, to links: inout [PageLink]
  ) -> Range<Int> {
    var lines = LineScanner(bytes, in: text)
    var rest = text
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      guard let definition = LinksToPage.definition(in: content, of: bytes) else { break }
      links.append(PageLink(content, text: definition.label, destination: definition.destination, in: bytes))
      rest = line.end..<max(line.end, text.upperBound)
    }
    return rest
  }

  /// Adds addresses that are links by themselves, unless they are in code or in one of the links from an index on.
  private static func addAddresses(
    in text: Range<Int>, isBare: Bool, of bytes: ByteView, after first: Int, to links: inout [PageLink]
  ) {
    guard bytes.firstRange(of: "://", in: text) != nil else { return }
    var taken = (CodeSpans.ranges(in: text, of: bytes) + links[first...].map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    var rest = text
    while let found = bytes.firstRange(of: "http", in: rest) {
      rest = found.upperBound..<text.upperBound
      taken = taken.drop { $0.upperBound <= found.lowerBound }
      if let range = taken.first, range.contains(found.lowerBound) {
        rest = max(range.upperBound, rest.lowerBound)..<text.upperBound
        continue
      }
      let isInBrackets = found.lowerBound > text.lowerBound && bytes[found.lowerBound - 1] == .ascii("<")
      guard isInBrackets || isBare && !isInWord(found.lowerBound, of: text, in: bytes),
        let link = Autolink(at: found.lowerBound - (isInBrackets ? 1 : 0), in: bytes, end: text.upperBound)
      else { continue }
      links.append(PageLink(link.range, text: link.address, destination: link.address, in: bytes))
      rest = max(link.range.upperBound, rest.lowerBound)..<text.upperBound
    }
  }

  private static func isInWord(_ offset: Int, of text: Range<Int>, in bytes: ByteView) -> Bool {
    guard offset > text.lowerBound else { return false }
    let byte = bytes[offset - 1]
    return byte.isASCIILetter || byte.isASCIIDigit || "\"'=".utf8.contains(byte)
  }
}

extension PageLink {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.destination.hasSameBytes(as: second.destination) && first.range == second.range
      && first.textRange == second.textRange && first.destinationRange == second.destinationRange
  }
}
