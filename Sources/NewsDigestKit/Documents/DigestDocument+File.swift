#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension DigestFormat {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - url: The file's place.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``FileError``.
  public init(contentsOf url: URL, byteLimit: Int = SourceText.defaultByteLimit) throws(FileError) {
    self.init(parsing: try SourceText(contentsOf: url, byteLimit: byteLimit))
  }
}

extension DigestDocument {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - url: The file's place.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``FileError``.
  public init(contentsOf url: URL, byteLimit: Int = SourceText.defaultByteLimit) throws(FileError) {
    self.init(parsing: try SourceText(contentsOf: url, byteLimit: byteLimit))
  }

  /// Writes the document to a file. The written text becomes its source.
  ///
  /// The file is replaced as a whole or not at all. An existing file must still hold the text that the document was
  /// read from.
  ///
  /// - Parameter url: The file's place. A file that does not exist is created.
  /// - Throws: ``FileError``.
  public mutating func save(to url: URL) throws(FileError) {
    let path = url.path
    var saved = self
    do { try saved.commit() } catch { throw .unwritableContent(path: path, reason: error) }
    try saved.source.save(to: url, replacing: source)
    self = saved
  }
}
