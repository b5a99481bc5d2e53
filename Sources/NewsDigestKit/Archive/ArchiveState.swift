#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What the files of an archive were like at one time, to find out later which of them changed:
/// ``DigestArchive/changes(since:)``.
///
/// It has the sizes, the times and the checksums of the files, but not their text. Keep it as JSON.
public struct ArchiveState: Hashable, Codable, Sendable {
  /// When the first file was looked at; `nil` without files.
  let time: FileTime?
  /// The files in the order of the archive, each once.
  private(set) var files: [ArchiveFileState]

  /// Makes the state of an archive without files.
  public init() { self.init(at: nil, files: []) }

  init(at time: FileTime?, files: [ArchiveFileState]) { (self.time, self.files) = (time, files) }

  /// How many files there were.
  public var count: Int { files.count }

  /// Forgets files, so that they are new the next time: those that you could not use, and want to try again.
  ///
  /// - Parameter places: The places of the files.
  public mutating func forget(_ places: some Sequence<URL>) {
    let paths = Set(places.map { ExactText($0.path) })
    files.removeAll { paths.contains($0.path) }
  }
}
