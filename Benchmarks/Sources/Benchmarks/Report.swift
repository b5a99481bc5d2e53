import Foundation

/// The results of all suites.
struct Report {
  private var suites: [SuiteResult] = []

  mutating func add(_ suite: SuiteResult) {
    suites.append(suite)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(suites), as: UTF8.self)
  }

  func table() -> String {
    var lines: [String] = []
    for suite in suites {
      lines += ["", suite.name]
      for row in suite.rows {
        lines.append(
          "  " + pad(row.subject, 36) + pad(String(row.value, digits: 2), 10, atEnd: false) + " " + pad(row.unit, 16)
            + row.detail)
      }
    }
    lines += ["", pad("Target", 72) + pad("wanted", 10) + pad("measured", 10)]
    for suite in suites {
      for target in suite.targets {
        lines.append(
          pad("\(suite.name): \(target.name)", 72) + pad(target.wanted, 10) + pad(String(target.value, digits: 2), 10)
            + (target.isMet ? "met" : "not met"))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func pad(_ text: String, _ width: Int, atEnd: Bool = true) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + spaces : spaces + text
  }
}
