import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Video digests of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct VideoDigestCorpusTests {
  @Test(
    "The laws, on any text",
    arguments: [
      "seeds", "just-the-docs", "jekyll-posts", "news-posts", "daily-digests", "chapter-lists", "not-chapter-lists",
      "toc-documents",
    ])
  func laws(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: VideoDigest.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }

  private var page: DigestDocument<VideoDigest> {
    get throws {
      let file = try #require(try Corpus.files(of: "seeds").first { $0.path.hasPrefix("seeds/004") })
      return DigestDocument(parsing: file.source)
    }
  }

  /// The numbers were counted with grep: `^### `, `^\\## `, `^\\\*   `, `^[0-9]+\.  "`, `^\*\*.*:\*\*`.
  @Test("All of the real page is found")
  func counts() throws {
    let digest = try page.content
    #expect(digest.date == CalendarDate(year: 2025, month: 12, day: 1))
    #expect(digest.topic == "기술-AI")
    #expect(digest.headline?.isEmpty == false)
    #expect(digest.themes.count == 3)
    #expect(digest.themes.allSatisfy { !$0.title.isEmpty && !$0.text.isEmpty })
    #expect(digest.videos.map(\.channel) == ["조코딩 JoCoding", "메타코드M", "노정석"])
    #expect(digest.videos.map(\.videoID) == ["2y58QCE18Jw", "tt-NLbfj0Kk", "Tm-rxPN2XWo"])
    #expect(digest.videos.map(\.duration) == [.seconds(1351), .seconds(1809), .seconds(3369)])
    #expect(digest.videos.map(\.sections.count) == [3, 3, 3])
    #expect(digest.videos.map(\.quotations.count) == [3, 3, 3])
    #expect(digest.videos.flatMap(\.quotations).compactMap(\.remark).count == 1)
    let blocks = digest.videos.flatMap(\.sections).flatMap(\.blocks)
    let items = blocks.compactMap { if case .markdown(.listItem(let item)) = $0 { item } else { nil } }
    #expect(items.count { $0.number == nil } == 32)
    #expect(items.count { $0.number != nil } == 3)
    #expect(blocks.count { if case .labelled = $0 { true } else { false } } == 6)
    #expect(blocks.count == 32 + 3 + 6)
    #expect(digest.closing.isEmpty)
    #expect(digest.videos.allSatisfy { $0.blocks.isEmpty && $0.note == nil })
  }

  @Test("Only the escapes of the real page are reported")
  func diagnostics() throws {
    let diagnostics = try page.diagnostics
    #expect(diagnostics.count == 9 + 32)
    #expect(diagnostics.allSatisfy { $0.id == .markdownEscaped })
  }

  @Test("Changing a value of the real page changes its line")
  func values() throws {
    let page = try page
    for video in page.content.videos.indices {
      try expectOneLine { $0.videos[video].title += ", 새" }
      try expectOneLine { $0.videos[video].channel = "새 채널" }
      try expectOneLine { $0.videos[video].duration = .seconds(4000) }
      try expectOneLine { $0.videos[video].url = "https://youtu.be/AbCdEfGhI_1" }
      for section in page.content.videos[video].sections.indices {
        try expectOneLine { $0.videos[video].sections[section].title += " 새" }
        for block in page.content.videos[video].sections[section].blocks.indices {
          try expectOneLine { $0.videos[video].sections[section].blocks[block].appendText(" 새") }
        }
      }
    }
    for theme in page.content.themes.indices {
      try expectOneLine { $0.themes[theme].title += " 새" }
      try expectOneLine { $0.themes[theme].text += " 새" }
    }
    try expectOneLine { $0.headline = "새" }
    try expectOneLine { $0.topic = "새" }
  }

  private func expectOneLine(
    _ change: (inout VideoDigest) -> Void, sourceLocation: Testing.SourceLocation = #_sourceLocation
  )
    throws
  {
    var document = try page
    change(&document.content)
    let edits = try document.edits()
    #expect(edits.count == 1, sourceLocation: sourceLocation)
    let lines = LineTable(document.source)
    for edit in edits {
      let isOneLine =
        edit.replacement.count { $0 == "\n" } == 1
        && lines.location(at: edit.range.upperBound).line == lines.location(at: edit.range.lowerBound).line + 1
      #expect(isOneLine, "\(edit)", sourceLocation: sourceLocation)
    }
    let written = try VideoDigest(parsing: try document.text())
    #expect(written == document.content, sourceLocation: sourceLocation)
  }

  @Test("Videos of the real page go and move with their lines", arguments: 0..<3)
  func videos(index: Int) throws {
    let page = try page
    let parts = page.source.text.components(separatedBy: "\n### ")
    let (head, videos) = (parts[0], Array(parts[1...]))

    var document = page
    document.content.videos.remove(at: index)
    var rest = videos
    rest.remove(at: index)
    expectSameText(try document.text(), head, rest)

    document = page
    document.content.videos.append(document.content.videos.remove(at: index))
    rest = videos
    rest.append(rest.remove(at: index))
    expectSameText(try document.text(), head, rest)
  }

  @Test("A new video leaves all lines of the real page", arguments: 0...3)
  func newVideo(index: Int) throws {
    var document = try page
    document.content.videos.insert(try VideoDigestPage.document.content.videos[0], at: index)
    let written = try document.text()
    let edits = try document.edits()
    #expect(edits.count == 1)
    #expect(edits.allSatisfy { $0.range.isEmpty })
    #expect(try VideoDigest(parsing: written) == document.content)
    expectLaws(of: VideoDigest.self, in: written)
  }

  /// Line ends at the end of the text aside, which the last video has otherwise than the others.
  private func expectSameText(
    _ text: String, _ head: String, _ videos: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let expected = ([head] + videos.map { $0.trimmingCharacters(in: .newlines) + "\n" }).joined(separator: "\n### ")
    let lines = [text, expected].map { $0.trimmingCharacters(in: .newlines).components(separatedBy: "\n") }
    expectNoDifference(lines[0], lines[1])
    expectLaws(of: VideoDigest.self, in: text, sourceLocation: sourceLocation)
  }
}

extension VideoDigest.Block {
  fileprivate mutating func appendText(_ text: String) {
    switch self {
    case .labelled(var paragraph):
      paragraph.text += paragraph.text.isEmpty ? "글" : text
      self = .labelled(paragraph)
    case .markdown(.listItem(var item)):
      item.text += text
      self = .listItem(item)
    case .attributes, .part, .markdown: break
    }
  }
}
