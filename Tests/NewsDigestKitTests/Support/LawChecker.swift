import Testing

@testable import NewsDigestKit

/// Checks the laws on a text and on the copies of it that must not make a difference to them.
///
/// Every text of a test goes through it.
func expectLaws<Content: DigestFormat>(
  of format: Content.Type, in text: String, _ name: String = "",
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  for variant in TextVariant.allCases {
    for violation in RoundTrip.violations(of: format, in: SourceText(trusted: variant.applied(to: text))) {
      Issue.record("\(name) (\(variant)): \(violation.law): \(violation)", sourceLocation: sourceLocation)
    }
  }
}

/// A copy of a text that has the same meaning, or one that Unicode calls equivalent.
enum TextVariant: CaseIterable {
  case asWritten
  case carriageReturns
  case byteOrderMark
  case withoutFinalNewline
  case decomposed

  func applied(to text: String) -> String {
    switch self {
    case .asWritten: text
    case .carriageReturns: text.withLineEndings([0x0D, 0x0A])
    case .byteOrderMark: "\u{FEFF}" + text
    case .withoutFinalNewline: text.withoutFinalNewline
    case .decomposed: text.decomposed
    }
  }
}

extension String {
  /// The text with each LF, and a CR before it, replaced.
  fileprivate func withLineEndings(_ ending: [UInt8]) -> String {
    var output: [UInt8] = []
    for byte in utf8 {
      guard byte == 0x0A else {
        output.append(byte)
        continue
      }
      if output.last == 0x0D { output.removeLast() }
      output += ending
    }
    return String(decoding: output, as: UTF8.self)
  }

  fileprivate var withoutFinalNewline: String {
    var bytes = Array(utf8)
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
