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

extension String {
  fileprivate var withCarriageReturns: String {
    var output: [UInt8] = []
    for byte in utf8 {
      if byte == 0x0A, output.last != 0x0D { output.append(0x0D) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  fileprivate var withoutFinalNewline: String {
    var bytes = Array(utf8)
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
