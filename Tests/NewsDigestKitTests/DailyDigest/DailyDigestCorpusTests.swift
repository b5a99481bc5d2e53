import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Daily digests of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct DailyDigestCorpusTests {
  static let sets = [
    "daily-digests", "seeds", "news-posts", "chapter-lists", "not-chapter-lists", "just-the-docs", "jekyll-posts",
    "toc-documents",
  ]

  /// The days, without the monthly indexes.
  private func days() throws -> [Corpus.File] {
    let digests = try Corpus.files(of: "daily-digests").filter { !$0.path.hasSuffix("README.md") }
    return try digests + Corpus.files(of: "seeds").filter { $0.path.hasPrefix("seeds/002") }
  }

  private func indexes() throws -> [Corpus.File] {
    try Corpus.files(of: "daily-digests").filter { $0.path.hasSuffix("README.md") }
  }

  @Test("Any text, parsed as a daily digest", arguments: sets)
  func lawsOfDigest(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: DailyDigest.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }

  @Test("Any text, parsed as a monthly index", arguments: ["daily-digests", "seeds", "toc-documents"])
  func lawsOfIndex(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: MonthlyIndex.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }

  @Test("Every entry is typed, without a block to spare and without a diagnostic")
  func typed() throws {
    for file in try days() {
      let document = DigestDocument<DailyDigest>(parsing: file.source)
      expectNoDifference(document.diagnostics.map(\.message), [], file.path)
      let digest = document.content
      #expect(digest.date != nil && !digest.entries.isEmpty, "\(file.path)")
      for entry in digest.entries {
        #expect(entry.date != nil && entry.importance != nil && entry.organization != nil, "\(file.path)")
        #expect(entry.source != nil && !entry.tags.isEmpty && entry.url != nil, "\(file.path): \(entry.title)")
        #expect(entry.summary?.isEmpty == false, "\(file.path): \(entry.title)")
        for case .markdown(let block) in entry.blocks { Issue.record("\(file.path): \(block)") }
      }
    }
  }

  @Test("The table of contents, made of the entries, is the file's own")
  func tables() throws {
    for file in try days() {
      var document = DigestDocument<DailyDigest>(parsing: file.source)
      document.content.rebuildTableOfContents()
      expectNoDifference(try document.edits(), [], file.path)

      let table = try #require(TableOfContents(in: file.source))
      expectNoDifference(table.problems, [], file.path)
      expectNoDifference(table.edits(), [], file.path)

      var emptied = DigestDocument<DailyDigest>(parsing: file.source)
      emptied.content.tableOfContents = []
      try emptied.commit()
      emptied.content.rebuildTableOfContents()
      #expect(try emptied.text().utf8.elementsEqual(file.source.text.utf8), "\(file.path)")
    }
  }

  @Test("A digest made from its values is the file, byte for byte")
  func canonicalForm() throws {
    for file in try days() {
      let digest = DailyDigest(parsing: file.source)
      let date = try #require(digest.date)
      let text = try DailyDigest(date: date, entries: digest.entries).formatted()
      expectNoDifference(ByteDifference(file.source.text, text)?.description, nil, file.path)
    }
  }

  @Test("A monthly index, made of the days, is the real one")
  func indexesOfDays() throws {
    for file in try indexes() {
      let folder = file.path.dropLast("README.md".count)
      let digests = try days().filter { $0.path.hasPrefix(folder) }.map { DailyDigest(parsing: $0.source) }
      let text = try #require(MonthlyIndex(of: digests)).formatted()
      expectNoDifference(ByteDifference(file.source.text, text)?.description, nil, file.path)
    }
  }

  // MARK: Locality

  /// Changes each document in one way and gives the edits.
  private func edits(_ change: (inout DailyDigest) -> Void) throws -> [(file: Corpus.File, edits: [SourceEdit])] {
    try days().map { file in
      var document = DigestDocument<DailyDigest>(parsing: file.source)
      change(&document.content)
      return (file, try document.edits())
    }
  }

  @Test("One change of a value changes one line")
  func localValues() throws {
    let changes: [(String, (inout DailyDigest.Entry) -> Void)] = [
      ("### 새 제목", { $0.title = "새 제목" }),
      ("> 🏷️ 새 태그", { $0.tags = ["새 태그"] }),
      ("새 요약", { $0.summary = "새 요약" }),
      ("🔗 [원문 보기](https://example.com/)", { $0.url = "https://example.com/" }),
    ]
    for (line, change) in changes {
      for (file, edits) in try edits({ change(&$0.entries[$0.entries.count / 2]) }) {
        expectNoDifference(edits.map { $0.replacement.replacing("\n", with: "") }, [line], file.path)
        expectNoDifference(edits.first?.linesReplaced(in: file.source), 1, file.path)
      }
    }
    for (file, edits) in try edits({ $0.entries[0].source = "새 출처" }) {
      #expect(edits.count == 1 && edits.first?.linesReplaced(in: file.source) == 1, "\(file.path)")
    }
    for (file, edits) in try edits({ $0.entries[0].keyPoints = ["요점"] }) {
      expectNoDifference(
        edits.map { $0.replacement.trimmingPrefix("\n") }.map(String.init), ["**📌 핵심 포인트**\n- 요점\n\n"], file.path)
    }
  }

  @Test("An entry that goes leaves the others alone, and comes back as it was")
  func localEntries() throws {
    for file in try days() {
      var document = DigestDocument<DailyDigest>(parsing: file.source)
      let middle = document.content.entries.count / 2
      let entry = document.content.entries.remove(at: middle)
      try document.commit()
      #expect(document.source.byteCount < file.source.byteCount)
      document.content.entries.insert(entry, at: middle)
      #expect(try document.text().utf8.elementsEqual(file.source.text.utf8), "\(file.path)")

      var moved = DigestDocument<DailyDigest>(parsing: file.source)
      moved.content.entries.append(moved.content.entries.removeFirst())
      let text = try moved.text()
      #expect(text.utf8.count == file.source.byteCount, "\(file.path)")
      var back = try DigestDocument<DailyDigest>(parsing: text)
      back.content.entries.insert(back.content.entries.removeLast(), at: 0)
      #expect(try back.text().utf8.elementsEqual(file.source.text.utf8), "\(file.path)")
    }
  }
}

extension SourceEdit {
  /// How many lines of the source the edit takes away, in whole or in part.
  fileprivate func linesReplaced(in source: SourceText) -> Int {
    let bytes = Array(source.text.utf8)[range]
    return bytes.split(separator: 0x0A).count
  }
}
