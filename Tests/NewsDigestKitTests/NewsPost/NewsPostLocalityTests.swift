import Foundation
import Testing

@testable import NewsDigestKit

@Suite(
  "An edit of a real post changes the lines that it is about", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct NewsPostLocalityTests {
  /// What an edit made of a post's lines.
  private struct Change {
    let path: String
    let old: TextLines
    let new: TextLines
    let removed: [TextLines.Line]
    let added: [TextLines.Line]

    init(of path: String, _ old: TextLines, _ new: TextLines) {
      (self.path, self.old, self.new) = (path, old, new)
      (removed, added) = TextLines.difference(old, new)
    }

    /// Expects one line to have changed, in which `old` became `new`.
    func expectOneLine(_ old: String, became new: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
      let line = removed.first.map(TextLines.text) ?? ""
      let expected = line.replacingOccurrences(of: old, with: new, options: .literal)
      expect(
        removed.count == 1 && added == [Array(expected.utf8)] && expected != line, sourceLocation: sourceLocation)
    }

    func expect(_ isAsExpected: Bool, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
      guard !isAsExpected else { return }
      let lines = removed.map { "- \(TextLines.text($0))" } + added.map { "+ \(TextLines.text($0))" }
      Issue.record("\(path)\n\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
    }
  }

  /// Edits each post of the corpus, checks the lines that changed, and gives the number of posts that were edited.
  ///
  /// `edit` gives what `check` needs, or `nil` when the post has no place for the edit.
  private func forEachPost<Made>(
    sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ edit: (_ index: Int, inout NewsPost) throws -> Made?, check: (Change, Made) throws -> Void
  ) throws -> Int {
    var count = 0
    for (index, file) in try Corpus.files(of: "news-posts").enumerated() {
      var document = DigestDocument<NewsPost>(parsing: file.source)
      guard let made = try edit(index, &document.content) else { continue }
      count += 1
      let text = try writtenText(of: document, sourceLocation: sourceLocation)
      try check(
        Change(of: file.path, TextLines(file.source.text), TextLines(text)), made)
    }
    return count
  }

  @Test func headline() throws {
    let count = try forEachPost { index, post -> String? in
      guard !post.stories.isEmpty else { return nil }
      let story = index % post.stories.count
      defer { post.stories[story].headline = "새 머리기사" }
      return post.stories[story].headline
    } check: {
      $0.expectOneLine($1, became: "새 머리기사")
    }
    #expect(count == 313)
  }

  @Test func citationDate() throws {
    let count = try forEachPost { index, post -> CalendarDate? in
      let dated = post.stories.indices.flatMap { story in
        post.stories[story].citations.indices.map { (story, $0) }
      }.filter { post.stories[$0].citations[$1].publishedOn != nil }
      guard !dated.isEmpty else { return nil }
      let (story, citation) = dated[index % dated.count]
      let date = try #require(post.stories[story].citations[citation].publishedOn)
      post.stories[story].citations[citation].publishedOn = CalendarDate(year: 1987, month: date.month, day: date.day)
      return date
    } check: {
      $0.expectOneLine("발행일: \($1.year)", became: "발행일: 1987")
    }
    #expect(count == 285)
  }

  @Test func bullet() throws {
    let count = try forEachPost { index, post -> String? in
      let items = post.stories.indices.flatMap { story in
        post.stories[story].blocks.indices.compactMap { block -> (story: Int, block: Int, item: ListItem)? in
          guard case .markdown(.listItem(let item)) = post.stories[story].blocks[block], !item.text.isEmpty else {
            return nil
          }
          return (story, block, item)
        }
      }
      guard !items.isEmpty else { return nil }
      var (story, block, item) = items[index % items.count]
      // A full stop may follow the footnote references.
      let text = item.text.hasSuffix(".") ? String(item.text.dropLast()) : item.text
      item.text = item.text.hasSuffix(".") ? "새 항목이다." : "새 항목이다"
      post.stories[story].blocks[block] = .listItem(item)
      return text
    } check: {
      $0.expectOneLine($1, became: "새 항목이다")
    }
    #expect(count == 296)
  }

  @Test func frontMatterField() throws {
    let count = try forEachPost { _, post -> String? in
      guard let title = post.frontMatter?.title else { return nil }
      post.frontMatter?.title = "새 제목"
      return title
    } check: {
      $0.expectOneLine($1, became: "새 제목")
    }
    #expect(count == 328)
  }

  @Test func storyDeleted() throws {
    let count = try forEachPost { index, post -> Int? in
      guard !post.stories.isEmpty else { return nil }
      let story = index % post.stories.count
      post.stories.remove(at: story)
      return story
    } check: { change, story in
      let gone = TextLines.content(change.old.stories.stories[story])
      change.expect(TextLines.content(change.removed) == gone && TextLines.content(change.added).isEmpty)
    }
    #expect(count == 313)
  }

  @Test func storyInserted() throws {
    let story = NewsPost.Story(
      headline: "새 머리기사",
      citations: [Citation(name: "새 신문", url: "https://new.example/a", publishedOn: try date("1987-06-10"))],
      summary: [ListItem(text: "새 항목이다.")], insights: [ListItem(label: "향후 전망", text: "밝다.")])
    let count = try forEachPost { index, post -> Bool? in
      post.stories.insert(story, at: index % (post.stories.count + 1))
      return true
    } check: { change, _ in
      let added = TextLines.content(change.added).map(TextLines.text)
      let expected = [
        #"## 새 머리기사 *"#, #"\[새 신문\]\(https://new\.example/a\) [-–] ?발행일: ?1987[-‑]06[-‑]10 *"#, "### 요약 *",
        "[-*] +새 항목이다. *", "### 주요 내용 및 시사점 *", #"[-*] +\*\*향후 전망(\*\*:?|:\*\*) ?밝다. *"#,
      ]
      change.expect(
        TextLines.content(change.removed).isEmpty && added.count == expected.count
          && zip(added, expected).allSatisfy { $0.range(of: "^\($1)$", options: .regularExpression) != nil })
    }
    #expect(count == 328)
  }

  @Test("A new citation has the separator of the file")
  func dash() throws {
    _ = try forEachPost { _, post -> Bool? in
      guard !post.stories.isEmpty else { return nil }
      post.stories[0].citations.append(
        Citation(name: "새 신문", url: "https://new.example/a", publishedOn: try date("1987-06-10")))
      return true
    } check: { change, _ in
      let dashes = Set(
        change.old.lines.compactMap { TextLines.text($0).firstMatch(of: /\) ([-–]) 발행일: [0-9]/)?.output.1 })
      guard dashes.count == 1, let dash = dashes.first else { return }
      change.expect(
        TextLines.content(change.added).contains { TextLines.text($0).contains("new.example/a) \(dash) 발행일: ") })
    }
  }

  @Test func storyMoved() throws {
    let count = try forEachPost { index, post -> (from: Int, to: Int)? in
      guard post.stories.count > 1 else { return nil }
      let from = index % post.stories.count
      let to = (from + 1 + index / 7 % (post.stories.count - 1)) % post.stories.count
      post.stories.insert(post.stories.remove(at: from), at: to)
      return (from, to)
    } check: { change, move in
      let (before, stories) = change.old.stories
      var moved = stories.map(TextLines.content)
      moved.insert(moved.remove(at: move.from), at: move.to)
      change.expect(TextLines.content(change.new.lines) == TextLines.content(before) + moved.flatMap { $0 })
      // Nothing changes above the first of the places or below the last one, blank lines and rules included.
      let affected = stories[min(move.from, move.to)...max(move.from, move.to)].flatMap { $0 }
      change.expect(TextLines.content(change.removed).count <= TextLines.content(affected).count)
      change.expect(change.removed.count <= affected.count + 4)
    }
    #expect(count > 300)
  }
}
