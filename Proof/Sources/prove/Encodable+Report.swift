import Foundation

extension Encodable {
  /// Writes a report as JSON, which differs from another one where the reports do.
  func write(to url: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Who ends a run finds the report that there was, or this one.
    try encoder.encode(self).write(to: url, options: .atomic)
  }
}
