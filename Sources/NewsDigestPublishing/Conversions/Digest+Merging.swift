public import NewsDigestKit
import NewsDigestSearch

/// Documents that became one, and what it does not have of them.
public struct Merged<Content: DigestFormat>: Sendable {
  /// The new document. It can be written, and is parsed back as the same.
  public var document: DigestDocument<Content>
  /// What it does not have of each document, or has in another way; in the order in which the documents were given.
  public var losses: [[ConversionLoss]]

  /// Makes a result.
  public init(_ document: DigestDocument<Content>, losses: [[ConversionLoss]]) {
    (self.document, self.losses) = (document, losses)
  }

  /// The model of the new document.
  public var value: Content { document.content }
}

/// The order of the pieces of news of several documents.
public enum MergeOrder: String, Hashable, CaseIterable, Sendable, Codable {
  /// By the days of their documents; those of documents without a day are last.
  case day
  /// By what they are about: a tag, an organization, or the heading that they are below. Those without a topic are
  /// first, and topics follow in the order in which they come up.
  case topic
}

extension Digest {
  /// Makes one document of several, of any formats: a week or a month as a post.
  ///
  ///     let week = try Digest.merged(documents, to: NewsPost.self, title: "…")
  ///
  /// A piece of news that leads to the same page as one of a document of an earlier day is left out, and its
  /// further sources are added to that one. Two addresses are those of the same page if they differ only in what
  /// does not matter: letter case and `www.`, `m.` or `amp.` of the host, parameters that track readers, AMP, a
  /// slash at the end, a fragment. Chapters that lead nowhere are left out too, and both are reported.
  ///
  /// A ``MarkdownDigest`` has a heading for each day or topic. The titles and front matters of the documents are
  /// those of what they were, and are neither taken nor reported. The index of a month lists other documents, and
  /// has no piece of news of its own.
  ///
  /// - Parameters:
  ///   - documents: The documents, in any order.
  ///   - format: The format of the new document.
  ///   - order: The order of the pieces of news.
  ///   - title: The title of the new document.
  ///   - date: Its day; the last one of the documents where none is given.
  ///   - language: The language of the words that the format puts in; that of the first document where none is given.
  /// - Throws: ``ConversionError``.
  /// - Complexity: O(*n* log *n*) in the size of the documents.
  public static func merged<Target: DigestFormat>(
    _ documents: some Sequence<DigestDocument<Digest>>, to format: Target.Type = NewsPost.self,
    by order: MergeOrder = .day, title: String? = nil, date: CalendarDate? = nil, in language: Language? = nil
  ) throws(ConversionError) -> Merged<Target> {
    guard let target = Target.self as? any ConversionTarget.Type else { throw .unsupported(target: Target.kind) }
    let documents = Array(documents)
    let sources = documents.map(ConvertedSource.init)
    let vocabulary = documents.first?.vocabulary ?? .builtIn
    var log = ConversionLog(language: language ?? sources.lazy.compactMap(\.language).first, vocabulary: vocabulary)
    var merge = DigestMerge(order: order)
    let isListed = documents.map { !($0.content.content is MonthlyIndex) && $0.content.kind != .unknown }
    let days = sources.map(\.digest.day)
    // Documents without a day are last.
    let places = sources.indices.filter { isListed[$0] }.sorted { first, second in
      switch (days[first], days[second]) {
      case (let one?, let other?): (one, first) < (other, second)
      case (nil, nil): first < second
      case (let one, nil): one != nil
      case (nil, _): false
      }
    }
    for place in places { merge.add(sources[place].digest, at: place, &log) }
    let day = date ?? places.lazy.compactMap { days[$0] }.max()
    let whole = NeutralDigest(
      title: title.map { NeutralText(text: $0.escapedForMarkdown, property: "") }, day: day,
      items: merge.items(hasGroups: target.hasGroups))
    let value = try target.taking(whole, &log)
    guard let value = value as? Target else { throw .unsupported(target: Target.kind) }
    let document = DigestDocument<Target>(value, in: log.language, vocabulary: vocabulary)
    let losses = DigestMerge.separated(log.losses, count: sources.count)
    return Merged(document, losses: zip(sources, losses).map { $0.placed($1) })
  }
}

/// Collects the items of documents.
struct DigestMerge {
  private let order: MergeOrder
  private var collected: [(item: NeutralItem, document: Int, day: CalendarDate?)] = []
  /// The items of the pages that they lead to.
  private var places: [CanonicalURL: Int] = [:]

  init(order: MergeOrder) { self.order = order }

  /// Adds the items of a document, which is not before one of a later day.
  mutating func add(_ digest: NeutralDigest, at document: Int, _ log: inout ConversionLog) {
    let digest = digest.marked(with: document)
    log.lose(digest.introduction)
    for item in digest.items { add(item, document, digest.day, &log) }
    log.lose(digest.closing)
  }

