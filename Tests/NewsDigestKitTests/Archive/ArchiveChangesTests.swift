import Foundation
import Testing

@testable import NewsDigestKit

@Suite struct ArchiveChangesTests {
  /// What changed in a folder, as names of files, and the state.
  private func changes(
    in folder: ArchiveFolder, since state: ArchiveState = ArchiveState()
  ) async throws -> (names: [String], state: ArchiveState) {
    let changes = try await DigestArchive(folder: folder.url).changes(since: state)
    let places = [("added", changes.added), ("changed", changes.changed), ("removed", changes.removed)]
    let names = places.flatMap { kind, urls in urls.map { "\(kind) \(folder.path(of: $0))" } }
    #expect(changes.isEmpty == names.isEmpty)
    return (names, changes.state)
  }

  /// Sets when a file was written, which leaves it the time of the change itself.
  private func setWritingTime(of name: String, in folder: ArchiveFolder, to date: Date) throws {
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: folder.place(name).path)
  }

  @Test func filesAreAddedChangedAndRemoved() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    for name in ["a.md", "b.md", "c/d.md"] { try folder.add("1".utf8, as: name) }
    let first = try await changes(in: folder)
    #expect(first.names == ["added a.md", "added b.md", "added c/d.md"])
    #expect(first.state.count == 3)
    #expect(try await changes(in: folder, since: first.state).names == [])

    try folder.add("2".utf8, as: "b.md")
    try folder.add("1".utf8, as: "e.md")
    try FileManager.default.removeItem(at: folder.place("c/d.md"))
    let second = try await changes(in: folder, since: first.state)
    #expect(second.names == ["added e.md", "changed b.md", "removed c/d.md"])
    #expect(try await changes(in: folder, since: second.state).names == [])

    var tried = second.state
    tried.forget([folder.place("b.md"), folder.place("missing.md")])
    #expect(try await changes(in: folder, since: tried).names == ["added b.md"])
  }

  /// Only the bytes count: neither that a file was written again, nor that its time is as before.
  @Test func timesDoNotDecide() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    for name in ["same.md", "other.md"] {
      try folder.add("1".utf8, as: name)
      try setWritingTime(of: name, in: folder, to: date)
    }
    let state = try await changes(in: folder).state
    try folder.add("1".utf8, as: "same.md")
    try folder.add("2".utf8, as: "other.md")
    try setWritingTime(of: "other.md", in: folder, to: date)
    #expect(try await changes(in: folder, since: state).names == ["changed other.md"])
  }

  /// What is unchanged by its size and its times is not read: a state with another checksum is believed. Written just
  /// before it was looked at, the file may have been written again at the same time, and is read.
  @Test func unchangedFilesAreNotRead() throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    try folder.add("1".utf8, as: "a.md")
    let path = ExactText(folder.place("a.md").path)
    let read = ArchiveFileState(ofFileAt: path, since: nil, at: nil)
    let json = String(decoding: try JSONEncoder().encode(read), as: UTF8.self)
    let other = json.replacing(/"checksum":\d+/, with: #""checksum":1"#)
    let known = try JSONDecoder().decode(ArchiveFileState.self, from: Data(other.utf8))
    #expect(!known.hasSameContent(as: read))
    let later = FileTime(seconds: Int(Date.now.timeIntervalSince1970) + 10)
    #expect(ArchiveFileState(ofFileAt: path, since: known, at: later) == known)
    #expect(ArchiveFileState(ofFileAt: path, since: known, at: .now) == read)
  }

  @Test func aStateIsKeptAsJSON() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    // One name in two normalisation forms is two files where the file system has it so.
    for name in ["가.md", "가.md".decomposedStringWithCanonicalMapping] { try folder.add("1".utf8, as: name) }
    let state = try await changes(in: folder).state
    #expect(state.count == (try DigestArchive(folder: folder.url).count))
    let read = try JSONDecoder().decode(ArchiveState.self, from: try JSONEncoder().encode(state))
    #expect(read == state)
    #expect(try await changes(in: folder, since: read).names == [])
    #expect(ArchiveState() != state)
  }

  /// A file that cannot be read is one of the archive.
  @Test func whatCannotBeReadIsThere() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    try folder.addLink("broken.md", to: "nowhere.md")
    try folder.add([0xFF], as: "bytes.md")
    let first = try await changes(in: folder)
    #expect(first.names == ["added broken.md", "added bytes.md"])
    try folder.add("1".utf8, as: "nowhere.md")
    try folder.add([0xFE], as: "bytes.md")
    #expect(
      try await changes(in: folder, since: first.state).names == [
        "added nowhere.md", "changed broken.md", "changed bytes.md",
      ])
  }

  @Test func aFileThatIsNamedTwiceCountsOnce() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    try folder.add("1".utf8, as: "a.md")
    let place = folder.place("a.md")
    let changes = try await DigestArchive(at: [place, place, folder.place("missing.md")]).changes()
    #expect(changes.added == [place, folder.place("missing.md")])
    #expect(changes.state.count == 2)
  }

  @Test func cancellingEndsIt() async throws {
    let folder = try ArchiveFolder(texts: (0..<100).map(String.init))
    defer { folder.remove() }
    let archive = try DigestArchive(folder: folder.url).readingAhead(2)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await archive.changes()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
