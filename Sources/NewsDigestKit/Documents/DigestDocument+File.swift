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
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``FileError``.
  public init(
    contentsOf url: URL, vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) throws(FileError) {
    self.init(parsing: try SourceText(contentsOf: url, byteLimit: byteLimit), vocabulary: vocabulary)
  }
}

extension DigestDocument {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - url: The file's place.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``FileError``.
  public init(
    contentsOf url: URL, vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) throws(FileError) {
    self.init(parsing: try SourceText(contentsOf: url, byteLimit: byteLimit), vocabulary: vocabulary)
  }

  /// Writes the document to a file. The written text becomes its source.
  ///
  /// The file is replaced as a whole or not at all. An existing file must still hold the text that the document was
  /// read from.
  ///
  /// - Parameter url: The file's place. A file that does not exist is created.
  /// - Throws: ``SavingError``.
  public mutating func save(to url: URL) throws(SavingError) {
    var saved = self
    do { try saved.commit() } catch { throw .unwritableContent(path: url.path, reason: error) }
    do { try saved.source.save(to: url, replacing: source) } catch { throw .file(error) }
    self = saved
  }
}
