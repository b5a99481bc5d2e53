/// A format that says what a list of documents of many formats shows of one: its title, its day and its pieces of news.
///
/// Conform a format of your own to it where ``Digest/title``, ``Digest/date`` and ``Digest/entries`` should be other
/// ones than those that ``MarkdownDigest`` finds in its text. What it does not state, it has of those.
public protocol ListedDigest: DigestFormat {
  /// The title of the document; `nil` without one.
  var digestTitle: String? { get }
  /// The day that the document is about, or on which it was published or recorded; `nil` if it has none.
  var digestDate: CalendarDate? { get }
  /// The pieces of news in the document, in order.
  var digestEntries: [DigestEntry] { get }
}
