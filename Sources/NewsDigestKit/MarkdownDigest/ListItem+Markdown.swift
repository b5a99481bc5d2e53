extension ListItem {
  /// Makes an item of its text in Markdown: with a label, footnote references and nested items where these are.
  ///
  ///     ListItem(markdown: "**Impact**: prices fall.[1]")
  ///     ListItem(markdown: "1. first\n   - nested")
  ///
  /// A text without a bullet or a number before it is that of a bullet. Several items are nested in one without a text.
  /// Of what is no item, all is the text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(markdown: String) {
    let text = markdown.withBytes { bytes in bytes.string(bytes.trimmingWhiteSpace(bytes.indices)) }
    self = Self.item(text) ?? Self.item("- " + Self.indented(text)) ?? ListItem(text: text)
  }

  /// The item that a text is.
  private static func item(_ text: String) -> ListItem? {
    // What follows a blank line is no front matter.
    let digest = MarkdownDigest(parsing: SourceText(trusted: "\n" + text))
    let items = digest.introduction.compactMap { if case .listItem(let item) = $0 { item } else { nil } }
    guard digest.sections.isEmpty, !items.isEmpty, items.count == digest.introduction.count else { return nil }
    return items.count == 1 ? items[0] : ListItem(text: "", children: items)
  }

  /// A text below a bullet.
  private static func indented(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      output.append(byte)
      if byte == .lineFeed { output.append("  ") }
    }
    return output.withBytes { $0.string($0.indices) }
  }
}
