import Checks
import Generation
import NewsDigestKit

/// The bytes that a fuzzer made: a text, followed by the choices of a check.
///
/// Choices are taken from the end, so that any document is an input as it is.
struct FuzzInput {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  /// Removes and returns the last byte; a line feed if there is none left.
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

  /// What is left as choices of a generator.
  var choices: Choices { Choices(bytes: Array(bytes)) }

  /// Some of the last bytes as choices of a generator; the last byte says how many.
  mutating func takeChoices() -> Choices {
    let count = min(Int(takeByte()), bytes.count)
    defer { bytes.removeLast(count) }
    return Choices(bytes: Array(bytes.suffix(count)))
  }

  /// The format that the last byte chooses; `nil`, for the one that is recognised, where it is a line feed.
  mutating func takeFormat() -> Format? {
    let byte = takeByte()
    return byte == 0x0A ? nil : Format.allCases[Int(byte) % Format.allCases.count]
  }

  /// What is left as a source, in the variant that the last byte chooses.
  mutating func takeSource() -> SourceText {
    let variant = take(of: TextVariant.allCases)
    return SourceText(checked: variant.applied(to: text))
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
      let head = bytes.prefix(offset)
      return offset < bytes.count && String(validating: head, as: UTF8.self) != nil
        ? [] : [Violation("validation", "what is before offset \(offset) is not UTF-8")]
    }
  }
}
