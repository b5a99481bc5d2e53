import Checks
import NewsDigestKit

extension FuzzTarget {
  /// Repeats a part of a text thousands of times, and compares the time of a text four times as long.
  public static let growth = FuzzTarget("Growth") { input in
    let format = input.takeFormat()
    let pump = Pump(from: &input)
    func violations<Content: DigestFormat>(as format: Content.Type) -> [Violation] {
      GrowthLaw<Content>(pump).violations
    }
    let contentType = (format ?? Format(of: SourceText(checked: pump.text(of: 0)))).contentType
    return violations(as: contentType)
  }
}

/// A text with a part that can be repeated.
private struct Pump {
  private let head: [UInt8]
  private let part: [UInt8]
  private let tail: [UInt8]

  /// The part starts at a choice of the input, and has up to 64 bytes.
  init(from input: inout FuzzInput) {
    let position = input.takeNumber(below: max(input.count - 3, 1))
    let length = Int(input.takeByte()) % 64 + 1
    let bytes = Array(input.text.utf8)
    let start = min(position, bytes.count)
    let end = min(start + length, bytes.count)
    (head, part, tail) = (Array(bytes[..<start]), Array(bytes[start..<end]), Array(bytes[end...]))
  }

  /// The text with the part repeated until it has this many bytes.
  func text(of size: Int) -> String {
    let count = part.isEmpty ? 1 : max(1, size / part.count)
    return String(decoding: head + Array(repeatElement(part, count: count).joined()) + tail, as: UTF8.self)
  }
}

/// Whether parsing and writing take at most linear time, as far as a clock can show.
///
/// Four times the text may take up to nine times the time, twice in a row, before it counts: work in proportion to the
/// square takes sixteen times, and what makes a busy machine slow for a moment does not come back in the best of
/// several runs. Where both are too short to be measured, nothing is said.
private struct GrowthLaw<Content: DigestFormat> {
  private let pump: Pump
  private static var size: Int { 16 * 1024 }
  private static var limit: Double { 9 }
  private static var shortest: Double { 0.04 }

  init(_ pump: Pump) {
    self.pump = pump
  }

  var violations: [Violation] {
    guard isSuspicious(Self.size, runs: 1), isSuspicious(Self.size, runs: 4), isSuspicious(2 * Self.size, runs: 4)
    else { return [] }
    return [
      Violation("linear", "\(ratio(2 * Self.size, runs: 3)) times the time for four times \(2 * Self.size) bytes")
    ]
  }

  private func isSuspicious(_ size: Int, runs: Int) -> Bool {
    let large = seconds(4 * size, runs: runs)
    return large > Self.shortest && large > Self.limit * seconds(size, runs: runs)
  }

  private func ratio(_ size: Int, runs: Int) -> Double {
    seconds(4 * size, runs: runs) / max(seconds(size, runs: runs), 1e-6)
  }

  /// The shortest of several runs over a text of a size.
  private func seconds(_ size: Int, runs: Int) -> Double {
    let source = SourceText(checked: pump.text(of: size))
    return (0..<runs).map { _ in
      CPUTime.seconds {
        var document = DigestDocument<Content>(parsing: source)
        _ = document.diagnostics
        let content = document.content
        document.content = content
        _ = try? document.text()
        _ = try? content.formatted()
      }
    }.min() ?? 0
  }
}
