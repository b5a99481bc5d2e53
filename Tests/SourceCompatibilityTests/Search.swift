import NewsDigestKit
import NewsDigestSearch

/// What `NewsDigestSearch` offers.
enum Search {
  private static let rules = AddressRules(
    deviceLabels: ["a"], hostAliases: ["b": "c"], trackingParameters: ["d"], trackingParametersOfHosts: ["e": ["f"]],
    ampSegments: ["g"], ampCaches: ["h": ["i"]], redirects: ["j": "k"], routePrefixes: ["l"])
  private static let document = SearchDocument(text: "a", parts: [SearchDocument.Part(Values.entry, range: 0..<1)])
  private static let story = Story(id: 1, document: "a", headline: "b", links: ["c"], day: Values.day)

  static func calls() throws {
    try tokens()
    try index()
    try links()
    try stories()
  }

  private static func tokens() throws {
    _ = (SearchTokens.tokens(of: "a"), SearchTokens.initials(of: "a"))
    _ = (SearchTokens.tokenText(of: "a"), SearchTokens.initialsText(of: "a"))
    let query = SearchQuery("a", wholeWords: true)
    _ = (SearchQuery("a"), query.ranges(in: "a"))
    _ = (query.fts5Expression(), query.fts5Expression(tokens: "a", initials: "b"))
    try same(SearchToken(text: "a", range: 0..<1), by: ==)
    try same(query, by: ==)
    try same(query.phrases[0], by: ==)
  }

  private static func index() throws {
    var index = SearchIndex<Int>()
    index[1] = document
    index[2] = SearchDocument(DigestDocument(Digest(Values.newsPost)))
    let hit = index.hits(for: SearchQuery("a"))[0]
    _ = (index[1], index.hits(for: SearchQuery("a"), limit: 1), SearchDocument(text: "a"))
    _ = document.text(of: document.parts[0])
    let excerpt = SearchExcerpt(of: "a", ranges: [0..<1], limit: 1)
    _ = (SearchExcerpt(of: "a", ranges: []), excerpt.text(marking: { $0 }))
    try same(hit, by: ==)
    try same(document, by: ==)
    try same(document.parts[0], by: ==)
    try same(excerpt, by: ==)
    try recoded(document, by: SearchDocument.init(from:), SearchDocument.encode(to:))
    try recoded(document.parts[0], by: SearchDocument.Part.init(from:), SearchDocument.Part.encode(to:))
    try recoded(Hits(index: index), by: { Hits(index: try SearchIndex(from: $0)) }, { $0.index.encode(to:) })
  }

  /// An index, which is the same as another one that finds the same.
  private struct Hits: Equatable {
    let index: SearchIndex<Int>
    static func == (first: Self, second: Self) -> Bool { first.index.ids == second.index.ids }
  }

  private static func links() throws {
    let url = CanonicalURL("https://example.com/a")
    _ = (AddressRules(), AddressRules.builtIn, CanonicalURL("https://example.com", rules: rules))
    try same(rules, by: ==)
    try recoded(rules, by: AddressRules.init(from:), AddressRules.encode(to:))
    if let url {
      try same(url, by: ==)
      try recoded(url, by: CanonicalURL.init(from:), CanonicalURL.encode(to:))
    }
  }

  private static func stories() throws {
    let names = NameSpellings(["a": ["b"]])
    _ = (names.adding(["c": ["d"]]), NameSpellings.builtIn, StoryMatcher<Int>())
    var matcher = StoryMatcher<Int>(window: 1, names: names, rules: rules)
    for id in 1...2 { matcher.insert(Story(Values.entry, id: id, document: "\(id)", day: Values.day)) }
    matcher.insert(story)
    _ = (Story(id: 1, document: "a", headline: "b"), Story(Values.entry, id: 1, document: "a"))
    _ = (matcher.matches(for: 1), matcher.matches(for: 1, minimumScore: 1, limit: 1))
    _ = (matcher.matches(), matcher.matches(minimumScore: 1))
    for match in matcher.matches(minimumScore: 0) {
      try same(match, by: ==)
      for evidence in match.evidence { try same(evidence, by: ==) }
    }
    matcher.remove(1)
    try same(names, by: ==)
  }

  static func cases() {
    let url = CanonicalURL("https://example.com/a")
    _ = url.map { [StoryMatch<Int>.Evidence.link($0)] }
    _ = [StoryMatch<Int>.Evidence.video(id: "a"), .headline(similarity: 1, words: ["a"]), .numbers(["1"])]
  }

  static func properties() {
    readable(\SearchToken.text, String.self)
    readable(\SearchToken.range, Range<Int>.self)
    readable(\SearchQuery.phrases, [SearchQuery.Phrase].self)
    readable(\SearchQuery.wholeWords, Bool.self)
    readable(\SearchQuery.Phrase.text, String.self)
    readable(\SearchQuery.Phrase.isInitials, Bool.self)
    readable(\SearchExcerpt.text, String.self)
    readable(\SearchExcerpt.ranges, [Range<Int>].self)
    readable(\SearchIndex<Int>.count, Int.self)
    readable(\SearchIndex<Int>.ids, [Int].self)
    readable(\SearchIndex<Int>.Hit.id, Int.self)
    readable(\SearchIndex<Int>.Hit.part, Int?.self)
    readable(\SearchIndex<Int>.Hit.ranges, [Range<Int>].self)
    settable(\SearchDocument.text, String.self)
    settable(\SearchDocument.parts, [SearchDocument.Part].self)
    settable(\SearchDocument.Part.entry, DigestEntry.self)
    settable(\SearchDocument.Part.range, Range<Int>.self)
    linkProperties()
    storyProperties()
  }

  private static func linkProperties() {
    readable(\CanonicalURL.text, String.self)
    readable(\CanonicalURL.videoID, String?.self)
    readable(\CanonicalURL.isHomePage, Bool.self)
    readable(\CanonicalURL.description, String.self)
    settable(\AddressRules.deviceLabels, Set<String>.self)
    settable(\AddressRules.hostAliases, [String: String].self)
    settable(\AddressRules.trackingParameters, Set<String>.self)
    settable(\AddressRules.trackingParametersOfHosts, [String: Set<String>].self)
    settable(\AddressRules.ampSegments, Set<String>.self)
    settable(\AddressRules.ampCaches, [String: [String]].self)
    settable(\AddressRules.redirects, [String: String].self)
    settable(\AddressRules.routePrefixes, [String].self)
  }

  private static func storyProperties() {
    settable(\Story<Int>.id, Int.self)
    settable(\Story<Int>.document, String.self)
    settable(\Story<Int>.headline, String.self)
    settable(\Story<Int>.links, [String].self)
    settable(\Story<Int>.day, CalendarDate?.self)
    readable(\StoryMatch<Int>.first, Int.self)
    readable(\StoryMatch<Int>.second, Int.self)
    readable(\StoryMatch<Int>.score, Double.self)
    readable(\StoryMatch<Int>.evidence, [StoryMatch<Int>.Evidence].self)
    readable(\StoryMatcher<Int>.window, Int.self)
    readable(\StoryMatcher<Int>.count, Int.self)
    readable(\NameSpellings.spellings, [String: [String]].self)
  }
}
