package import Foundation

/// A folder that is gone with the value.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "digest-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Makes a file, and the folders that contain it.
  ///
  /// - Returns: Its path.
  @discardableResult
  package func add(_ content: some Sequence<UInt8>, as name: String) throws -> String {
    let url = URL(filePath: path(of: name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content).write(to: url)
    return url.path
  }

  /// Makes a file to write to.
  package func newFile(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: add([], as: name)))
  }

  /// The bytes of a file.
  package func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(of: name))))
  }
}
