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
    path = url.resolvingSymlinksInPath().path
  }

  /// Writes the document to a file. The written text becomes its source.
  ///
  /// The file is replaced as a whole or not at all, as by ``SourceText/save(to:replacing:options:)``. A file that does
  /// not exist is created. One that exists is replaced if it still holds what the document was made of: its source, as
  /// it was before ``commit()`` and ``applyFixIts(for:where:)``. Otherwise nothing is written:
  ///
  /// - The file that the document was read from has been changed since: ``FileError/changedOnDisk(path:)``. Read it
  ///   again and ``rebase(onto:)`` the edits, or overwrite it.
  /// - The document is a new one of a model, or was read from another file: ``FileError/alreadyExists(path:)``.
  ///
  /// - Parameters:
  ///   - url: The file's place.
  ///   - isOverwriting: Whether the file is replaced whatever it holds.
  ///   - options: How long to wait, what has to survive a loss of power, and which files may be replaced.
  /// - Throws: ``SavingError``. The document is as before.
  public mutating func save(
    to url: URL, overwriting isOverwriting: Bool = false, options: SavingOptions = SavingOptions()
  ) throws(SavingError) {
    let saved = try saved(at: url)
    do {
      try saved.source.save(to: url, over: isOverwriting ? .anything : replaceable(at: url), options: options)
    } catch {
      throw .file(error)
    }
    self = saved
  }

  /// The document as it is once it was saved.
  func saved(at url: URL) throws(SavingError) -> DigestDocument {
    var saved = self
    do { try saved.commit() } catch { throw .unwritableContent(path: url.path, reason: error) }
    saved.path = url.resolvingSymlinksInPath().path
    saved.savedSource = saved.source
    return saved
  }

  /// What a file must hold so that it may be replaced.
  func replaceable(at url: URL) -> Replaceable {
    let isOther = isNew || path.map { !$0.hasSameBytes(as: url.resolvingSymlinksInPath().path) } ?? false
    return isOther ? .nothing : .text(savedSource)
  }
}
