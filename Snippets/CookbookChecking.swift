// Recipes: checking documents, and errors.

import Foundation
import NewsDigestKit

do {
  // snippet.check
  let path = "bad/rule-under-text.md"
  let document = try DigestDocument<NewsPost>(contentsOf: URL(fileURLWithPath: path))
  let renderer = DiagnosticRenderer(source: document.source, path: path)
  for diagnostic in document.diagnostics { print(renderer.render(diagnostic)) }
  // → bad/rule-under-text.md:14:1: warning: A line of dashes directly below text makes the text a heading. Add a blank line before it. [rule-under-text]
  // → 14 | ---
  // →    | ^~~
  // → fix: Add a blank line
  // snippet.end
}

do {
  // snippet.fix
  let url = URL(fileURLWithPath: "bad/rule-under-text.md")
  var document = try DigestDocument<NewsPost>(contentsOf: url)
  let fixed = try document.applyFixIts { $0.severity >= .warning }
  try document.save(to: url)
  print(fixed.map(\.id.rawValue), document.diagnostics.count)
  // → ["rule-under-text"] 0
  // snippet.end
}

do {
  // snippet.korean
  let url = URL(fileURLWithPath: "bad/invalid-date.md")
  let document = try DigestDocument<NewsPost>(contentsOf: url)
  for diagnostic in document.diagnostics {
    print(diagnostic.location.line, diagnostic.message(in: .korean))
  }
  // → 4 Jekyll이 해석할 수 없는 날짜입니다. `2025-12-03 09:30:00 +0900` 또는 `2025-12-03` 형식으로 쓰십시오.
  // → 10 없는 날짜라서 비고로 남겨 둡니다. 날짜를 `2025-12-03` 형식으로 쓰십시오.
  // snippet.end
}

do {
  // snippet.publish
  let url = URL(fileURLWithPath: "news-post.md")
  let document = try DigestDocument<NewsPost>(contentsOf: url)
  let context = PublishingContext(
    host: .jekyll, now: try DateTime(parsing: "2025-12-02T09:00:00+09:00"), siteOffset: 9 * 3600)
  for diagnostic in document.diagnostics(for: context) { print(diagnostic.message) }
  // → The date is in the future, so Jekyll leaves the post out. Use an earlier date, build later, or set `future: true` in `_config.yml`.
  // snippet.end
}

do {
  // snippet.chapters
  let list = try ChapterList(parsing: "0:05 Intro\n0:12 Letters\n9:00 Outro")
  for violation in list.violations(of: .youTube) { print(violation) }
  let fixed = list.normalised(for: .youTube)
  print(fixed.list.formatted(for: .youTube))
  // → lateStart(5.0 seconds)
  // → tooShort(index: 0)
  // → 0:00 Intro
  // → 0:12 Letters
  // → 9:00 Outro
  // snippet.end
}

do {
  // snippet.violations
  var post = try NewsPost(parsing: "## One\n\n## Two\n")
  post.stories[0].headline = "Two\nlines"
  post.stories[1].citations = [Citation(name: "A\nB")]
  for error in post.violations() { print(error.property, "–", error.reason) }
  // → stories[0].headline – lineBreak
  // → stories[1].blocks[0].name – misplaced
  // snippet.end
}

do {
  try Data([0x43, 0x61, 0x66, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: "latin1.md"))
  // snippet.errors
  for name in ["news-post.md", "gone.md", "latin1.md"] {
    do {
      let source = try SourceText(contentsOf: URL(fileURLWithPath: name))
      print(name, DigestRecognition(of: source).kind)
    } catch {
      switch error {
      case .notText(_, .invalidUTF8(let offset, _)): print(name, "is not UTF-8 from byte", offset)
      case .notText(_, .tooLarge): print(name, "is too large")
      default: print(name, error.reason)
      }
    }
  }
  // → news-post.md news-post
  // → gone.md It cannot be read: there is no such file or folder.
  // → latin1.md is not UTF-8 from byte 3
  // snippet.end
}

do {
  // snippet.alert
  do {
    _ = try SourceText(bytes: [0x43, 0xE9])
  } catch {
    // SwiftUI's `alert(isPresented:error:)` shows these two, in the language of the user.
    print(error.errorDescription ?? "–")
    print(error.recoverySuggestion ?? "–")
    print(error.message(in: .korean))
  }
  // → The text is not UTF-8: an incomplete sequence at byte offset 1.
  // → Convert the file to UTF-8.
  // → 텍스트가 UTF-8이 아닙니다. 바이트 오프셋 1에 끝나지 않은 시퀀스가 있습니다. 파일을 UTF-8로 변환하십시오.
  // snippet.end
}

do {
  // snippet.laws
  let source = try SourceText(contentsOf: URL(fileURLWithPath: "news-post.md"))
  let violations = RoundTrip.violations(of: NewsPost.self, in: source)
  print(violations.isEmpty)  // → true
  // snippet.end
}
