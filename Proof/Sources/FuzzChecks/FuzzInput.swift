import NewsDigestKit

/// The bytes that a fuzzer made: a text, and behind it the choices of a check.
///
/// Choices are taken from the end, so that any document is an input as it is.
struct FuzzInput {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  /// The last byte, which goes; a line feed where there is none left.
  mutating func takeByte() -> UInt8 {
    bytes.popLast() ?? 0x0A
  }

  /// The last two bytes as a number below `bound`.
  mutating func takeNumber(below bound: Int) -> Int {
    let number = Int(takeByte()) << 8 | Int(takeByte())
    return bound > 0 ? number % bound : 0
  }

  /// The last byte as one of several; the first where it is a line feed.
  mutating func take<Choice>(of choices: [Choice]) -> Choice {
    let byte = takeByte()
    return choices[byte == 0x0A ? 0 : Int(byte) % choices.count]
  }

  /// What is left, with U+FFFD for what is not UTF-8.
  var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes are left.
  var count: Int { bytes.count }

  /// Whether the library and the standard library agree on what UTF-8 is.
  var validationViolations: [Violation] {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    do throws(ParsingError) {
      _ = try SourceText(bytes: bytes)
      return isValid ? [] : [Violation("validation", "bytes that are not UTF-8 were taken as text")]
    } catch {
      guard case .invalidUTF8(let offset, _) = error, !isValid else { return [Violation("validation", "\(error)")] }
      let isPlace = bytes.indices.contains(bytes.startIndex + offset)
      let head = bytes.prefix(offset)
      return isPlace && String(validating: head, as: UTF8.self) != nil
        ? [] : [Violation("validation", "what is in front of offset \(offset) is not UTF-8")]
    }
  }
}
