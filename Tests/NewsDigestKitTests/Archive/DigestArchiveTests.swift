import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Archives")
struct DigestArchiveTests {
  private static let post = "---\ntitle: 가\n---\n\n## 소식\n\n[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03\n"
  private static let texts = [
    post, DailyDigestFixture.text, VideoDigestPage.text, "(00:00:10) 소개\n(00:03:07) 새 편집기\n", "---\ntitle: 글\n---\n글\n",
    "", "글\n",
  ]

  @Test("Texts of all kinds keep the laws")
  func laws() {
    for text in Self.texts { expectLaws(of: JekyllPost.self, in: text) }
    expectLaws(of: NewsPost.self, in: Self.post)
  }

  @Test("The documents of a folder are in the order of the bytes of their paths")
  func order() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    // In the order of the characters, 가 comes first, decomposed or not; in that of bytes, decomposed 나 does.
    let composed = "가.md".precomposedStringWithCanonicalMapping
    let decomposed = "나.md".decomposedStringWithCanonicalMapping
    for name in [
      composed, decomposed, "a.md", "a/x.md", "a/b/c.txt", "a-b.md", "Z.MD", "b.md/inner.markdown", "c.d.md",
      "notes.html",
      ".hidden.md", ".git/c.md", "a/.b/c.md", "README", "md", "d.md~",
    ] {
      try folder.add(name.utf8, as: name)
    }
    let archive = try DigestArchive(folder: folder.url)
    let items = try await archive.results { source, url in source.text + url.lastPathComponent }.all()
    // `LC_ALL=C sort` of the paths.
    let paths = [
      "Z.MD", "a-b.md", "a.md", "a/b/c.txt", "a/x.md", "b.md/inner.markdown", "c.d.md", decomposed, composed,
    ]
    #expect(items.map { Array(folder.path(of: $0.url).utf8) } == paths.map { Array($0.utf8) })
    #expect(items.map(\.value) == paths.map { $0 + ($0.split(separator: "/").last ?? "") })
    #expect(items.map(\.position) == Array(1...9))
    #expect(items.allSatisfy { $0.count == 9 } && archive.count == 9)
  }

  @Test("Other endings of names can be asked for, whatever their case")
  func fileExtensions() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    for name in ["a.md", "b.HTML", "c.html"] { try folder.add([], as: name) }
    let archive = try DigestArchive(folder: folder.url, fileExtensions: ["Html"])
    #expect(try await archive.digests().all().map { folder.path(of: $0.url) } == ["b.HTML", "c.html"])
    #expect(try DigestArchive(folder: folder.url, fileExtensions: []).count == 0)
  }

  @Test("Links to files are read; links to folders, pipes and loops are not followed")
  func links() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    try folder.add("글".utf8, as: "a/b.md")
    try folder.addLink("a/loop", to: "..")
    try folder.addLink("a/loop.md", to: ".")
    try folder.addLink("self.md", to: "self.md")
    try folder.addLink("link.md", to: "a/b.md")
    try folder.addLink("lost.md", to: "none")
    try folder.addLink("lost", to: "none")
    try #require(mkfifo(folder.place("pipe.md").path, 0o600) == 0)
    let items = try await DigestArchive(folder: folder.url).results { source, _ in source.text }.all()
    #expect(items.map { folder.path(of: $0.url) } == ["a/b.md", "link.md", "lost.md", "self.md"])
    #expect(items.map(\.value) == ["글", "글", nil, nil])

    try folder.addLink("folder", to: "a")
    let linked = try await DigestArchive(folder: folder.place("folder")).digests().all()
    #expect(linked.map { folder.path(of: $0.url) } == ["folder/b.md"])
  }

  @Test("A file that cannot be read is an error in its place, and the others are read")
  func errors() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    try folder.add("## 가\n".utf8, as: "a.md")
    try folder.add([0x61, 0xFF], as: "b.md")
    try folder.add(Array(repeating: 0x61, count: 11), as: "c.md")
    try folder.addLink("d.md", to: "none")
    try folder.add("## 나\n".utf8, as: "e.md")
    let items = try await DigestArchive(folder: folder.url).documents(of: NewsPost.self, byteLimit: 10).all()
    #expect(items.map(\.position) == [1, 2, 3, 4, 5])
    #expect(items.map { $0.value?.content.stories.map(\.headline) } == [["가"], nil, nil, nil, ["나"]])
    guard case .notText(folder.place("b.md").path, .invalidUTF8(offset: 1, .invalidByte))? = items[1].error,
      case .notText(folder.place("c.md").path, .tooLarge(byteCount: 11, limit: 10))? = items[2].error,
      case .unreadable(folder.place("d.md").path, _)? = items[3].error
    else {
      Issue.record("\(items.map(\.error))")
      return
    }
  }

  @Test("A missing folder, or a file, cannot be an archive")
  func missingFolder() throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    try folder.add([], as: "a.md")
    for name in ["none", "a.md"] {
      let place = folder.place(name)
      let error = #expect(throws: FileError.self) { try DigestArchive(folder: place) }
      guard case .unreadable(let path, _)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(path.hasPrefix(place.path))
    }
  }

  @Test(
    "A folder inside that cannot be listed is an error in the place of its files",
    .enabled(if: geteuid() != 0, "root lists any folder"))
  func unlistableFolder() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    for name in ["a.md", "b/c.md", "d.md"] { try folder.add([], as: name) }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.place("b").path)
    let items = try await DigestArchive(folder: folder.url).digests().all()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.place("b").path)
    #expect(items.map { folder.path(of: $0.url) } == ["a.md", "b", "d.md"])
    #expect(items.map { $0.error == nil } == [true, false, true])
    #expect(items[1].error?.reason == "It cannot be read: the system does not permit it.")
  }

  @Test(
    "Names that are not UTF-8 take the place of their files and fail",
    .enabled(if: ArchiveFolder.takesAnyName, "The file system takes no names that are not UTF-8."))
  func namesOfOtherEncodings() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    for name in ["a.md", "e.md"] { try folder.add("글".utf8, as: name) }
    let latin1: [UInt8] = [0x63, 0x61, 0x66, 0xE9]
    try folder.add("글".utf8, as: latin1 + Array(".MD".utf8))
    try folder.add("글".utf8, as: latin1 + Array(".png".utf8))
    try folder.add("글".utf8, as: [0x2E] + latin1 + Array(".md".utf8))
    try folder.addFolder(latin1)
    try folder.addFolder([0x2E] + latin1)
    try folder.add("글".utf8, as: latin1 + Array("/b.md".utf8))
    let archive = try DigestArchive(folder: folder.url)
    let items = try await archive.results { source, _ in source.text }.all()
    #expect(items.map { folder.path(of: $0.url) } == ["a.md", "caf\u{FFFD}", "caf\u{FFFD}.MD", "e.md"])
    #expect(items.map(\.value) == ["글", nil, nil, "글"])
    #expect(items[1...2].allSatisfy { $0.error?.reason == "It cannot be read: its name is not UTF-8." })
  }

  @Test("Folders that are too deep for a path take the place of their files and fail", .endsInTime)
  func deepFolders() async throws {
    let folder = try ArchiveFolder()
    defer { folder.removeDeep() }
    try folder.add("글".utf8, as: "b.md")
    // A path has at most 4,096 bytes on Linux and 1,024 on Apple's systems.
    let name = String(repeating: "a", count: 250)
    #expect(folder.addNested(name, count: 20, fileName: "c.md"))
    let items = try await DigestArchive(folder: folder.url).results { source, _ in source.text }.all()
    #expect(items.count == 2)
    #expect(items.map(\.value) == [nil, "글"])
    #expect(items[0].error?.reason.isEmpty == false)
    #expect(folder.path(of: items[0].url).hasPrefix(name + "/" + name))
  }

  @Test(
    "What cannot be inspected takes the place of its files and fails",
    .enabled(if: geteuid() != 0, "root inspects anything"))
  func uninspectable() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    for name in ["a.md", "b/c.md", "b/d.png", "b/e/f.md"] { try folder.add([], as: name) }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.place("b").path)
    let items = try await DigestArchive(folder: folder.url).digests().all()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.place("b").path)
    #expect(items.map { folder.path(of: $0.url) } == ["a.md", "b/c.md", "b/e"])
    #expect(items.map { $0.error == nil } == [true, false, false])
  }

  @Test("An empty folder has no items")
  func emptyFolder() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    let archive = try DigestArchive(folder: folder.url)
    #expect(archive.count == 0)
    #expect(try await archive.digests().all().isEmpty)
    #expect(try await DigestArchive(at: []).digests().all().isEmpty)
  }

  @Test("Places are in the order given, files of any name, and folders with their documents")
  func places() async throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    for name in ["b.md", "a/y.md", "a/x.md", "a/z.html"] { try folder.add([], as: name) }
    let names = ["b.md", "a", "a/z.html", "none.md", "b.md"]
    let items = try await DigestArchive(at: names.map(folder.place)).digests().all()
    #expect(items.map { folder.path(of: $0.url) } == ["b.md", "a/x.md", "a/y.md", "a/z.html", "none.md", "b.md"])
    #expect(items.map { $0.error == nil } == [true, true, true, true, false, true])
    let html = DigestArchive(at: [folder.place("a")], fileExtensions: ["html"])
    #expect(try await html.digests().all().map { folder.path(of: $0.url) } == ["a/z.html"])
  }

  @Test("A relative place gives relative places")
  func relativePlaces() throws {
    let folder = try ArchiveFolder()
    defer { folder.remove() }
    try folder.add([], as: "a/50%? #1.md")
    let base = URL(filePath: folder.url.path, directoryHint: .isDirectory)
    let relative = URL(filePath: "./a", directoryHint: .isDirectory, relativeTo: base)
    var listing = ArchiveListing(fileExtensions: ["md"])
    try listing.add(folder: relative)
    #expect(listing.files.map(\.url.relativePath) == ["./a/50%? #1.md"])
  }

  @Test("The results are the same as when files are read one by one")
  func sameAsOneByOne() async throws {
    let texts = (0..<10).flatMap { number in Self.texts.map { $0 + "\(number)\n" } }
    let folder = try ArchiveFolder(texts: texts)
    defer { folder.remove() }
    let archive = try DigestArchive(folder: folder.url)
    for archive in [archive, archive.readingAhead(1), archive.readingAhead(7)] {
      #expect(try await archive.digests().all().map(\.value) == texts.map { try Digest(parsing: $0) })
      let documents = try await archive.documents(of: NewsPost.self).all()
      #expect(documents.map { $0.value?.content } == (try texts.map { try NewsPost(parsing: $0) }))
      #expect(documents.map { $0.value?.source.text } == texts)
    }
  }

  @Test("Ten thousand small files", .exhaustive)
  func manyFiles() async throws {
    let texts = (0..<10_000).map { "글 \($0)\n" }
    let folder = try ArchiveFolder(texts: texts)
    defer { folder.remove() }
    let items = try await DigestArchive(folder: folder.url).results { source, _ in source.text }.all()
    #expect(items.map(\.position) == Array(1...10_000))
    #expect(items.map(\.value) == texts)
  }

  @Test(
    "Real documents are the same as when they are read one by one",
    .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() async throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Corpus.root.path)
      .filter { path in
        let names = path.split(separator: "/")
        let isDocument = ["md", "markdown", "txt"].contains(names.last?.split(separator: ".").last?.lowercased())
        return isDocument && !names.contains { $0.hasPrefix(".") }
      }
      .map { Corpus.root.appending(path: $0) }
      .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == false }
      .sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    let items = try await DigestArchive(folder: Corpus.root).digests().all()
    #expect(items.map(\.url.path) == files.map(\.path))
    for (item, file) in zip(items, files) {
      #expect(item.value == (try? SourceText(contentsOf: file)).map { Digest(parsing: $0) }, "\(file.path)")
    }
  }
}
