import NewsDigestKit

/// What is known of a version of a text. What only some answers are made of is worked out when one first needs it.
final class Analysis: Sendable {
  let document: DigestDocument<Digest>
  let context: PublishingContext?
  let host: PublishingHost
  let diagnostics: [NewsDigestKit.Diagnostic]
  private let knownSegments = Once<[OutlineSegment]>()
  private let knownHeadings = Once<[PageHeading]>()
  private let knownLinks = Once<[PageLink]>()
  private let knownTables = Once<[TableOfContents]>()
  private let knownAnchors = Once<PageAnchors>()

  /// - Complexity: O(*n*) in the bytes of the text.
  init(of source: SourceText, by configuration: ServerConfiguration) {
    document = DigestDocument(parsing: source, vocabulary: configuration.vocabulary)
    context = configuration.context(source)
    host = context?.host ?? configuration.host(source)
    diagnostics = context.map(document.diagnostics(for:)) ?? document.diagnostics
  }

  private var source: SourceText { document.source }

  /// The parts of the text.
  var segments: [OutlineSegment] { knownSegments.value { Array(document.outline) } }

  /// The headings of the page.
  var headings: [PageHeading] { knownHeadings.value { PageHeading.all(in: source, for: host) } }

  /// The links of the page.
  var links: [PageLink] { knownLinks.value { PageLink.all(in: source, for: host) } }

  /// The headings by their anchors.
  var anchors: PageAnchors { knownAnchors.value { PageAnchors(of: self) } }

  /// The tables of contents.
  var tables: [TableOfContents] { knownTables.value { TableOfContents.all(in: source) } }
}
