import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Bytes of files")
struct FileBytesTests {
  private func withPlace(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "글.md"))
  }

  /// Sizes around that of what is read at once, and a multiple.
  static let sizes = [0, 1, 65_535, 65_536, 65_537, 200_000]

  private func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

  @Test("A file is read whole", arguments: sizes)
  func file(size: Int) throws {
    try withPlace { place in
      try Data(bytes(size)).write(to: place)
      #expect(try FileBytes.contents(of: place, limit: .max) == bytes(size))
      #expect(try FileBytes.contents(of: place, limit: size) == bytes(size))
      let error = #expect(throws: FileError.self) { try FileBytes.contents(of: place, limit: size - 1) }
      guard case .notText(place.path, .tooLarge(size, size - 1))? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("A pipe is read to its end, and no further than the limit", arguments: sizes)
  func pipe(size: Int) throws {
    try withPlace { place in
      try #require(mkfifo(place.path, 0o600) == 0)
      for limit in [Int.max, size, size - 1] {
        let writer = Thread { [bytes = bytes(size)] in
          // Who stops reading closes the pipe, which would end the process.
          signal(SIGPIPE, SIG_IGN)
          guard let file = FileHandle(forWritingAtPath: place.path) else { return }
          try? file.write(contentsOf: bytes)
          try? file.close()
        }
        writer.start()
        guard limit >= size else {
          let error = #expect(throws: FileError.self) { try FileBytes.contents(of: place, limit: limit) }
          guard case .notText(place.path, .tooLarge(_, limit))? = error else {
            Issue.record("\(String(describing: error))")
            return
          }
          continue
        }
        #expect(try FileBytes.contents(of: place, limit: limit) == bytes(size))
      }
    }
  }

  #if os(Linux)
    @Test("A file that says that it is empty and is not is read too")
    func unknownSize() throws {
      let bytes = try FileBytes.contents(of: URL(filePath: "/proc/self/status"), limit: .max)
      #expect(bytes.starts(with: "Name:".utf8))
    }
  #endif

  @Test("A folder, a loop of links and another machine's place are no files, in plain words")
  func noFile() throws {
    try withPlace { place in
      try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: "글.md")
      let folder = place.deletingLastPathComponent()
      let cases = [
        (folder, "It cannot be read: it is a folder."),
        (place, "It cannot be read: it is a link that leads to itself."),
        (folder.appending(path: "none"), "It cannot be read: there is no such file or folder."),
      ]
      for (url, words) in cases {
        let error = #expect(throws: FileError.self) { try FileBytes.contents(of: url, limit: .max) }
        #expect(error?.reason == words)
      }
      let remote = try #require(URL(string: "https://hanbit.example/글.md"))
      #expect(throws: FileError.self) { try FileBytes.contents(of: remote, limit: .max) }
    }
  }
}
