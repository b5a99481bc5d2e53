/// The attributes of a tag, in order.
///
/// It stops at what is not an attribute: ``isValid`` says whether all of the tag was parsed (CommonMark 6.6).
struct HTMLAttributes {
  /// An attribute; the value is without quotes, and empty where there is none.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let bytes: ByteView
  private let end: Int
  private var offset: Int
  private(set) var isValid = true

  /// - Parameters:
  ///   - start: The offset after the name of the tag.
  ///   - end: The offset after its `>`.
  init(from start: Int, to end: Int, in bytes: ByteView) {
    self.bytes = bytes
    offset = start
    self.end = end > start && bytes.hasSuffix("/>", before: end, from: start) ? end - 2 : end - 1
  }

  mutating func next() -> Attribute? {
    let start = skippingSpace(from: offset)
    guard start < end else { return nil }
    let nameEnd = (start..<end).first { !bytes[$0].isAttributeNamePart } ?? end
    guard start > offset, nameEnd > start, !bytes[start].isASCIIDigit, bytes[start] != .ascii("-") else {
      return stop()
    }
    let name = start..<nameEnd
    let sign = skippingSpace(from: nameEnd)
    guard sign < end, bytes[sign] == .ascii("=") else {
      offset = nameEnd
      return Attribute(name: name, value: nameEnd..<nameEnd)
    }
    return value(from: skippingSpace(from: sign + 1)).map { Attribute(name: name, value: $0) } ?? stop()
  }

  private mutating func value(from start: Int) -> Range<Int>? {
    guard start < end else { return nil }
    let quote = bytes[start]
    if quote == .ascii("\"") || quote == .ascii("'") {
      let close = bytes.firstIndex(of: quote, in: start + 1..<end)
      guard close < end else { return nil }
      offset = close + 1
      return start + 1..<close
    }
    let valueEnd = (start..<end).first { bytes[$0].endsUnquotedValue } ?? end
    guard valueEnd > start else { return nil }
    offset = valueEnd
    return start..<valueEnd
  }

  private mutating func stop() -> Attribute? {
    (isValid, offset) = (false, end)
    return nil
  }

  private func skippingSpace(from start: Int) -> Int {
    guard start < end else { return end }
    return (start..<end).first { !bytes[$0].isRubyWhiteSpace } ?? end
  }
}

extension UInt8 {
  fileprivate var isAttributeNamePart: Bool {
    isASCIILetter || isASCIIDigit || "_:.-@".utf8.contains(self) || self >= 0x80
  }

  fileprivate var endsUnquotedValue: Bool { isRubyWhiteSpace || "\"'=<>`".utf8.contains(self) }
}
