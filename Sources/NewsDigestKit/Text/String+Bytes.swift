extension String {
  /// Whether both texts are the same bytes.
  ///
  /// `==` calls "é" and "e\u{301}" equal; a lossless model must not.
  func hasSameBytes(as other: String) -> Bool {
    isCopy(of: other)
      || utf8.count == other.utf8.count
        && withBytes { one in other.withBytes { one.equals(one.indices, $0, $0.indices) } }
  }

  /// Calls `body` with a view of the text's bytes.
  func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    try utf8.withContiguousStorageIfAvailable { try body(ByteView($0)) }
      ?? Array(utf8).withUnsafeBufferPointer { try body(ByteView($0)) }
  }
}

extension String? {
  /// Whether both are texts of the same bytes, or neither is a text.
  func hasSameBytes(as other: String?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let text?, let other?): text.hasSameBytes(as: other)
    default: false
    }
  }
}

extension ByteView {
  /// Whether the bytes of `range` are exactly those of `text`.
  func equals(_ range: Range<Int>, _ text: String) -> Bool {
    range.count == text.utf8.count && text.withBytes { equals(range, $0, $0.indices) }
  }
}

extension Hasher {
  /// Feeds the bytes of `text`, so that texts that differ only in their normalisation hash apart.
  mutating func combine(bytesOf text: String) {
    text.withBytes { $0.hash(into: &self) }
    combine(0xFF as UInt8)
  }
}
