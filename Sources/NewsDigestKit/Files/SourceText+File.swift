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
    let bytes = try FileBytes.contents(of: url, limit: byteLimit)
    do { try self.init(bytes: bytes, byteLimit: byteLimit) } catch { throw .notText(path: url.path, reason: error) }
  }
}

extension SourceText {
  /// Writes the text to a file.
  ///
  /// The file is replaced as a whole or not at all. It keeps its owner, group, permissions, extended attributes and
  /// access control list as far as the process may set them. A link leads to the file that is replaced, which need not
  /// exist. Saves of this library in one folder wait for each other, so that none overwrites what it has not seen.
  ///
  /// - Parameters:
  ///   - url: The file's place. A file that does not exist is created.
  ///   - original: What the file must still hold if it exists.
  ///   - options: How long to wait, what has to survive a loss of power, and which files may be replaced.
  /// - Throws: ``FileError``.
  public func save(
    to url: URL, replacing original: SourceText, options: SavingOptions = SavingOptions()
  ) throws(FileError) {
    try save(to: url, over: .text(original), options: options)
  }

  /// Writes the text to a file, as a whole or not at all.
  func save(to url: URL, over old: Replaceable, options: SavingOptions) throws(FileError) {
    try FileReplacement(with: self, at: url, options).replace(old)
  }
}
