#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension SourceText {
  /// Reads a file.
  ///
  /// A file that is known to be too large is not read at all.
  ///
  /// - Parameters:
  ///   - url: The file's place.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``FileError``.
  public init(contentsOf url: URL, byteLimit: Int = defaultByteLimit) throws(FileError) {
    let bytes = try FileBytes.read(at: url, limit: byteLimit)
    do { try self.init(bytes: bytes, byteLimit: byteLimit) } catch { throw .notText(path: url.path, reason: error) }
  }
}

extension SourceText {
  /// Writes the text to a file.
  ///
  /// The file is replaced as a whole or not at all, and keeps its permissions. A link leads to the file that is
  /// replaced.
  ///
  /// - Parameters:
  ///   - url: The file's place. A file that does not exist is created.
  ///   - original: What the file must still hold if it exists.
  /// - Throws: ``FileError``.
  public func save(to url: URL, replacing original: SourceText) throws(FileError) {
    try save(to: url, over: .text(original))
  }

  /// What a file may hold that is replaced.
  enum Replaceable {
    /// No file may be there.
    case nothing
    /// The file must hold this text, if it is there.
    case text(SourceText)
    case anything
  }

  /// Writes the text to a file, as a whole or not at all.
  func save(to url: URL, over old: Replaceable) throws(FileError) {
    let (target, files) = (url.resolvingSymlinksInPath(), FileManager.default)
    let isNew = !files.fileExists(atPath: target.path)
    switch old {
    case .text(let original): if !isNew { try original.expect(inFileAt: url) }
    case .nothing: if !isNew { throw .alreadyExists(path: url.path) }
    case .anything: break
    }
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
    let isSame: Bool
    do {
      isSame = text.utf8.elementsEqual(try FileBytes.read(at: url, limit: byteCount))
    } catch .notText {
      isSame = false
    }
    guard isSame else { throw .changedOnDisk(path: url.path) }
  }
}
