import NewsDigestKit

/// The anchors of the headings that the parts of a document start with, by the paths of these.
struct PartAnchors {
  private var anchors: [String: String] = [:]

  init(of document: DigestDocument<Digest>, _ site: Site) {
    let source = document.publishedSource
    let headings = PageHeading.all(in: source, for: site.host)
    guard !headings.isEmpty else { return }
    let starts = Dictionary(headings.map { ($0.range.lowerBound, $0.anchor) }) { first, _ in first }
    func outline<Format: DigestFormat>(of content: Format) -> [(property: String, start: Int)] {
      DigestOutline<Format>(parsing: source, vocabulary: document.vocabulary).parts.flatMap(Self.starts)
    }
    for (property, start) in outline(of: document.content.content) { anchors[property] = starts[start] }
  }

  /// The anchor of a part; empty for one without a heading.
  subscript(property: String) -> String { anchors[property] ?? "" }

  private static func starts(of part: OutlinePart) -> [(property: String, start: Int)] {
    [(part.property, part.range.lowerBound)] + part.parts.flatMap(starts)
  }
}
