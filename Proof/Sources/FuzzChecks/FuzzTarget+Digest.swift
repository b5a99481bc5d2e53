import Checks
import NewsDigestKit

extension FuzzTarget {
  /// Recognises the format of a text, and checks the text as that.
  public static let digest = FuzzTarget("Digest") { input in
    let source = input.takeSource()
    let recognition = DigestRecognition(of: source)
    let digest = Digest(parsing: source)
    var violations: [Violation] = []
    // Nothing speaks for a text of sections and lists, but that is what it is.
    let isPage = recognition.kind == .unknown && digest.kind == .markdownDigest
    if digest.kind != recognition.kind, !isPage {
      violations.append(Violation("recognition", "\(recognition.kind) was parsed as \(digest.kind)"))
    }
    if !(0...1).contains(recognition.confidence) {
      violations.append(Violation("recognition", "a confidence of \(recognition.confidence)"))
    }
    for reason in recognition.reasons where !source.holds(reason.range) {
      violations.append(Violation("ranges", "\(reason.message) at \(reason.range)"))
    }
    return violations + DocumentLaws.codableViolations(of: digest.entries)
      + DocumentLaws.violations(of: Digest.self, in: source)
  }
}

extension SourceText {
  /// Whether a range lies in the text and cuts no scalar in two.
  func holds(_ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= byteCount else { return false }
    let bytes = text.utf8
    return [range.lowerBound, range.upperBound].allSatisfy { offset in
      offset == byteCount || bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 != 0x80
    }
  }
}
