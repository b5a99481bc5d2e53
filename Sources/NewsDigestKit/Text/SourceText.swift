/// The text of a document, exactly as it was read.
///
/// All offsets of the library count UTF-8 code units of this text from its first byte, a byte-order mark included. Two
/// source texts are equal when their bytes are; Swift's `String` would call "é" and "e\u{301}" equal.
public struct SourceText: Sendable {
  /// The text. Handing it back copies nothing.
  public let text: String

  /// How many bytes a text may have when no limit is given: 256 MiB.
  public static let defaultByteLimit = 256 * 1024 * 1024

  /// Takes a text that is already a `String`.
  ///
  /// A `String` made from invalid UTF-8 has lost the original bytes already. Use bytes when they must be checked.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - byteLimit: How many bytes of UTF-8 it may have.
  /// - Throws: ``ParsingError/tooLarge(byteCount:limit:)``.
  public init(_ text: String, byteLimit: Int = defaultByteLimit) throws(ParsingError) {
    try Self.check(byteCount: text.utf8.count, limit: byteLimit)
    self.init(native: text)
  }

  /// Takes bytes and checks that they are UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file, with its byte-order mark where it has one.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``ParsingError``: the bytes are not UTF-8, or too many.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(bytes: some Collection<UInt8>, byteLimit: Int = defaultByteLimit) throws(ParsingError) {
    try Self.check(byteCount: bytes.count, limit: byteLimit)
    let contiguous =
      bytes.withContiguousStorageIfAvailable { Self.decode($0) } ?? Array(bytes).withUnsafeBufferPointer(Self.decode)
    switch contiguous {
    case .success(let text): self.init(native: text)
    case .failure(let error): throw error
    }
  }

  private init(native text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  /// A text that the library made itself, so that its size needs no check.
  init(trusted text: String) {
    self.init(native: text)
  }

  /// The number of bytes of the text in UTF-8.
  public var byteCount: Int { text.utf8.count }

  private static func check(byteCount: Int, limit: Int) throws(ParsingError) {
    guard byteCount <= limit else { throw .tooLarge(byteCount: byteCount, limit: limit) }
  }

  private static func decode(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<String, ParsingError> {
    if let text = String(validating: buffer, as: UTF8.self) { return .success(text) }
    guard let fault = UTF8Validation.firstFault(in: ByteView(buffer)) else {
      return .success(String(decoding: buffer, as: UTF8.self))
    }
    return .failure(.invalidUTF8(offset: fault.offset, reason: fault.reason))
  }

  /// Lends the bytes of the text for the length of a call.
  func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    try text.withBytes(body)
  }
}

extension SourceText: Hashable {
  /// Whether both texts have the same bytes.
  public static func == (first: SourceText, second: SourceText) -> Bool {
    first.withBytes { one in second.withBytes { other in one.equals(one.indices, other, other.indices) } }
  }

  /// Feeds the bytes of the text into `hasher`.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension [UInt8] {
  /// Lends the bytes of the array for the length of a call.
  func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { try body(ByteView($0)) }
  }
}
