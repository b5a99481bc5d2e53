/// The parts of a document in the order of its text, with their places there.
///
/// An outline is ranges: it makes no value, no text and no model until one is asked for, so that it is the fast way to
/// list, count, search and highlight.
///
///     let outline = try DigestOutline<NewsPost>(parsing: text)
///     let headlines = outline.lazy.filter { $0.kind == "headline" }.map(\.text)
///
/// It is a collection of ``Segment``s; ``parts`` are the same as the model nests them.
public struct DigestOutline<Content: DigestFormat>: Sendable {
  /// The text that the ranges are in, as UTF-8 offsets.
  public let source: SourceText
  private let vocabulary: Vocabulary
  private let list: SegmentList
  private let grammar: Grammar<Content>

  /// Parses the outline of a source.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - vocabulary: The words of labels and headings.
  /// - Complexity: O(*n*) in the bytes of the source.
  public init(parsing source: SourceText, vocabulary: Vocabulary = .builtIn) {
    self.init(parsing: source, by: Content.grammar, vocabulary)
  }

  /// Parses the outline of a source with a grammar, or the one that it chooses.
  init(parsing source: SourceText, by grammar: Grammar<Content>, _ vocabulary: Vocabulary) {
    (self.source, self.vocabulary) = (source, vocabulary)
    let grammar = grammar.chooseForText?(source, vocabulary).grammar ?? grammar
    (list, self.grammar) = (grammar.segments(source, vocabulary), grammar)
  }

  /// Parses the outline of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes of UTF-8 it may have.
  /// - Throws: ``ParsingError/tooLarge(byteCount:limit:)``.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(
    parsing text: String, vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(text, byteLimit: byteLimit), vocabulary: vocabulary)
  }
}

extension DigestOutline: RandomAccessCollection {
  /// A stretch of the source that means something by itself, mostly a line: a headline, a citation, a list item.
  ///
  /// What is between two segments is style: line endings, blank lines, separators.
  public struct Segment: Sendable {
    /// What the segment is: `headline`, `citation`, `listItem`, `frontMatterField`, `paragraph`.
    public let kind: String
    /// Where it is: UTF-8 offsets in the source.
    public let range: Range<Int>
    /// The values in it that are texts of the source, in order.
    public let values: [Value]
    fileprivate let source: SourceText

    /// The text of the segment, as in the source.
    public var text: String { source.withBytes { $0.string(range) } }

    /// The place of a value in the segment; the first one of that name, `nil` without one.
    public subscript(name: String) -> Range<Int>? { values.first { $0.name == name }?.range }
  }

  /// The place of a value: a property of the model.
  public struct Value: Hashable, Sendable {
    /// The name of the property: `headline`, `url`, `publishedOn`.
    public let name: String
    /// Where its text is: UTF-8 offsets in the source.
    public let range: Range<Int>
  }

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of segments.
  public var endIndex: Int { list.count }

  /// A segment, counted from 0.
  public subscript(index: Int) -> Segment {
    source.withBytes { bytes in
      let segment = list.segment(index, in: bytes)
      let kind = grammar.kindName(segment.kind)
      return Segment(kind: kind, range: segment.range, values: segment.slots.compactMap(value), source: source)
    }
  }
}

extension DigestOutline {
  /// The place of a slot; `nil` for one that no text of the source is.
  private func value(_ slot: Slot) -> Value? {
    let name = grammar.slotName(slot.name)
    guard let range = slot.place, !name.isEmpty else { return nil }
    return Value(name: name, range: range)
  }
}

// MARK: - As the model nests them

extension DigestOutline {
  /// A part of the model: a story, a citation, a list item, an entry, a chapter, a video, a field.
  public struct Part: Hashable, Sendable {
    /// The path of its property, as in ``WritingError/property``: `stories[0].blocks[2]`.
    public let property: String
    /// Where it is, with all parts in it: UTF-8 offsets in the source.
    public fileprivate(set) var range: Range<Int>
    /// The places of its own values, in order.
    public fileprivate(set) var values: [Value]
    /// The parts in it, in order.
    public fileprivate(set) var parts: [Part]
  }

  /// The parts as the model nests them.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call; the model is parsed for the names.
  public var parts: [Part] {
    var tree = PartTree<Content>()
    for (property, segment) in zip(paths, self) { tree.add(property, segment) }
    return tree.finish()
  }

  /// Where a property is in the source: that of a part, as `stories[0]`, or of a value, as `stories[0].headline`; `nil`
  /// for one that no text is.
  ///
  /// - Parameter property: A path as in ``WritingError/property``.
  /// - Complexity: O(*n*) in the bytes of the source.
  public func range(of property: String) -> Range<Int>? {
    var range: Range<Int>?
    for (path, segment) in zip(paths, self) where property.isPart(of: path) || path.isPart(of: property) {
      if path.isPart(of: property) {
        range = (range?.lowerBound ?? segment.range.lowerBound)..<segment.range.upperBound
      } else if let value = segment.values.first(where: { "\(path).\($0.name)" == property }) {
        return value.range
      }
    }
    return range
  }

  /// The path of each segment.
  private var paths: [String] {
    grammar.properties(grammar.content(source, vocabulary))
  }
}

extension String {
  /// Whether a path is that of a property, or of one in it.
  fileprivate func isPart(of property: String) -> Bool {
    guard !property.isEmpty, utf8.starts(with: property.utf8) else { return false }
    let next = utf8.dropFirst(property.utf8.count).first
    return next == nil || next == .ascii(".") || next == .ascii("[")
  }

  /// The paths of the parts that a property is in, outermost first, and its own.
  fileprivate var enclosingParts: [String] {
    var paths: [String] = []
    for index in utf8.indices where utf8[index] == .ascii("]") {
      paths.append(String(self[...index]))
    }
    if paths.last != self { paths.append(self) }
    return paths
  }
}

/// Nests segments as their properties are.
private struct PartTree<Content: DigestFormat> {
  typealias Part = DigestOutline<Content>.Part

  /// The parts that may still get others, outermost first.
  private var open: [Part] = []
  private var parts: [Part] = []

  mutating func add(_ property: String, _ segment: DigestOutline<Content>.Segment) {
    close(to: open.prefix { property.isPart(of: $0.property) }.count)
    let last = open.last?.property.utf8.count ?? 0
    for path in property.enclosingParts where path.utf8.count > last {
      open.append(Part(property: path, range: segment.range, values: [], parts: []))
    }
    open[open.count - 1].values += segment.values
    for index in open.indices {
      open[index].range = open[index].range.lowerBound..<segment.range.upperBound
    }
  }

  private mutating func close(to count: Int) {
    while open.count > count {
      let part = open.removeLast()
      if open.isEmpty { parts.append(part) } else { open[open.count - 1].parts.append(part) }
    }
  }

  mutating func finish() -> [Part] {
    close(to: 0)
    return parts
  }
}

extension DigestDocument {
  /// The parts of the *source* with their places; changes of ``content`` do not affect them. After ``commit()``, they
  /// are those of the new text.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call.
  public var outline: DigestOutline<Content> { DigestOutline(parsing: source, by: grammar, vocabulary) }
}
