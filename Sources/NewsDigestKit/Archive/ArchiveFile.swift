#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file of an archive, or a folder that could not be listed.
struct ArchiveFile: Sendable {
  /// The file's place, or that of a folder above it: many paths take less memory than many URLs.
  private let base: URL
  /// The path below ``base``; empty for ``base`` itself.
  private let path: String
  /// How many bytes the file had when it was found.
  let byteCount: Int
  /// Why the folder could not be listed.
  private let listingError: FileError?

  init(at base: URL, path: String = "", byteCount: Int = 0, listingError: FileError? = nil) {
    (self.base, self.path, self.byteCount, self.listingError) = (base, path, byteCount, listingError)
  }

  /// The file's place.
  var url: URL {
    path.isEmpty ? base : base.appending(path: path, directoryHint: .notDirectory)
  }

  /// Reads the file, whose place is `url`.
  func source(at url: URL, byteLimit: Int) throws(FileError) -> SourceText {
    if let listingError { throw listingError }
    return try SourceText(contentsOf: url, byteLimit: byteLimit)
  }
}
