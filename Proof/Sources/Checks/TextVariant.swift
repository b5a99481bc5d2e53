import Foundation

/// A copy of a text that has the same meaning, or one that Unicode calls equivalent.
public enum TextVariant: CaseIterable, Sendable {
  case asWritten
  case carriageReturns
  case byteOrderMark
  case withoutFinalNewline
  case decomposed

  /// The copy of a text.
  public func applied(to text: String) -> String {
    switch self {
    case .asWritten: text
    case .carriageReturns: text.withCarriageReturns
    case .byteOrderMark: "\u{FEFF}" + text
    case .withoutFinalNewline: text.withoutFinalNewline
    case .decomposed: text.decomposedStringWithCanonicalMapping
    }
  }
}

/// Why a copy of a text may have other fields than the text.
public enum FormDifference: Sendable {
  /// Only the first U+FEFF of a text is a byte-order mark. A text that starts with one has it as content in the copy.
  case secondByteOrderMark
  /// A CR at the end is a character without the LF that follows it, and a part of a line ending with it.
  case loneCarriageReturn
  /// Some characters are Markdown's or YAML's own marks when decomposed: U+1FEF is a backquote, U+037E a semicolon,
  /// U+226E starts with `<`.
  case decomposedMark
  /// A link has bytes of a letter in percent-encoding, which stay composed: it does not lead to the decomposed heading.
  case percentEncoding

  /// The reason; `nil` where the copy must have the same fields.
  public init?(of variant: TextVariant, from text: String) {
    switch variant {
    case .byteOrderMark where text.unicodeScalars.first == "\u{FEFF}": self = .secondByteOrderMark
    case .carriageReturns where text.hasLoneCarriageReturn, .withoutFinalNewline where text.hasLoneCarriageReturn:
      self = .loneCarriageReturn
    case .decomposed where text.decomposedStringWithCanonicalMapping.marks != text.marks: self = .decomposedMark
    case .decomposed where text.hasPercentEncodedLetters: self = .percentEncoding
    case .asWritten, .carriageReturns, .byteOrderMark, .withoutFinalNewline, .decomposed: return nil
    }
  }
}

extension String {
  fileprivate var withCarriageReturns: String {
    var output: [UInt8] = []
    for byte in utf8 {
      if byte == 0x0A, output.last != 0x0D { output.append(0x0D) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a percent-encoding of a byte that is not ASCII is in the text.
  fileprivate var hasPercentEncodedLetters: Bool {
    var isAfterPercent = false
    for byte in utf8 {
      if isAfterPercent, (0x38...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF) { return true }
      isAfterPercent = byte == 0x25
    }
    return false
  }

  fileprivate var withoutFinalNewline: String {
    var bytes = Array(utf8)
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var hasLoneCarriageReturn: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      if previous == 0x0D, byte != 0x0A { return true }
      previous = byte
    }
    return previous == 0x0D
  }

  /// The characters of ASCII that are neither letters nor digits, each of which may be a mark.
  fileprivate var marks: [UInt8] {
    utf8.filter { $0 < 0x80 && !(0x30...0x39).contains($0) && !(0x41...0x5A).contains($0 & 0xDF) }
  }
}
