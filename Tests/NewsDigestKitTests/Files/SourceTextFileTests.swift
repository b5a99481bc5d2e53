import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Texts and files")
struct SourceTextFileTests {
  @Test("A file that is replaced keeps its permissions, and the link to it stays a link")
  func replaceThroughLink() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, link) = (folder.appending(path: "a.md"), folder.appending(path: "link.md"))
    try Data("가\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "a.md")

    try SourceText("나\n").save(to: link, replacing: SourceText("가\n"))

    #expect(try Data(contentsOf: file) == Data("나\n".utf8))
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "a.md")
  }
}
