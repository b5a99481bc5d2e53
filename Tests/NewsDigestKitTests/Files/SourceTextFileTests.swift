import Foundation
import Testing

@testable import NewsDigestKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("Texts and files")
struct SourceTextFileTests {
  private let (old, new): (SourceText, SourceText)

  init() throws { (old, new) = (try SourceText("가\n"), try SourceText("나\n")) }

  private func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private func withFile<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try withFolder { folder in
      let file = folder.appending(path: "a.md")
      try Data(old.text.utf8).write(to: file)
      return try body(file)
    }
  }

  private func text(of file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }

  private func names(beside file: URL) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path))
  }

  /// What saving throws, without the reasons of the system.
  private func fault(_ body: () throws(FileError) -> Void) -> String? {
    do { try body() } catch { return String(describing: error).components(separatedBy: ": ").last }
    return nil
  }

  // MARK: Links

  @Test("A file that is replaced keeps its permissions, and the link to it stays a link")
  func replaceThroughLink() throws {
    try withFile { file in
      let link = file.deletingLastPathComponent().appending(path: "link.md")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "a.md")
      try new.save(to: link, replacing: old)
      #expect(try text(of: file) == "나\n")
      #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "a.md")
      #expect(try names(beside: file) == ["a.md", "link.md"])
    }
  }

  @Test("A link is followed to its end, also where that does not exist", arguments: ["b/c.md", "ABSOLUTE/b/c.md"])
  func danglingLink(target: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(at: folder.appending(path: "b"), withIntermediateDirectories: true)
      let (link, other) = (folder.appending(path: "link.md"), folder.appending(path: "other.md"))
      let target = target.replacing("ABSOLUTE", with: folder.path)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
      try FileManager.default.createSymbolicLink(atPath: other.path, withDestinationPath: "link.md")
      try new.save(to: other, replacing: old)
      #expect(try text(of: folder.appending(path: "b/c.md")) == "나\n")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target)
    }
  }

  @Test("Links that lead to each other are an error")
  func cycle() throws {
    try withFolder { folder in
      let (first, second) = (folder.appending(path: "a.md"), folder.appending(path: "b.md"))
      try FileManager.default.createSymbolicLink(atPath: first.path, withDestinationPath: "b.md")
      try FileManager.default.createSymbolicLink(atPath: second.path, withDestinationPath: "a.md")
      #expect(
        fault { () throws(FileError) in try new.save(to: first, replacing: old) }
          == "it is a link that leads to itself.")
      #expect(try names(beside: first) == ["a.md", "b.md"])
    }
  }

  // MARK: What is kept

  @Test(
    "Extended attributes are kept",
    .enabled(if: ExtendedAttributes.arePossible, "The file system of temporary files has no extended attributes."))
  func extendedAttributes() throws {
    try withFile { file in
      try ExtendedAttributes.set(Data("가".utf8), at: file.path)
      try new.save(to: file, replacing: old)
      #expect(try ExtendedAttributes.value(at: file.path) == Data("가".utf8))
    }
  }

  /// The attribute `user.digest` of files.
  private enum ExtendedAttributes {
    private static let key = FileAttributeKey("NSFileExtendedAttributes")
    private static let name = "user.digest"

    static func set(_ value: Data, at path: String) throws {
      try FileManager.default.setAttributes([key: [name: value]], ofItemAtPath: path)
    }

    static func value(at path: String) throws -> Data? {
      (try FileManager.default.attributesOfItem(atPath: path)[key] as? [String: Data])?[name]
    }

    /// Whether temporary files have them.
    static let arePossible: Bool = {
      let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
      defer { try? FileManager.default.removeItem(atPath: path) }
      guard FileManager.default.createFile(atPath: path, contents: nil), (try? set(Data([1]), at: path)) != nil else {
        return false
      }
      return (try? value(at: path)) == Data([1])
    }()
  }

  @Test(
    "Owner and group are kept where the process may", .enabled(if: geteuid() == 0, "Only root may give files away."))
  func owner() throws {
    try withFile { file in
      #expect(chown(file.path, 1, 2) == 0 && chmod(file.path, 0o4750) == 0)
      try new.save(to: file, replacing: old)
      let status = try #require(FileStatus(path: file.path))
      #expect((status.owner, status.group, status.permissions) == (1, 2, 0o4750))
    }
  }

  @Test("A new file has the permissions that the process gives to files")
  func permissionsOfNewFile() throws {
    try withFile { file in
      let (saved, made) = (file.appendingPathExtension("1"), file.appendingPathExtension("2"))
      try new.save(to: saved, replacing: old)
      #expect(FileManager.default.createFile(atPath: made.path, contents: nil))
      #expect(FileStatus(path: saved.path)?.permissions == FileStatus(path: made.path)?.permissions)
    }
  }

  // MARK: What is refused

  @Test("A file that nobody may write to is refused unless asked otherwise")
  func readOnly() throws {
    try withFile { file in
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
      #expect(throws: FileError.self) { try new.save(to: file, replacing: old) }
      #expect(try text(of: file) == "가\n")
      try new.save(to: file, replacing: old, options: SavingOptions(replacesReadOnlyFiles: true))
      #expect(try text(of: file) == "나\n")
      #expect(FileStatus(path: file.path)?.permissions == 0o444)
    }
  }

  @Test("A file with other names is refused, or written in place")
  func hardLinks() throws {
    try withFile { file in
      let other = file.deletingLastPathComponent().appending(path: "b.md")
      try FileManager.default.linkItem(at: file, to: other)
      #expect(throws: FileError.self) { try new.save(to: file, replacing: old) }
      #expect(try text(of: other) == "가\n")
      try new.save(to: file, replacing: old, options: SavingOptions(hardLinks: .writtenInPlace))
      #expect(try text(of: other) == "나\n")
      try SourceText("").save(to: file, replacing: new, options: SavingOptions(hardLinks: .writtenInPlace))
      #expect(try text(of: other) == "")
      #expect(try names(beside: file) == ["a.md", "b.md"])
    }
  }

  @Test("A pipe is refused, and nobody waits for it", .endsInTime)
  func pipe() throws {
    try withFolder { folder in
      let pipe = folder.appending(path: "pipe")
      #expect(mkfifo(pipe.path, 0o666) == 0)
      #expect(throws: FileError.self) { try new.save(to: pipe, replacing: old) }
      #expect(FileStatus(path: pipe.path)?.kind == .other)
      #expect(throws: FileError.self) { try new.save(to: folder, replacing: old) }
    }
  }

  // MARK: Other saves

  @Test("A save waits for another one in the folder, but not for ever")
  func busy() throws {
    try withFile { file in
      let folder = file.deletingLastPathComponent().path + "/"
      do {
        let other = try TemporaryFile(inFolder: folder, waitingTime: .zero)
        let options = SavingOptions(waitingTime: .milliseconds(20))
        let fault = fault { () throws(FileError) in try new.save(to: file, replacing: old, options: options) }
        #expect(fault == "Others are saving files in its folder. Try again.")
        #expect(try names(beside: file) == ["a.md", TemporaryFile.name])
        _ = consume other
      }
      try new.save(to: file, replacing: old)
      #expect(try names(beside: file) == ["a.md"])
    }
  }

  @Test(
    "What a save left that was killed is removed by the next one in the folder", arguments: ["file", "link", "pipe"])
  func abandoned(kind: String) throws {
    try withFile { file in
      let path = file.deletingLastPathComponent().appending(path: TemporaryFile.name).path
      switch kind {
      case "file": #expect(FileManager.default.createFile(atPath: path, contents: Data("반쯤".utf8)))
      case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "a.md")
      default: #expect(mkfifo(path, 0o666) == 0)
      }
      try new.save(to: file.deletingLastPathComponent().appending(path: "b.md"), replacing: old)
      #expect(try names(beside: file) == ["a.md", "b.md"])
      #expect(try text(of: file) == "가\n")
    }
  }

  @Test("Of many saves at once none is lost", arguments: SavingOptions.Durability.allCases)
  func manySavers(durability: SavingOptions.Durability) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "count.md")
    try Data("0".utf8).write(to: file)
    let (savers, rounds) = (4, 50)
    let options = SavingOptions(durability: durability, waitingTime: .seconds(60))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<savers {
        group.addTask {
          for _ in 0..<rounds {
            while true {
              let read = try SourceText(contentsOf: file)
              let next = try SourceText(String(try #require(Int(read.text)) + 1))
              do throws(FileError) {
                try next.save(to: file, replacing: read, options: options)
                break
              } catch {
                guard case .changedOnDisk = error else { throw error }
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try text(of: file) == String(savers * rounds))
    #expect(try names(beside: file) == ["count.md"])
  }
}
