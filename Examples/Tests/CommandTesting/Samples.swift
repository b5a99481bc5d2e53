import Foundation

/// The folder of samples.
package enum Samples {
  package static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples")
    .standardizedFileURL.path

  /// The path of a sample.
  package static func path(of name: String) -> String { "\(path)/\(name)" }

  /// The bytes of a sample.
  package static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(of: name))))
  }
}
