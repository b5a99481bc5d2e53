/// Finds stories of several documents that are the same, within some days of each other.
///
///     var matcher = StoryMatcher<String>()
///     for (number, entry) in digest.entries.enumerated() {
///       matcher.insert(Story(entry, id: "\(path)#\(number)", document: path, day: digest.date))
///     }
///     for match in matcher.matches() { print(match.score, match.first, match.second, match.evidence) }
///
/// It is a value, and nothing is ever merged: it gives scores and what they are made of.
///
/// Two stories that link to the same page or video are probably the same, unless one document has several stories with
/// that link, which then is a collection of news, or it is the first page of a host. Headlines are alike by the names,
/// words, numbers and pairs of syllables that both have, which count the more the fewer stories have them. What a
/// series of headlines starts with counts nothing.
public struct StoryMatcher<ID: Hashable & Sendable>: Sendable {
  /// How many days may be between two stories. A story without a day is compared with others that have none.
  public let window: Int
  private let names: NameSpellings
  private let rules: AddressRules

  private var numbers: [ID: Int] = [:]
  private var records: [StoryRecord<ID>?] = []
  private var terms = TermTable()
  private var places = StoryPlaces()
  private var series: [String: Int] = [:]

  /// How much a link that two stories share speaks for them.
  private static var linkScore: Double { 0.9 }
  /// In how many headlines the beginning of a series is.
  private static var seriesCount: Int { 3 }

  /// Makes an empty matcher.
  ///
  /// - Parameters:
  ///   - window: How many days may be between two stories.
  ///   - names: The spellings of names.
  ///   - rules: By which rules links are compared.
  public init(window: Int = 7, names: NameSpellings = .builtIn, rules: AddressRules = .builtIn) {
    (self.window, self.names, self.rules) = (max(window, 0), names, rules)
  }

  /// How many stories there are.
  public var count: Int { numbers.count }
}

// MARK: - Stories

extension StoryMatcher {
  /// Adds a story. One with the same id is replaced.
  ///
  /// - Complexity: O(*n*) in the bytes of the headline and the links.
  public mutating func insert(_ story: Story<ID>) {
    remove(story.id)
    let headline = HeadlineTerms(story.headline, names)
    let record = StoryRecord(story, headline, terms: &terms, rules)
    numbers[story.id] = records.count
    if !record.series.isEmpty { series[record.series, default: 0] += 1 }
    places.insert(record, as: records.count)
    records.append(record)
  }

  /// Removes a story, if there is one with this id.
  public mutating func remove(_ id: ID) {
    guard let number = numbers.removeValue(forKey: id), let record = records[number] else { return }
    records[number] = nil
    for term in record.terms { terms.counts[Int(term.id)] -= 1 }
    if !record.series.isEmpty { series[record.series, default: 1] -= 1 }
    places.remove(record, number)
    guard records.count > 16, records.count > numbers.count * 2 else { return }
    let kept = records.compactMap { $0?.story }
    self = Self(window: window, names: names, rules: rules)
    for story in kept { insert(story) }
  }
}

// MARK: - Matches

extension StoryMatcher {
  /// The stories that may be the same as one, the most probable first.
  ///
  /// - Parameters:
  ///   - id: The story.
  ///   - minimumScore: The score that they have at least.
  ///   - limit: How many there are at most. Of more candidates than a few thousand, only as many are compared.
  public func matches(for id: ID, minimumScore: Double = 0.5, limit: Int = 100) -> [StoryMatch<ID>] {
    guard let number = numbers[id] else { return [] }
    let matches = candidates(for: number) { $0 != number }.compactMap { match(number, $0, minimumScore) }
    return Array(Self.sorted(matches).prefix(max(limit, 0)))
  }

  /// All pairs of stories that may be the same, the most probable first.
  ///
  /// - Parameter minimumScore: The score that they have at least.
  /// - Complexity: O(*n*) in the stories of the windows, as there is a bound for each story.
  public func matches(minimumScore: Double = 0.5) -> [StoryMatch<ID>] {
    Self.sorted(
      records.indices.flatMap { number in
        candidates(for: number) { $0 < number }.compactMap { match($0, number, minimumScore) }
      })
  }

  private static func sorted(_ matches: [StoryMatch<ID>]) -> [StoryMatch<ID>] {
    // Those of one score stay in the order of their stories.
    matches.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
  }

