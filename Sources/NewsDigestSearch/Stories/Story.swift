public import NewsDigestKit

/// A story that is compared with others.
public struct Story<ID: Hashable & Sendable>: Identifiable, Sendable {
  /// What it is called in a ``StoryMatcher``.
  public var id: ID
  /// The document that it is in: the path of its file.
  public var document: String
  /// The headline, as Markdown.
  public var headline: String
  /// The addresses of its links.
  public var links: [String]
  /// When it was published.
  public var day: CalendarDate?

  /// Makes a story.
  public init(id: ID, document: String, headline: String, links: [String] = [], day: CalendarDate? = nil) {
    (self.id, self.document, self.headline, self.links, self.day) = (id, document, headline, links, day)
  }

  /// Makes one of an entry of a document.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - id: What it is called.
  ///   - document: The document that it is in.
  ///   - day: When the document was published; `nil` for the newest day of the entry.
  public init(_ entry: DigestEntry, id: ID, document: String, day: CalendarDate? = nil) {
    self.init(
      id: id, document: document, headline: entry.title, links: entry.links.map(\.url), day: day ?? entry.dates.max())
  }
}
