#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension DigestArchive {
  /// What was made of a file of an archive.
  public struct Item<Value: Sendable>: Sendable {
    /// The file's place.
    public let url: URL
    /// Which of the archive's files it is, from 1 to ``count``.
    public let position: Int
    /// How many files the archive has.
    public let count: Int
    /// What the file contains, or why it could not be read. One bad file does not end the loop.
    public let result: Result<Value, FileError>
  }
}
