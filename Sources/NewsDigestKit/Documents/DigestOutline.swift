/// The parts of a document in the order of its text, with their places there.
///
/// An outline is ranges: it makes no value, no text and no model until one is asked for, so that it is the fast way to
/// list, count, search and highlight.
///
///     let outline = try DigestOutline<NewsPost>(parsing: text)
///     let headlines = outline.lazy.filter { $0.kind == "headline" }.map(\.text)
///
/// It is a collection of ``OutlineSegment``s; ``parts`` are the same as the model nests them.
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
  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of segments.
  public var endIndex: Int { list.count }

  /// A segment, counted from 0.
  public subscript(index: Int) -> OutlineSegment {
    source.withBytes { bytes in
      let segment = list.segment(index, in: bytes)
      return OutlineSegment(
        segment, of: source, kind: grammar.kindName(segment.kind), slotName: grammar.slotName)
    }
  }
}

// MARK: - As the model nests them

extension DigestOutline {
  /// The parts as the model nests them.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call; the model is parsed for the names.
  public var parts: [OutlinePart] {
    var tree = PartTree()
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

extension DigestDocument {
  /// The parts of the *source* with their places; changes of ``content`` do not affect them. After ``commit()``, they
  /// are those of the new text.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call.
  public var outline: DigestOutline<Content> { DigestOutline(parsing: source, by: grammar, vocabulary) }
}
