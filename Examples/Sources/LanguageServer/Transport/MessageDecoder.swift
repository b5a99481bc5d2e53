/// Takes messages out of a stream of bytes: a header with `Content-Length`, an empty line, and as many bytes.
///
/// Bytes may come in any pieces. After a header that cannot be parsed, the next one is looked for.
struct MessageDecoder {
  /// How long a header may be.
  static let headerLimit = 16 * 1024
  /// How long a body may be.
  static let bodyLimit = 512 * 1024 * 1024

  private enum State {
    case header
    case body(count: Int)
    /// A body that is not kept, as it is too long.
    case skipping(count: Int)
  }

  private var buffer: [UInt8] = []
  /// Where the bytes start that are not taken yet.
  private var start = 0
  /// Where the line of the header starts that is looked at.
  private var lineStart = 0
  private var scanned = 0
  private var length: Result<Int, MessageDecodingError>?
  private var hasHeader = false
  private var state = State.header

  /// Adds bytes to the end of the stream.
  mutating func append(_ bytes: some Collection<UInt8>) {
    if start > buffer.count / 2 {
      buffer.removeFirst(start)
      (lineStart, scanned, start) = (lineStart - start, scanned - start, 0)
    }
    buffer += bytes
  }

  /// The body of the next message, or what is wrong with it; `nil` until there are more bytes.
  mutating func next() -> Result<[UInt8], MessageDecodingError>? {
    while true {
      switch state {
      case .header:
        guard let header = nextHeader() else { return nil }
        if case .failure(let error) = header { return .failure(error) }
      case .body(let count):
        guard buffer.count - start >= count else { return nil }
        let body = Array(buffer[start..<start + count])
        take(to: start + count)
        return .success(body)
      case .skipping(let count):
        let skipped = min(count, buffer.count - start)
        take(to: start + skipped)
        guard skipped == count else {
          state = .skipping(count: count - skipped)
          return nil
        }
      }
    }
  }

  private mutating func take(to end: Int) {
    (start, lineStart, scanned, state) = (end, end, end, .header)
    (length, hasHeader) = (nil, false)
  }

  /// Parses lines up to the empty one that ends a header.
  private mutating func nextHeader() -> Result<Void, MessageDecodingError>? {
    while scanned < buffer.count {
      guard buffer[scanned] == UInt8(ascii: "\n") else {
        scanned += 1
        continue
      }
      var line = buffer[lineStart..<scanned]
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      (scanned, lineStart) = (scanned + 1, scanned + 1)
      if line.isEmpty { return endHeader() }
      hasHeader = true
      if let value = HeaderField.contentLength(in: line) { length = value }
    }
    guard scanned - start > Self.headerLimit else { return nil }
    take(to: scanned)
    return .failure(.headerTooLong)
  }

  private mutating func endHeader() -> Result<Void, MessageDecodingError> {
    let (length, hasHeader) = (length, hasHeader)
    take(to: lineStart)
    switch length {
    case .success(let count) where count > Self.bodyLimit:
      state = .skipping(count: count)
      return .failure(.bodyTooLong)
    case .success(let count): state = .body(count: count)
    case .failure(let error): return .failure(error)
    // Empty lines between messages do no harm.
    case nil: return hasHeader ? .failure(.lengthMissing) : .success(())
    }
    return .success(())
  }
}

private enum HeaderField {
  private static let name = Array("content-length:".utf8)

  /// The length that a line states; `nil` for another field. The name may come after other bytes, as where the body
  /// before was longer than its header said.
  static func contentLength(in line: ArraySlice<UInt8>) -> Result<Int, MessageDecodingError>? {
    let folded = line.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    guard let colon = folded.lastIndex(of: name[name.count - 1]), colon + 1 >= name.count,
      folded[colon + 1 - name.count...colon].elementsEqual(name)
    else { return nil }
    let digits = folded[(colon + 1)...].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard !digits.isEmpty, digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return .failure(.lengthInvalid) }
    return .success(count)
  }
}
