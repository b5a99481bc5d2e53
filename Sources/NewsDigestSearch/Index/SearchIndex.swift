/// An index of documents in memory, that finds exactly what a search through their texts would find, and where.
///
///     var index = SearchIndex<URL>()
///     index[url] = SearchDocument(document)
///     for hit in index.hits(for: SearchQuery("반도체 투자")) { … }
///
/// It is a value: it can be copied, sent and encoded. What is found is looked for in the text of each candidate, so
/// that nothing is found in vain. A phrase is in one story; what is not in a story is searched too.
public struct SearchIndex<ID: Hashable & Sendable>: Sendable {
  private var numbers: [ID: Int] = [:]
  /// The documents in the order in which they were inserted; `nil` where one was removed.
  private var documents: [(id: ID, document: SearchDocument)?] = []
  private var units: [SearchUnit] = []
  private var postings = PostingLists()

  /// Makes an empty index.
  public init() {}

  /// How many documents there are.
  public var count: Int { numbers.count }

  /// The ids of the documents, in the order in which they were inserted.
  public var ids: [ID] { documents.compactMap { $0?.id } }

  /// The document with an id. Setting one replaces what there was, and moves it to the end; setting `nil` removes it.
  ///
  /// - Complexity: Setting is O(*n*) in the bytes of the document, amortised.
  public subscript(id: ID) -> SearchDocument? {
    get { numbers[id].flatMap { documents[$0]?.document } }
    set {
      remove(id)
      if let newValue { insert(newValue, id) }
    }
  }

  private mutating func insert(_ document: SearchDocument, _ id: ID) {
    numbers[id] = documents.count
    for unit in SearchUnit.units(of: document, number: documents.count) {
      postings.insert(unit.text(in: document), as: PostingLists.Unit(units.count))
      units.append(unit)
    }
    documents.append((id, document))
  }

  /// What was removed stays in the lists, where it is passed over, until it is as much as the rest.
  private mutating func remove(_ id: ID) {
    guard let number = numbers.removeValue(forKey: id) else { return }
    documents[number] = nil
    guard documents.count > 16, documents.count > numbers.count * 2 else { return }
    let kept = documents.compactMap(\.self)
    self = Self()
    for (id, document) in kept { insert(document, id) }
  }
}

extension SearchIndex {
  /// A story that has all phrases.
  public struct Hit: Hashable, Sendable {
    /// The id of the document.
    public let id: ID
    /// The story, as an index of ``SearchDocument/parts``; `nil` for what is not in one.
    public let part: Int?
    /// Where the phrases are: UTF-8 offsets of the document's text, in order.
    public let ranges: [Range<Int>]
  }

  /// The stories that have all phrases of a query, in the order of the documents and their texts. A query without
  /// phrases finds none.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - limit: How many are looked for at most.
  /// - Complexity: O(*n*) in the bytes of the candidates; of all stories, if the query has no letter or number.
  public func hits(for query: SearchQuery, limit: Int = .max) -> [Hit] {
    var hits: [Hit] = []
    for unit in candidates(for: query) where hits.count < limit {
      guard let (id, document) = documents[units[Int(unit)].document] else { continue }
      let ranges = query.ranges(in: units[Int(unit)].text(in: document))
      if !ranges.isEmpty { hits.append(Hit(id: id, part: units[Int(unit)].part, ranges: ranges)) }
    }
    return hits
  }

  private func candidates(for query: SearchQuery) -> [PostingLists.Unit] {
    guard !query.phrases.isEmpty else { return [] }
    let lists = query.phrases.compactMap { postings.candidates(for: $0, wholeWords: query.wholeWords) }
    return PostingLists.intersection(lists) ?? Array(0..<PostingLists.Unit(units.count))
  }
}

extension SearchIndex: Codable where ID: Codable {
  private struct Entry: Codable {
    let id: ID
    let document: SearchDocument
  }

  /// Decodes the documents, and makes the index of them.
  public init(from decoder: any Decoder) throws {
    self.init()
    for entry in try [Entry](from: decoder) { self[entry.id] = entry.document }
  }

  /// Encodes the documents.
  public func encode(to encoder: any Encoder) throws {
    try documents.compactMap { $0.map { Entry(id: $0.id, document: $0.document) } }.encode(to: encoder)
  }
}
