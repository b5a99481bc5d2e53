// Checks and rebuilds a table of contents, and makes anchors.

import Foundation
import NewsDigestKit

// snippet.check
let url = URL(fileURLWithPath: "bad/stale-table-of-contents.md")
let source = try SourceText(contentsOf: url)
guard let table = TableOfContents(in: source) else {
  fatalError("no table")
}
print(table.rule, table.entries.count)  // → gitHub 4
for problem in table.problems {
  print(problem.kind.rawValue, problem.title, problem.anchor)
}
// → outdated 쉬는 곳 쉬는-곳
// → broken 막힌 길 막힌-길
// → missing 내려오는 길 내려오는-길
// snippet.end

// snippet.rebuild
let rebuilt = try source.applying(table.edits())
print(TableOfContents(in: rebuilt)?.entries.map(\.anchor) ?? [])
// → ["준비물", "오르는-길", "쉬는-곳", "내려오는-길"]
// snippet.end

// snippet.anchors
print(HeadingSlug.gitHub.slug(of: "작은 모델 – 큰 쓸모"))
// → 작은-모델--큰-쓸모
print(HeadingSlug.dailyDigest.slug(of: "작은 모델 – 큰 쓸모"))
// → 작은-모델-큰-쓸모

var anchors = HeadingSlug.Anchors(.gitHub)
print(anchors.next(for: "Echo"), anchors.next(for: "Echo"))
// → echo echo-1

let links = [
  (heading: "A – B", anchor: "a--b"), (heading: "C", anchor: "c"),
]
print(HeadingSlug.inferred(from: links) ?? .dailyDigest)  // → gitHub
// snippet.end
