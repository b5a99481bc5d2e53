/// Which stories have a term or a link.
struct StoryPlaces: Sendable {
  private struct TermOfDay: Hashable {
    let term: Int32
    let day: Int?
  }

  private struct LinkOfDocument: Hashable {
    let link: CanonicalURL
    let document: String
  }

  private var terms: [TermOfDay: [Int32]] = [:]
  private var links: [CanonicalURL: [Int32]] = [:]
  /// How many stories of a document have a link, and in how many documents it is in several.
  private var counts: [LinkOfDocument: Int] = [:]
  private var collections: [CanonicalURL: Int] = [:]

  mutating func insert<ID>(_ record: StoryRecord<ID>, as number: Int) {
    for term in record.terms { terms[TermOfDay(term: term.id, day: record.day), default: []].append(Int32(number)) }
    for link in record.links {
      links[link, default: []].append(Int32(number))
      let key = LinkOfDocument(link: link, document: record.story.document)
      counts[key, default: 0] += 1
      if counts[key] == 2 { collections[link, default: 0] += 1 }
    }
  }

  /// The number stays in the lists until all are made anew.
  mutating func remove<ID>(_ record: StoryRecord<ID>, _ number: Int) {
    for link in record.links {
      let key = LinkOfDocument(link: link, document: record.story.document)
      counts[key, default: 1] -= 1
      if counts[key] == 1 { collections[link, default: 1] -= 1 }
    }
  }

  /// The stories of the days around one that have a term.
  func places(of term: Int32, around day: Int?, _ window: Int) -> some Sequence<Int> {
    let days = day.map { day in (day - window...day + window).map(Optional.some) } ?? [nil]
    return days.lazy.flatMap { terms[TermOfDay(term: term, day: $0)] ?? [] }.map(Int.init)
  }

  /// The stories that have a link of a story.
  func linkPlaces<ID>(of record: StoryRecord<ID>, limit: Int) -> [Int] {
    record.links.filter { !isCollection($0) }.flatMap { (links[$0] ?? []).suffix(limit).map(Int.init) }
  }

  /// The links of two stories that speak for them.
  func sharedLinks<ID>(_ one: StoryRecord<ID>, _ other: StoryRecord<ID>) -> [CanonicalURL] {
    one.links.filter { other.links.contains($0) && !isCollection($0) }
  }

  /// Whether a document has several stories with a link.
  private func isCollection(_ link: CanonicalURL) -> Bool { collections[link, default: 0] > 0 }
}
