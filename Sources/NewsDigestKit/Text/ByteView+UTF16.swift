extension ByteView {
  /// How many UTF-16 code units the scalars are that start in a range.
  func utf16Count(in range: Range<Int>) -> Int {
    var count = 0
    for index in range { count += self[index].utf16Count }
    return count
  }

  /// The offset in a range, its end included, before which there are so many UTF-16 code units.
  ///
  /// - Returns: `nil` if there are fewer, or the offset would be inside a scalar.
  func offset(utf16Count count: Int, in range: Range<Int>) -> Int? {
    var (offset, rest) = (range.lowerBound, count)
    while rest > 0, offset < range.upperBound {
      rest -= self[offset].utf16Count
      offset += 1
    }
    guard rest == 0 else { return nil }
    while offset < range.upperBound, self[offset].isContinuation { offset += 1 }
    return offset
  }

  /// Whether an offset is at the start of a scalar or at the end of the text.
  func isScalarBoundary(_ offset: Int) -> Bool {
    offset == self.count || !self[offset].isContinuation
  }

  /// The last offset at the start of a scalar that is not after another one.
  func scalarBoundary(before offset: Int) -> Int {
    var offset = offset
    while offset > 0, !isScalarBoundary(offset) { offset -= 1 }
    return offset
  }
}

extension UInt8 {
  /// How many UTF-16 code units the scalar is that starts with this byte; 0 for a byte in a scalar.
  fileprivate var utf16Count: Int { isContinuation ? 0 : self >= 0xF0 ? 2 : 1 }
}
