import NewsDigestKit

/// What is kept of a story.
struct StoryRecord<ID: Hashable & Sendable>: Sendable {
  struct Term: Sendable {
    let id: Int32
    /// Whether it is in the beginning that a series of headlines may have.
    let isInSeries: Bool
  }

  let story: Story<ID>
  /// The terms of the headline, each once, in the order of their numbers.
  let terms: [Term]
  /// The beginning of the headline that may be the name of a series; empty without one.
  let series: String
  /// The pages that it links to, each once.
  let links: [CanonicalURL]
  /// The day, as a number.
  let day: Int?

  /// How many links of a story are compared.
  private static var linkLimit: Int { 64 }

  init(_ story: Story<ID>, _ headline: HeadlineTerms, terms: inout TermTable, _ rules: AddressRules) {
    self.story = story
    let seriesEnd = headline.seriesEnd
    series = headline.folded.scalars[..<seriesEnd].text
    var found: [Int32: Bool] = [:]
    for term in headline.terms {
      // A term that is also in the rest is one of the rest.
      let id = terms.id(of: term.text)
      found[id] = found[id, default: true] && term.range.upperBound <= seriesEnd
    }
    self.terms = found.sorted { $0.key < $1.key }.map { Term(id: $0.key, isInSeries: $0.value) }
    for term in self.terms { terms.counts[Int(term.id)] += 1 }
    var links: [CanonicalURL] = []
    for link in story.links.prefix(Self.linkLimit) {
      if let url = CanonicalURL(link, rules: rules), !url.isHomePage, !links.contains(url) { links.append(url) }
    }
    self.links = links
    day = story.day.flatMap { day in CalendarDate(year: 1, month: 1, day: 1).map { day.days(since: $0) } }
  }
}
