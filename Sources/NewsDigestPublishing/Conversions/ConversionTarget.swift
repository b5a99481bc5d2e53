import NewsDigestKit

/// A format that says how it gives its parts.
protocol ConversionSource: DigestFormat {
  /// The document as parts.
  var neutral: NeutralDigest { get }
}

/// A format that says how it takes parts.
protocol ConversionTarget: DigestFormat {
  /// Makes a document of parts. What it does not take goes to the log.
  static func taking(_ digest: NeutralDigest, _ log: inout ConversionLog) throws(ConversionError) -> Self
  /// Whether it has headings above several items.
  static var hasGroups: Bool { get }
}

extension ConversionTarget {
  static var hasGroups: Bool { false }
}

/// A format that takes each item by itself.
protocol ItemisedTarget: ConversionTarget {
  associatedtype Element

  /// Takes an item.
  ///
  /// - Parameter index: Its place in the new document.
  static func element(
    of item: NeutralItem, at index: Int, _ log: inout ConversionLog
  ) throws(ConversionError) -> Element

  /// Takes everything but the items.
  static func document(_ digest: NeutralDigest, _ items: [Element], _ log: inout ConversionLog) -> Self
}

extension ItemisedTarget {
  /// Makes a document that can be written. What would not be parsed back is left out: the fewest parts of the items, of
  /// what is around them, and then items.
  static func taking(_ digest: NeutralDigest, _ log: inout ConversionLog) throws(ConversionError) -> Self {
    let empty = log.emptied
    var whole = empty
    let document = try taken(digest, &whole)
    if empty.isWritable(document) {
      log.append(whole)
      return document
    }
    let result = try taken(try writable(digest, &log), &log)
    do { _ = try result.formatted(in: empty.language, vocabulary: empty.vocabulary) } catch {
      throw .notWritable(error)
    }
    return result
  }

  /// A document without what cannot be written: its title, what is before the items, the items, and what follows them
  /// are added one after the other.
  private static func writable(
    _ digest: NeutralDigest, _ log: inout ConversionLog
  ) throws(ConversionError) -> NeutralDigest {
    let empty = log.emptied
    var repaired = NeutralDigest(frontMatter: digest.frontMatter, day: digest.day)
    func keep<Part>(
      _ path: WritableKeyPath<NeutralDigest, [Part]>, _ parts: [Part]
    ) -> [Part] {
      var refused: [Part] = []
      repaired[keyPath: path] = writable(parts, &refused) { parts in
        var part = repaired
        part[keyPath: path] = parts
        return isWritable(part, empty)
      }
      return refused
    }
    repaired.title = digest.title.flatMap { writableTitle($0, of: repaired, &log) }
    var refused = keep(\.introduction, digest.introduction)
    var items: [NeutralItem] = []
    for item in digest.items { items.append(try writableItem(item, &refused, &log)) }
    for item in keep(\.items, items) { log.lose(.notHeld, item.property, value: item.title.text) }
    refused += keep(\.closing, digest.closing)
    for part in refused { log.lose(part, .notHeld) }
    return repaired
  }

  /// The title of a document: on one line where it cannot be written otherwise, `nil` where it cannot be at all.
  private static func writableTitle(
    _ title: NeutralText, of digest: NeutralDigest, _ log: inout ConversionLog
  ) -> NeutralText? {
    let empty = log.emptied
    func isWritable(_ title: NeutralText) -> Bool {
      var digest = digest
      digest.title = title
      return Self.isWritable(digest, empty)
    }
    if isWritable(title) { return title }
    let line = NeutralText(text: title.text.onOneLine, property: title.property)
    let isHeld = isWritable(line)
    log.lose(
      isHeld ? .rewritten : .notHeld, title.property, value: title.text, written: isHeld ? line.text : nil)
    return isHeld ? line : nil
  }

  private static func taken(_ digest: NeutralDigest, _ log: inout ConversionLog) throws(ConversionError) -> Self {
    var items: [Element] = []
    for (index, item) in digest.items.enumerated() { items.append(try Self.element(of: item, at: index, &log)) }
    return document(digest, items, &log)
  }

  private static func isWritable(_ digest: NeutralDigest, _ log: ConversionLog) -> Bool {
    var log = log
    return (try? taken(digest, &log)).map(log.isWritable) ?? false
  }

  /// An item without what it cannot hold.
  private static func writableItem(
    _ item: NeutralItem, _ refused: inout [NeutralPart], _ log: inout ConversionLog
  ) throws(ConversionError) -> NeutralItem {
    let empty = log.emptied
    var item = item
    func isWritable(_ title: String, _ parts: [NeutralPart], below leading: [NeutralPart]? = nil) -> Bool {
      var one = item
      (one.title.text, one.parts, one.leading) = (title, parts, leading ?? item.leading)
      return Self.isWritable(NeutralDigest(items: [one]), empty)
    }
    if isWritable(item.title.text, item.parts) { return item }
    item.leading = writable(item.leading, &refused) { isWritable("·", [], below: $0) }
    if !isWritable(item.title.text, []) {
      let title = item.title.text.onOneLine
      log.lose(.rewritten, item.title.property, value: item.title.text, written: title)
      item.title.text = title
    }
    // The title is not written again and again.
    item.parts = item.parts.map { part in
      guard !isWritable("·", [part]), let simpler = part.simpler.first(where: { isWritable("·", [$0]) }) else {
        return part
      }
      log.loseDetails(of: part, in: simpler)
      return simpler
    }
    item.parts = writable(item.parts, &refused) { isWritable("·", $0) }
    if !isWritable(item.title.text, item.parts) {
      item.parts = writable(item.parts, &refused) { isWritable(item.title.text, $0) }
    }
    return item
  }

  /// The elements that can be written together, in order: of two halves that cannot, the second one is given up.
  ///
  /// It writes each element O(log *n*) times.
  private static func writable<Part>(
    _ elements: [Part], _ lost: inout [Part], _ isWritable: ([Part]) -> Bool
  ) -> [Part] {
    if elements.isEmpty || isWritable(elements) { return elements }
    guard elements.count > 1 else {
      lost += elements
      return []
    }
    let first = writable(Array(elements[..<(elements.count / 2)]), &lost, isWritable)
    let second = writable(Array(elements[(elements.count / 2)...]), &lost, isWritable)
    if isWritable(first + second) { return first + second }
    lost += second
    return first
  }
}

extension String {
  /// What Markdown shows, on one line and without markup.
  fileprivate var onOneLine: String { Excerpt.text(of: plainText, limit: .max).escapedForMarkdown }
}
