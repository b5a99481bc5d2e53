import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Documents that are saved together")
struct ArchiveSavingTests {
  private static let texts = (1...3).map { "## 소식 \($0)\n\n[한빛일보](https://hanbit.example/\($0)) – 발행일: 2025-12-03\n" }

  /// The documents of a folder with another first headline.
  private func edited(_ folder: ArchiveFolder) async throws -> [URL: DigestDocument<NewsPost>] {
    var documents: [URL: DigestDocument<NewsPost>] = [:]
    for try await item in try DigestArchive(folder: folder.url).documents(of: NewsPost.self) {
      var document = try item.result.get()
      document.content.stories[0].headline = "새 소식"
      documents[item.url] = document
    }
    return documents
  }

  private func texts(_ folder: ArchiveFolder) throws -> [String] {
    try DigestArchive(folder: folder.url).urls.map { try SourceText(contentsOf: $0).text }
  }

  private static func edited(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().reduce("## 새 소식") { $0 + "\n" + $1 }
  }

  @Test("All documents are saved, and their sources are the texts that were written")
  func save() async throws {
    for text in Self.texts { expectLaws(of: NewsPost.self, in: text) }
    let folder = try ArchiveFolder(texts: Self.texts)
    defer { folder.remove() }
    var documents = try await edited(folder)
    let new = folder.place("new.md")
    documents[new] = DigestDocument(NewsPost(frontMatter: nil, stories: [NewsPost.Story(headline: "글", blocks: [])]))
    #expect(try DigestArchive.save(&documents, in: folder.url).isEmpty)
    expectNoDifference(try texts(folder), Self.texts.map(Self.edited) + ["## 글\n"])
    #expect(documents.values.allSatisfy { !$0.isEdited })
    // Saved once, they can be edited and saved again.
    for url in documents.keys { documents[url]?.content.stories[0].headline = "또 하나" }
    #expect(try DigestArchive.save(&documents, in: folder.url).isEmpty)
    #expect(try texts(folder).allSatisfy { $0.hasPrefix("## 또 하나\n") })
    #expect(try FolderEntry.all(in: folder.url.path).count == 4)
    #expect(try DigestArchive.recover(.finish, in: folder.url).isEmpty)
  }

  @Test("Documents that cannot be saved are listed: none is saved, or the others are", arguments: [false, true])
  func failures(isSkipping: Bool) async throws {
    let folder = try ArchiveFolder(texts: Self.texts)
    defer { folder.remove() }
    var documents = try await edited(folder)
    let unwritable = folder.place("z.md")
    documents[unwritable] = DigestDocument(
      NewsPost(frontMatter: nil, stories: [NewsPost.Story(headline: "두\n줄", blocks: [])]))
    try folder.add("남의 글\n".utf8, as: "00001.md")
    let failures = try DigestArchive.save(&documents, in: folder.url, skippingFailures: isSkipping)
    let saved = Self.texts.map(isSkipping ? Self.edited : { $0 })
    expectNoDifference(try texts(folder), [saved[0], "남의 글\n", saved[2]])
    #expect(failures.count == 2)
    guard case .unwritableContent(unwritable.path, _)? = failures.last else {
      Issue.record("\(failures)")
      return
    }
    #expect(documents[folder.place("00000.md")]?.isEdited == !isSkipping)
    #expect(documents[folder.place("00001.md")]?.isEdited == true)
    #expect(documents[unwritable]?.isEdited == true)
  }

  @Test("A file that was changed is listed, and no file is written")
  func changedFile() async throws {
    let folder = try ArchiveFolder(texts: Self.texts)
    defer { folder.remove() }
    var documents = try await edited(folder)
    try folder.add("남의 글\n".utf8, as: "00001.md")
    let failures = try DigestArchive.save(&documents, in: folder.url)
    expectNoDifference(
      failures.map(\.reason), ["It was changed by someone else since it was read. Read it again, then edit."])
    expectNoDifference(try texts(folder), [Self.texts[0], "남의 글\n", Self.texts[2]])
    let error = #expect(throws: FileError.self) { try DigestArchive.save(&documents, in: folder.place("none")) }
    #expect(error?.reason == "It cannot be written: there is no such file or folder.")
  }
}
