extension FrontMatter {
  /// Where a field is in a text, in UTF-8 offsets.
  public struct FieldRange: Hashable, Sendable {
    /// The text of the key.
    public let key: String
    /// From the key to the end of the value, with the comment on its line.
    public let field: Range<Int>
    /// The key, with its quotes.
    public let keyText: Range<Int>
    /// The value, with its quotes or brackets; empty if none is written.
    public let value: Range<Int>
  }

  /// Where the fields of a text's front matter are, in the order of the text; empty if there is no front matter or it
  /// cannot be parsed.
  ///
  /// - Complexity: O(*n*) in the bytes of the front matter.
  public static func fieldRanges(in source: SourceText) -> [FieldRange] {
    source.withBytes { bytes in
      guard let fence = FrontMatterFence.find(in: bytes, at: ByteOrderMark.length(in: bytes)) else { return [] }
      return YAMLBlock(recovering: fence, in: bytes).fields.map {
        FieldRange(key: $0.key, field: $0.range, keyText: $0.keyRange, value: $0.valueRange)
      }
    }
  }
}