  private mutating func add(
    _ item: NeutralItem, _ document: Int, _ day: CalendarDate?, _ log: inout ConversionLog
  ) {
    var item = item
    for part in item.leading { if case .group = part.value { continue } else { log.lose(part) } }
    item.leading = []
    if item.isChapter {
      guard item.url != nil else {
        return log.lose(.noLink, item.property, value: item.title.text.plainText)
      }
      log.lose(item.parts.filter(\.isTime))
      item.parts.removeAll(where: \.isTime)
    }
    let pages = item.pages
    let reported = pages.compactMap { places[$0] }.first { collected[$0].document != document }
    if let place = reported {
      collected[place].item.addSources(of: item)
      for page in pages { places[page] = places[page] ?? place }
      let kept = collected[place].item.title.text.plainText
      return log.lose(.duplicate, item.property, value: item.title.text.plainText, written: kept)
    }
    for page in pages { places[page] = places[page] ?? collected.count }
    collected.append((item, document, day))
  }

  /// The items in their order.
  ///
  /// - Parameter hasGroups: Whether each day or topic has a heading.
  func items(hasGroups: Bool) -> [NeutralItem] {
    var groups: [(name: String?, items: [NeutralItem])] = [(nil, [])]
    var indices: [Bytes: Int] = [:]
    for (item, _, day) in collected {
      guard let name = order == .day ? day?.description : item.topic else {
        groups[0].items.append(item)
        continue
      }
      let index = indices[name.bytes] ?? groups.count
      if index == groups.count { groups.append((name, [])) }
      indices[name.bytes] = index
      groups[index].items.append(item)
    }
    // Those without a day are last, but a heading would be above them.
    if order == .day, !hasGroups { groups.append(groups.removeFirst()) }
    return groups.flatMap { name, items in items.enumerated().map { $1.grouped(name, isFirst: $0 == 0, hasGroups) } }
  }

  /// Losses by the documents that their properties are marked with.
  static func separated(_ losses: [ConversionLoss], count: Int) -> [[ConversionLoss]] {
    var separated = [[ConversionLoss]](repeating: [], count: count)
    for var loss in losses {
      let mark = loss.property.utf8.prefix { $0 != .ascii(":") }
      guard let document = Int(String(Substring(mark))), separated.indices.contains(document) else { continue }
      loss.property = String(Substring(loss.property.utf8.dropFirst(mark.count + 1)))
      separated[document].append(loss)
    }
    return separated
  }
}

extension NeutralDigest {
  /// The document with properties that say which one it is.
  fileprivate func marked(with document: Int) -> NeutralDigest {
    func marked(_ parts: [NeutralPart]) -> [NeutralPart] {
      parts.map { part in
        var part = part
        part.property = "\(document):\(part.property)"
        guard case .source(var source) = part.value else { return part }
        source.nameProperty = source.nameProperty.map { "\(document):\($0)" }
        source.dayProperty = source.dayProperty.map { "\(document):\($0)" }
        part.value = .source(source)
        return part
      }
    }
    var digest = self
    (digest.introduction, digest.closing) = (marked(introduction), marked(closing))
    digest.items = items.map { item in
      var item = item
      item.property = "\(document):\(item.property)"
      item.title.property = "\(document):\(item.title.property)"
      (item.parts, item.leading) = (marked(item.parts), marked(item.leading))
      return item
    }
    return digest
  }
}

extension NeutralItem {
  fileprivate var isChapter: Bool { parts.contains(where: \.isTime) }

  fileprivate var url: String? { parts.lazy.compactMap { $0.source?.url }.first }

  /// The pages that it leads to.
  fileprivate var pages: [CanonicalURL] { parts.compactMap { $0.source?.page } }

  /// What it is about.
  fileprivate var topic: String? {
    for part in parts { if case .tags(let tags) = part.value, let tag = tags.first { return tag } }
    for part in parts { if case .organization(let word) = part.value { return word.rawValue } }
    return group?.plainText
  }

  /// The item below the heading of a day or a topic.
  fileprivate func grouped(_ name: String?, isFirst: Bool, _ hasGroups: Bool) -> NeutralItem {
    var item = self
    item.group = hasGroups ? name : nil
    if hasGroups, isFirst, let name { item.leading = [NeutralPart(.group(name.escapedForMarkdown), "")] }
    return item
  }

  /// Adds the sources of the same piece of news that it does not have.
  fileprivate mutating func addSources(of other: NeutralItem) {
    let known = Set(pages)
    for part in other.parts {
      guard case .source(let source) = part.value, let page = source.page,
        !known.contains(page)
      else { continue }
      parts.append(part)
    }
  }
}

extension NeutralSource {
  /// The page that it leads to; `nil` for an address that stops working after a while, or that of a whole site.
  var page: CanonicalURL? {
    guard let url, !Link(text: "", url: url).isTemporary, let page = CanonicalURL(url), !page.isHomePage else {
      return nil
    }
    return page
  }
}

extension NeutralPart {
  fileprivate var source: NeutralSource? {
    switch value {
    case .source(let source), .mention(let source): source
    default: nil
    }
  }

  fileprivate var isTime: Bool {
    switch value {
    case .start, .end: true
    default: false
    }
  }
}
