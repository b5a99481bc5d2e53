extension ByteView {
  /// The scalar that starts at `offset`; `nil` where that is the end.
  func scalar(at offset: Int, end: Int) -> Unicode.Scalar? {
    guard offset < end else { return nil }
    var next = offset + 1
    while next < end, self[next].isContinuation { next += 1 }
    return string(offset..<next).unicodeScalars.first
  }

  /// The scalar that ends at `offset`; `nil` where that is the start.
  func scalar(before offset: Int, start: Int) -> Unicode.Scalar? {
    guard offset > start else { return nil }
    var previous = offset - 1
    while previous > start, self[previous].isContinuation { previous -= 1 }
    return string(previous..<offset).unicodeScalars.first
  }
}
