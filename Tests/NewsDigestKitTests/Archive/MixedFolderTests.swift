import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("A folder of documents of many formats")
struct MixedFolderTests {
  private static let texts = AnyDigestTests.texts + [Newsletter.text, NumberedPost.text]

  @Test("Each file is a document of its format")
  func documents() async throws {
    for text in Self.texts { expectLaws(of: Digest.self, in: text) }
    let folder = try ArchiveFolder(texts: Self.texts)
    defer { folder.remove() }
    let formats = DigestFormats.builtIn.preferring(Newsletter.self, NumberedPost.self)
    let archive = try DigestArchive(folder: folder.url, formats: formats)
    #expect(archive.formats.kinds == formats.kinds)
    let items = try await archive.documents().all()
    expectNoDifference(
      items.map { $0.value?.content.kind },
      [
        .newsPost, .podcastEpisode, .dailyDigest, .videoDigest, .monthlyIndex, .jekyllPost, .markdownDigest, .unknown,
        .unknown, "newsletter", "numbered",
      ])
    expectNoDifference(items.map { $0.value?.source.text }, Self.texts)
    expectNoDifference(items.map(\.url), archive.urls)
    expectNoDifference(archive.urls.map { folder.path(of: $0) }, (0..<11).map { String(format: "%05d.md", $0) })
    let digests = try await archive.digests().all()
    expectNoDifference(digests.map(\.value), items.map { $0.value?.content })
    let listed = DigestArchive(at: archive.urls.reversed(), formats: formats)
    let backwards = try await listed.documents().all()
    expectNoDifference(backwards.map { $0.value?.content }, digests.map(\.value).reversed())
  }

  @Test("Documents are checked, edited and saved whatever their format")
  func saving() async throws {
    let folder = try ArchiveFolder(texts: Self.texts)
    defer { folder.remove() }
    let archive = try DigestArchive(folder: folder.url, formats: .builtIn.preferring(Newsletter.self))
    for try await item in archive.documents() {
      var document = try item.result.get()
      document.content[as: NewsPost.self]?.stories[0].headline = "로봇이 뭍으로"
      document.content[as: Newsletter.self]?.number = 13
      #expect(document.isEdited == ["newsletter", .newsPost].contains(document.content.kind))
      try document.save(to: item.url)
      #expect(!document.isEdited)
    }
    // The numbered post is a news post here: its first headline is changed too.
    let expected = Self.texts.map { text in
      text.replacing("소식 1: 로봇이 바다로", with: "로봇이 뭍으로").replacing("로봇이 바다로", with: "로봇이 뭍으로")
        .replacing("Weekly 12", with: "Weekly 13")
    }
    expectNoDifference(try archive.urls.map { try SourceText(contentsOf: $0).text }, expected)
  }

  @Test("A file that was changed meanwhile is not overwritten")
  func changedFile() async throws {
    let folder = try ArchiveFolder(texts: [Newsletter.text])
    defer { folder.remove() }
    let archive = try DigestArchive(folder: folder.url, formats: .builtIn.preferring(Newsletter.self))
    let item = try #require(try await archive.documents().all().first)
    var document = try item.result.get()
    document.content[as: Newsletter.self]?.number = 13
    let changed = Newsletter.text.replacing("The Daily", with: "The Weekly")
    try folder.add(changed.utf8, as: "00000.md")
    #expect(throws: SavingError.self) { try document.save(to: item.url) }
    try document.rebase(onto: SourceText(contentsOf: item.url))
    try document.save(to: item.url)
    expectNoDifference(
      try SourceText(contentsOf: item.url).text, changed.replacing("Weekly 12", with: "Weekly 13"))
  }
}
