import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Documents and files")
struct DigestDocumentFileTests {
  private static let text = "---\ntitle: 가\n---\n\n## 가\n글\n"

  /// Calls `body` with a file's place in a new folder, which goes afterwards.
  private func withFile(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "2025-12-03-소식.md"))
  }

  @Test("A document that is saved is the file's text, and the source of the next edit")
  func save() throws {
    try withFile { file in
      try Data(Self.text.utf8).write(to: file)
      var document = try DigestDocument<NewsPost>(contentsOf: file)
      document.content.stories[0].headline = "나"
      try document.save(to: file)
      #expect(try Data(contentsOf: file) == Data("---\ntitle: 가\n---\n\n## 나\n글\n".utf8))
      #expect(document.source.text == "---\ntitle: 가\n---\n\n## 나\n글\n")
      #expect(try document.edits() == [])
      document.content.frontMatter?.title = "나"
      try document.save(to: file)
      #expect(try Data(contentsOf: file) == Data("---\ntitle: 나\n---\n\n## 나\n글\n".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path).count == 1)
    }
  }

  @Test("What was committed or fixed before saving replaces what the file holds, and nothing else")
  func saveAfterCommit() throws {
    try withFile { file in
      try Data("---\ntitle: 가\n---\n\n## 가\n글\n---\n".utf8).write(to: file)
      var document = try DigestDocument<NewsPost>(contentsOf: file)
      document.content.stories[0].headline = "나"
      try document.commit()
      #expect(try document.applyFixIts().map(\.id) == [.ruleUnderText])
      try document.save(to: file)
      #expect(try Data(contentsOf: file) == Data("---\ntitle: 가\n---\n\n## 나\n글\n\n---\n".utf8))
      document.content.stories[0].headline = "다"
      try document.commit()
      try Data("다른 글\n".utf8).write(to: file)
      #expect(throws: SavingError.self) { try document.save(to: file) }
      try document.rebase(onto: SourceText(contentsOf: file))
      try document.save(to: file)
    }
  }

  @Test("A file that does not exist is made")
  func newFile() throws {
    try withFile { file in
      var document = try DigestDocument<JekyllPost>(parsing: "")
      document.content.body = "글\n"
      try document.save(to: file)
      #expect(try Data(contentsOf: file) == Data("글\n".utf8))
    }
  }

  @Test("A file that someone else changed is left alone", arguments: ["다른 글", "", text.decomposed])
  func changedFile(other: String) throws {
    try withFile { file in
      try Data(Self.text.utf8).write(to: file)
      var document = try DigestDocument<NewsPost>(contentsOf: file)
      document.content.stories[0].headline = "나"
      try Data(other.utf8).write(to: file)
      let error = #expect(throws: SavingError.self) { try document.save(to: file) }
      if case .file(.changedOnDisk(let path))? = error {
        #expect(path == file.path)
      } else {
        Issue.record("\(String(describing: error))")
      }
      #expect(try Data(contentsOf: file) == Data(other.utf8))
      #expect(document.source.text == Self.text)
      #expect(document.content.stories[0].headline == "나")
    }
  }

  @Test("A new document, or one of another file, does not replace a file", arguments: [true, false])
  func existingFile(isNew: Bool) throws {
    try withFile { file in
      let other = file.deletingLastPathComponent().appending(path: "다른.md")
      try Data(Self.text.utf8).write(to: file)
      try Data("다른 글".utf8).write(to: other)
      var document =
        isNew
        ? DigestDocument(NewsPost(frontMatter: nil, stories: [.init(headline: "나", blocks: [])]))
        : try DigestDocument<NewsPost>(contentsOf: file)
      let text = try document.text()
      let error = #expect(throws: SavingError.self) { try document.save(to: other) }
      if case .file(.alreadyExists(let path))? = error {
        #expect(path == other.path)
        #expect(error?.reason.contains("overwrite") ?? false)
      } else {
        Issue.record("\(String(describing: error))")
      }
      #expect(try Data(contentsOf: other) == Data("다른 글".utf8))
      #expect(document.isEdited == isNew)
      try document.save(to: other, overwriting: true)
      #expect(try Data(contentsOf: other) == Data(text.utf8))
      // It is the document's file from now on.
      document.content.stories[0].headline = "라"
      try document.save(to: other)
      #expect(try NewsPost(contentsOf: other).stories[0].headline == "라")
    }
  }

  @Test("A file that someone else changed is overwritten on demand, or the edits move to what it holds")
  func overwriteOrRebase() throws {
    try withFile { file in
      let changed = Self.text.replacing("title: 가", with: "title: 다")
      try Data(Self.text.utf8).write(to: file)
      var document = try DigestDocument<NewsPost>(contentsOf: file)
      document.content.stories[0].headline = "나"
      try Data(changed.utf8).write(to: file)
      var overwriting = document
      #expect(throws: SavingError.self) { try document.save(to: file) }
      try document.rebase(onto: SourceText(contentsOf: file))
      try document.save(to: file)
      #expect(try Data(contentsOf: file) == Data(changed.replacing("## 가", with: "## 나").utf8))
      try overwriting.save(to: file, overwriting: true)
      #expect(try Data(contentsOf: file) == Data(Self.text.replacing("## 가", with: "## 나").utf8))
    }
  }

  @Test("A model that the format cannot hold leaves the file alone")
  func unwritableContent() throws {
    try withFile { file in
      try Data(Self.text.utf8).write(to: file)
      var document = try DigestDocument<NewsPost>(contentsOf: file)
      document.content.stories[0].headline = "두\n줄"
      let error = #expect(throws: SavingError.self) { try document.save(to: file) }
      if case .unwritableContent(_, let reason)? = error {
        #expect(reason.property == "stories[0].headline")
      } else {
        Issue.record("\(String(describing: error))")
      }
      #expect(try Data(contentsOf: file) == Data(Self.text.utf8))
    }
  }

  @Test("A link to a file stays a link, and its file is written")
  func symbolicLink() throws {
    try withFile { file in
      try Data(Self.text.utf8).write(to: file)
      let link = file.deletingLastPathComponent().appending(path: "link.md")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      var document = try DigestDocument<NewsPost>(contentsOf: link)
      document.content.stories[0].headline = "나"
      try document.save(to: link)
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)) == file.path)
      #expect(try Data(contentsOf: file) == Data("---\ntitle: 가\n---\n\n## 나\n글\n".utf8))
    }
  }

  @Test("A file keeps its permissions", arguments: [0o600, 0o640, 0o755])
  func permissions(mode: Int) throws {
    try withFile { file in
      try Data(Self.text.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
      var document = try DigestDocument<NewsPost>(contentsOf: file)
      document.content.stories[0].headline = "나"
      try document.save(to: file)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test("A folder that does not exist is an error with the path")
  func missingFolder() throws {
    try withFile { file in
      let place = file.appending(path: "none/a.md")
      var document = try DigestDocument<JekyllPost>(parsing: "글")
      let error = #expect(throws: SavingError.self) { try document.save(to: place) }
      if case .file(.unwritable(let path, _))? = error {
        #expect(path == place.path)
      } else {
        Issue.record("\(String(describing: error))")
      }
    }
  }

  @Test("A file that is absent, not UTF-8 or too large cannot be read")
  func unreadable() throws {
    try withFile { file in
      let absent = #expect(throws: FileError.self) { try SourceText(contentsOf: file) }
      if case .unreadable(let path, _)? = absent {
        #expect(path == file.path)
        #expect(absent?.reason == "It cannot be read: there is no such file or folder.")
        #expect(absent?.description == "\(path): It cannot be read: there is no such file or folder.")
      } else {
        Issue.record("\(String(describing: absent))")
      }
      try Data([0x61, 0xFF]).write(to: file)
      let invalid = #expect(throws: FileError.self) { try DigestDocument<NewsPost>(contentsOf: file) }
      if case .notText(_, let reason)? = invalid {
        #expect(reason == .invalidUTF8(offset: 1, reason: .invalidByte))
      } else {
        Issue.record("\(String(describing: invalid))")
      }
      let tooLarge = #expect(throws: FileError.self) { try DigestDocument<NewsPost>(contentsOf: file, byteLimit: 1) }
      if case .notText(_, let reason)? = tooLarge {
        #expect(reason == .tooLarge(byteCount: 2, limit: 1))
      } else {
        Issue.record("\(String(describing: tooLarge))")
      }
    }
  }
}
