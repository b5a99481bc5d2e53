import Checks
import Foundation

/// What the command prints while it works, all on standard error except the diagnostics.
enum Console {
  /// A line that stays.
  static func tell(_ line: String) { write((isTerminal ? "\r\u{1B}[K" : "") + line + "\n") }

  /// A line that the next one takes the place of, on a terminal; nothing otherwise.
  static func showProgress(_ line: String) { if isTerminal { write("\r\u{1B}[K" + line) } }

  /// A case that a law does not hold for, on standard output.
  static func show(_ finding: Finding, format: String, seed: UInt64) {
    print(
      """
      \(format): \(finding.law) does not hold for case \(finding.index) of seed \(seed)
        \(finding.description)
        case: \(finding.input)
        again: --format \(format) --replay \(finding.recording.isEmpty ? "\(seed):\(finding.index)" : finding.recording)
      """)
  }

  private static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

extension FormatReport {
  /// The counts on a line.
  var summary: String {
    let counts = inputs.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return "\(counts); \(laws.values.reduce(0, +)) checks of laws, \(findings.count) findings"
  }
}
