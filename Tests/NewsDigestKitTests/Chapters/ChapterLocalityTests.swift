import Testing

@testable import NewsDigestKit

@Suite("Edits of real lists of chapters", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct ChapterLocalityTests {
  /// An edit of one chapter, and how many lines it may take away and add.
  enum Edit: CaseIterable {
    case rename, restart, insert, delete, deleteLast, move

    func apply(to list: inout ChapterList, at index: Int) {
      switch self {
      case .rename: list.modifyChapter(at: index) { $0.title += $0.title.isEmpty ? "More" : " and more" }
      case .restart: list.modifyChapter(at: index) { $0.start += .seconds(1) }
      case .insert:
        list.modifyChapters(around: index) { chapters, index in
          let start = chapters[index].start + .seconds(1)
          chapters.insert(
            Chapter(start: start, title: "One more", url: chapters[index].url.map { $0 + "1" }), at: index + 1)
        }
      case .delete, .deleteLast: list.modifyChapters(around: index) { chapters, index in chapters.remove(at: index) }
      case .move:
        list.modifyChapters(around: index) { chapters, index in
          if index + 1 < chapters.count { chapters.swapAt(index, index + 1) }
        }
      }
    }

    func allowedLines(_ chapters: [Chapter], _ index: Int) -> (removed: Int, added: Int) {
      func height(_ index: Int) -> Int { chapters.indices.contains(index) ? 3 + chapters[index].notes.count * 2 : 0 }
      return switch self {
      case .rename, .restart: (1, 1)
      case .insert: (0, 4)
      case .delete, .deleteLast: (height(index) + 1, 3)
      case .move: (height(index) + height(index + 1), height(index) + height(index + 1))
      }
    }
  }

  /// Files in which the notes of the chapter that becomes the last one must be rewritten to stay notes: no other
  /// chapter has any, or they hold a rule.
  private static let exceptions: [Edit: [String]] = [
    .deleteLast: [
      "chapter-lists/dimthink__awesome-ai-podcast-notes__channels__李弘毅__2021-03-05"
    ]
  ]

  @Test("Only the lines of the chapter differ", arguments: Edit.allCases)
  func edit(_ edit: Edit) throws {
    for file in try Corpus.files(of: "chapter-lists") + Corpus.files(of: "seeds") {
      var document = DigestDocument<ChapterList>(parsing: file.source)
      let chapters = document.content.allChapters
      guard chapters.count > 2, !(Self.exceptions[edit] ?? []).contains(where: file.path.hasPrefix) else { continue }
      let index = edit == .deleteLast ? chapters.count - 1 : chapters.count / 2
      edit.apply(to: &document.content, at: index)
      guard document.content != ChapterList(parsing: file.source),
        !document.content.sections.contains(where: \.chapters.isEmpty)
      else { continue }
      guard let text = try? document.text() else {
        Issue.record("\(file.path): the edit cannot be written")
        continue
      }
      let difference = LineDifference(file.source.text, text)
      let allowed = edit.allowedLines(chapters, index)
      #expect(
        difference.removed <= allowed.removed && difference.added <= allowed.added,
        "\(file.path): \(difference) at chapter \(index)")
    }
  }
}

extension ChapterList {
  mutating func modifyChapter(at index: Int, _ body: (inout Chapter) -> Void) {
    modifyChapters(around: index) { body(&$0[$1]) }
  }

  /// Calls `body` with the list that contains the chapter with a number, and its index there.
  mutating func modifyChapters(around index: Int, _ body: (inout [Chapter], Int) -> Void) {
    if index < chapters.count { return body(&chapters, index) }
    var start = chapters.count
    for section in sections.indices {
      if index - start < sections[section].chapters.count { return body(&sections[section].chapters, index - start) }
      start += sections[section].chapters.count
    }
  }
}

/// How many lines one text has in place of those of another, apart from the lines that both start and end with.
struct LineDifference {
  let removed: Int
  let added: Int

  init(_ old: String, _ new: String) {
    let oldLines = old.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let newLines = new.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    var start = 0
    while start < min(oldLines.count, newLines.count), oldLines[start] == newLines[start] { start += 1 }
    var end = 0
    while end < min(oldLines.count, newLines.count) - start,
      oldLines[oldLines.count - 1 - end] == newLines[newLines.count - 1 - end]
    {
      end += 1
    }
    (removed, added) = (oldLines.count - start - end, newLines.count - start - end)
  }
}
