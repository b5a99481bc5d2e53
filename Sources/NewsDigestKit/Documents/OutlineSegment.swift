/// A stretch of a source that means something by itself, mostly a line: a headline, a citation, a list item.
///
/// What is between two segments is style: line endings, blank lines, separators.
public struct OutlineSegment: Sendable {
  /// What the segment is: `headline`, `citation`, `listItem`, `frontMatterField`, `paragraph`.
  public let kind: String
  /// Where it is: UTF-8 offsets in the source.
  public let range: Range<Int>
  /// The values in it that are texts of the source, in order.
  public let values: [OutlineValue]
  private let source: SourceText

  init(_ segment: borrowing Segment, of source: SourceText, kind: String, slotName: (SlotName) -> String) {
    (self.kind, range, self.source) = (kind, segment.range, source)
    var values: [OutlineValue] = []
    for index in segment.indices {
      let slot = segment[index]
      // A value that no text of the source is has no place.
      guard let range = slot.place, case let name = slotName(slot.name), !name.isEmpty else { continue }
      values.append(OutlineValue(name: name, range: range))
    }
    self.values = values
  }

  /// The text of the segment, as in the source.
  public var text: String { source.withBytes { $0.string(range) } }

  /// The place of a value in the segment; the first one of that name, `nil` without one.
  public subscript(name: String) -> Range<Int>? { values.first { $0.name == name }?.range }
}

/// The place of a value in a source: a property of the model.
public struct OutlineValue: Hashable, Sendable {
  /// The name of the property: `headline`, `url`, `publishedOn`.
  public let name: String
  /// Where its text is: UTF-8 offsets in the source.
  public let range: Range<Int>
}