  private func match(_ first: Int, _ second: Int, _ minimumScore: Double) -> StoryMatch<ID>? {
    guard let one = records[first], let other = records[second] else { return nil }
    let links = places.sharedLinks(one, other)
    let similarity = self.similarity(one, other)
    let score = 1 - (links.isEmpty ? 1 : 1 - Self.linkScore) * (1 - similarity)
    guard score >= minimumScore, score > 0 else { return nil }
    return StoryMatch(
      first: one.story.id, second: other.story.id, score: score, evidence: evidence(one, other, links, similarity))
  }

  private func evidence(
    _ one: StoryRecord<ID>, _ other: StoryRecord<ID>, _ links: [CanonicalURL], _ similarity: Double
  ) -> [StoryMatch<ID>.Evidence] {
    typealias Evidence = StoryMatch<ID>.Evidence
    var evidence = links.map { link in link.videoID.map { Evidence.video(id: $0) } ?? .link(link) }
    let headline = HeadlineTerms(one.story.headline, names)
    let others = HeadlineTerms(other.story.headline, names).terms.map(\.text)
    let shared = Set(headline.terms.map(\.text)).intersection(others)
    let (pieces, numbers) = (headline.pieces(of: shared), headline.numbers(of: shared))
    if similarity > 0, !pieces.isEmpty { evidence.append(.headline(similarity: similarity, words: pieces)) }
    if !numbers.isEmpty { evidence.append(.numbers(numbers)) }
    return evidence
  }

  // MARK: Similarity

  /// The cosine of both headlines.
  private func similarity(_ one: StoryRecord<ID>, _ other: StoryRecord<ID>) -> Double {
    let isSeries = isSeries(one) && one.series.utf8.elementsEqual(other.series.utf8)
    var (index, shared) = (0, 0.0)
    for term in one.terms where !(isSeries && term.isInSeries) {
      while index < other.terms.count, other.terms[index].id < term.id { index += 1 }
      if index < other.terms.count, other.terms[index].id == term.id { shared += squaredWeight(term.id) }
    }
    let length = (squaredLength(of: one, isSeries) * squaredLength(of: other, isSeries)).squareRoot()
    return length > 0 ? min(shared / length, 1) : 0
  }

  private func squaredLength(of record: StoryRecord<ID>, _ isSeries: Bool) -> Double {
    record.terms.reduce(0) { $0 + (isSeries && $1.isInSeries ? 0 : squaredWeight($1.id)) }
  }

  private func isSeries(_ record: StoryRecord<ID>) -> Bool {
    !record.series.isEmpty && series[record.series, default: 0] >= Self.seriesCount
  }

  /// The logarithm of how seldom a term is, squared.
  private func squaredWeight(_ term: Int32) -> Double {
    terms.squaredWeight(of: term, among: count)
  }

  // MARK: Candidates

  /// How many places of terms are looked at for a story, and how many stories are compared with it.
  private static var visitLimit: Int { 4096 }
  private static var candidateLimit: Int { 64 }

  private func candidates(for number: Int, where isWanted: (Int) -> Bool) -> [Int] {
    guard let record = records[number] else { return [] }
    var found: [Int: Double] = [:]
    var visits = 0
    for place in places.linkPlaces(of: record, limit: Self.candidateLimit) {
      if isWanted(place), isNear(place, record) { found[place] = .infinity }
    }
    // The terms that the fewest stories have come first: those that many have distinguish nothing.
    for term in record.terms.sorted(by: { (terms.counts[Int($0.id)], $0.id) < (terms.counts[Int($1.id)], $1.id) }) {
      let weight = squaredWeight(term.id)
      for place in places.places(of: term.id, around: record.day, window) {
        visits += 1
        guard visits <= Self.visitLimit else { break }
        if isWanted(place) { found[place, default: 0] += weight }
      }
      if visits > Self.visitLimit { break }
    }
    guard found.count > Self.candidateLimit else { return found.keys.sorted() }
    let best = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidateLimit)
    return best.map(\.key).sorted()
  }

  private func isNear(_ place: Int, _ record: StoryRecord<ID>) -> Bool {
    guard let other = records[place] else { return false }
    switch (other.day, record.day) {
    case (let one?, let other?): return abs(one - other) <= window
    case (nil, nil): return true
    case (nil, _), (_, nil): return false
    }
  }
}
