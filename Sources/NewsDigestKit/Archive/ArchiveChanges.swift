#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

import OrderedCollections

/// Which files of an archive are new, other than they were, or gone.
public struct ArchiveChanges: Hashable, Sendable {
  /// The places of files that were not there, in the archive's order.
  public internal(set) var added: [URL] = []
  /// The places of files that have other bytes than before, in the archive's order.
  public internal(set) var changed: [URL] = []
  /// The places of files that are no longer there, in the order that they were in.
  public internal(set) var removed: [URL] = []
  /// What the files are like now, to ask again later.
  public internal(set) var state = ArchiveState()

  /// Whether no file is new, changed or gone.
  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}

extension DigestArchive {
  /// Finds out which files changed.
  ///
  ///     var state = ArchiveState()  // or the one that was kept
  ///     while !Task.isCancelled {
  ///       let changes = try await DigestArchive(folder: url).changes(since: state)
  ///       for url in changes.added + changes.changed { … }
  ///       state = changes.state
  ///       try await Task.sleep(for: .seconds(2))
  ///     }
  ///
  /// A file of which the size and the times are as before is not read, unless it was written just before the state was
  /// made. Of others, the checksum decides: a file that was written again with the same bytes has not changed. A file
  /// that cannot be read or is too large for a document is one of the archive too; its size and times decide.
  ///
  /// The files are those that were there when the archive was made: make a new one to find others.
  ///
  /// - Parameter state: What the files were like before; an empty one makes all of them new.
  /// - Throws: `CancellationError`: the task was cancelled.
  /// - Complexity: O(*n*) in the number of files and the bytes of those that are read, on all cores. At most 64 MiB of
  ///   files, or a single larger one, are held at once.
  public func changes(since state: ArchiveState = ArchiveState()) async throws(CancellationError) -> ArchiveChanges {
    let time = FileTime.now
    let known = Dictionary(state.files.map { ($0.path, $0) }) { first, _ in first }
    let looks = ReadAhead(costs: files.map(\.byteCount), limits: limits) { [files] index in
      let url = files[index].url
      let path = ExactText(url.path)
      return (url: url, file: ArchiveFileState(ofFileAt: path, since: known[path], at: state.time))
    }
    var found: OrderedDictionary<ExactText, ArchiveFileState> = [:]
    var changes = ArchiveChanges()
    while let (url, file) = try await looks.next() {
      guard found.updateValue(file, forKey: file.path) == nil else { continue }
      switch known[file.path] {
      case nil: changes.added.append(url)
      case let old?: if !file.hasSameContent(as: old) { changes.changed.append(url) }
      }
    }
    changes.removed = state.files.lazy.map(\.path).filter { found[$0] == nil }.map {
      URL(filePath: $0.text, directoryHint: .notDirectory)
    }
    changes.state = ArchiveState(at: time, files: Array(found.values))
    return changes
  }
}
