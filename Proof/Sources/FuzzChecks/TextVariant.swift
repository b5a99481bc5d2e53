import Foundation
import NewsDigestKit

/// A copy of a text for which the same laws hold.
enum TextVariant: CaseIterable {
  case asWritten, carriageReturns, byteOrderMark, withoutFinalNewline, decomposed

  func applied(to text: String) -> String {
    switch self {
    case .asWritten: text
    case .carriageReturns: Self.withCarriageReturns(text)
    case .byteOrderMark: "\u{FEFF}" + text
    case .withoutFinalNewline:
      String(decoding: text.utf8.reversed().drop { $0 == 0x0A || $0 == 0x0D }.reversed(), as: UTF8.self)
    case .decomposed: text.decomposedStringWithCanonicalMapping
    }
  }

  private static func withCarriageReturns(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x0A, output.last != 0x0D { output.append(0x0D) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension FuzzInput {
  /// What is left as a source, in the variant that the last byte chooses.
  mutating func takeSource() -> SourceText {
    let variant = take(of: TextVariant.allCases)
    return SourceText(checked: variant.applied(to: text))
  }
}
