public import Generation
public import NewsDigestKit

extension MarkdownDigest: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    ["/foreign/", "/toc-documents/", "/just-the-docs/", "Samples/monthly-index"]
  }

  /// Draws digests, and edits them.
  public static var generator: Generator<MarkdownDigest> { .markdownDigest }

  /// Sets the heading of the section in the middle, or adds a paragraph.
  public mutating func makeEdit() {
    if sections.isEmpty { return introduction.append(.paragraph("새 글")) }
    sections[sections.count / 2].heading = "새 소식"
  }

  /// The entries, the title, the date and the views of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    let properties: [Any?] = [entries, title, date]
    return properties + derived(frontMatter, in: source) + derived(Digest(self), in: source)
  }
}
