#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Why a file could not be read or written.
public enum FileError: Error {
  /// The file could not be read.
  case unreadable(path: String, reason: any Error)
  /// The file's bytes are not a document's.
  case notText(path: String, reason: ParsingError)
  /// The model has a value that the format cannot hold. The file was left alone.
  case unwritableContent(path: String, reason: WritingError)
  /// The file no longer holds the text that the document was read from. It was left alone: read it again.
  case changedOnDisk(path: String)
  /// The file could not be written. It holds what it held before.
  case unwritable(path: String, reason: any Error)
}

extension FileError: CustomStringConvertible {
  /// What was found and what to do, in plain words.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .notText(let path, let reason): "\(path): \(reason)"
    case .unwritableContent(let path, let reason): "\(path): \(reason)"
    case .changedOnDisk(let path): "\(path) was changed by someone else since it was read. Read it again, then edit."
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }
}

extension SourceText {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - url: The file's place.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``FileError``.
  public init(contentsOf url: URL, byteLimit: Int = defaultByteLimit) throws(FileError) {
    let data: Data
    do { data = try Data(contentsOf: url) } catch { throw .unreadable(path: url.path, reason: error) }
    do { try self.init(bytes: data, byteLimit: byteLimit) } catch { throw .notText(path: url.path, reason: error) }
  }
}

extension SourceText {
  /// Writes the text to a file.
  ///
  /// The file is replaced as a whole or not at all, and keeps its permissions. A link leads to the file that is replaced.
  ///
  /// - Parameters:
  ///   - url: The file's place. A file that does not exist is made.
  ///   - original: What the file must still hold if it exists.
  /// - Throws: ``FileError``.
  public func save(to url: URL, replacing original: SourceText) throws(FileError) {
    let (target, files) = (url.resolvingSymlinksInPath(), FileManager.default)
    let isNew = !files.fileExists(atPath: target.path)
    if !isNew { try original.expect(inFileAt: url) }
    do {
      let permissions = isNew ? nil : try files.attributesOfItem(atPath: target.path)[.posixPermissions]
      // An atomic write makes a new file, with permissions of its own.
      try Data(text.utf8).write(to: target, options: .atomic)
      if let permissions { try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: target.path) }
    } catch {
      throw .unwritable(path: url.path, reason: error)
    }
  }

  /// Checks that a file holds this text.
  private func expect(inFileAt url: URL) throws(FileError) {
    let current: Data
    do { current = try Data(contentsOf: url) } catch { throw .unreadable(path: url.path, reason: error) }
    guard text.utf8.elementsEqual(current) else { throw .changedOnDisk(path: url.path) }
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

  /// Writes the document to a file, which then is its source.
  ///
  /// The file is replaced as a whole or not at all. A file that exists must still hold the text that the document was
  /// read from.
  ///
  /// - Parameter url: The file's place. A file that does not exist is made.
  /// - Throws: ``FileError``.
  public mutating func save(to url: URL) throws(FileError) {
    let path = url.path
    var saved = self
    do { try saved.commit() } catch { throw .unwritableContent(path: path, reason: error) }
    try saved.source.save(to: url, replacing: source)
    self = saved
  }
}
