#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A file that says which files are saved together, and how far that is.
///
/// Its first byte is the state, so that a change of it is never half done. The rest is JSON.
struct FileJournal {
  /// The name of the file in its folder.
  static let name = ".newsdigestkit-journal"

  /// How far a save is.
  enum State: UInt8 {
    /// The texts are written beside their files. No file has changed.
    case preparing = 0x70
    /// All texts are there, and take the places of their files.
    case saving = 0x73
    /// All files have their new texts, or all their old ones. What is left over is removed.
    case finished = 0x66
  }

  /// A file that gets a new text.
  struct File: Codable, Hashable {
    /// The path below the folder of the journal.
    let path: String
    /// The text that it had; `nil` for a new file.
    let old: FileFingerprint?
    let new: FileFingerprint
  }

  private struct Record: Codable {
    var id: UUID
    var files: [File]
  }

  /// The folder that the files are in, with a slash at the end and without links.
  let folder: String
  private(set) var state = State.preparing
  private let record: Record

  init(of files: [File], in folder: String) {
    (self.folder, record) = (folder, Record(id: UUID(), files: files))
  }

  var files: [File] { record.files }
  var path: String { folder + Self.name }
  /// The path of a file.
  func path(of number: Int) -> String { folder + files[number].path }
  /// Where the new text of a file waits.
  func newPath(of number: Int) -> String { path(of: number, as: "new") }
  /// Where the old text of a file is kept.
  func oldPath(of number: Int) -> String { path(of: number, as: "old") }
  /// Another name of either text, just before it takes the place of its file.
  func linkPath(of number: Int) -> String { path(of: number, as: "link") }
  /// All of these.
  func paths(of number: Int) -> [String] { [newPath(of: number), oldPath(of: number), linkPath(of: number)] }

  private func path(of number: Int, as version: String) -> String {
    FileReplacement.folder(of: path(of: number)) + ".newsdigestkit-\(record.id.uuidString)-\(number)-\(version)"
  }
}

// MARK: - On the disk

extension FileJournal {
  /// The journal of a folder; `nil` where there is none.
  init?(inFolder folder: String) throws(FileError) {
    self.folder = folder
    let path = folder + Self.name
    guard let status = FileStatus(path: path, followingLink: false) else { return nil }
    guard status.kind == .file else { throw .notAFile(path: path) }
    let bytes = try FileBytes.contents(of: URL(filePath: path), limit: SourceText.defaultByteLimit)
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(bytes.dropFirst()))
    } catch {
      // Nothing is written before the whole journal is.
      guard bytes.first ?? State.preparing.rawValue == State.preparing.rawValue else {
        throw .unreadable(path: path, reason: error)
      }
      record = Record(id: UUID(), files: [])
    }
    state = bytes.first.flatMap(State.init) ?? .preparing
  }

  /// Writes the journal.
  func write(durability: SavingOptions.Durability) throws(any Error) {
    let json = try JSONEncoder().encode(record)
    let text = SourceText(trusted: String(decoding: [state.rawValue] + json, as: UTF8.self))
    try TemporaryFile.write(text, toNewFileAt: path, durability: durability)
    if durability == .full { try TemporaryFile.syncFolder(folder) }
  }

  /// Changes the state, on the disk first.
  mutating func enter(_ state: State, durability: SavingOptions.Durability) throws(POSIXError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    var byte = state.rawValue
    while pwrite(descriptor, &byte, 1, 0) != 1 {
      guard errno == EINTR else { throw .current }
    }
    if durability == .full { try TemporaryFile.sync(descriptor) }
    self.state = state
  }
}
