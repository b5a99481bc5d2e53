#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a file of an archive was like.
struct ArchiveFileState: Hashable, Codable {
  let path: ExactText
  /// What the system says of it; `nil` where it says nothing.
  private let look: Look?
  /// `nil` for a file that could not be read, or is larger than documents are.
  private let fingerprint: FileFingerprint?

  private struct Look: Hashable, Codable {
    let byteCount: Int
    let writingTime: FileTime
    let changeTime: FileTime
  }

  /// Looks at a file, which is only read where its size and its times do not say that it is unchanged.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - known: What the file was like before.
  ///   - time: When that was.
  init(ofFileAt path: ExactText, since known: ArchiveFileState?, at time: FileTime?) {
    self.path = path
    let status = FileStatus(path: path.text)
    look = status.map {
      Look(byteCount: $0.byteCount, writingTime: $0.writingTime, changeTime: $0.changeTime)
    }
    if let known, let look, let time, look == known.look, max(look.writingTime, look.changeTime).isSettled(at: time) {
      fingerprint = known.fingerprint
    } else {
      let url = URL(filePath: path.text, directoryHint: .notDirectory)
      let bytes = status?.kind == .file ? try? FileBytes.contents(of: url, limit: SourceText.defaultByteLimit) : nil
      fingerprint = bytes.map(FileFingerprint.init)
    }
  }

  /// Whether the file has the same bytes as it had then, as far as is known.
  func hasSameContent(as other: ArchiveFileState) -> Bool {
    fingerprint == nil && other.fingerprint == nil ? look == other.look : fingerprint == other.fingerprint
  }
}
