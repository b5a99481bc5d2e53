import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  .filter { $0.lastPathComponent.hasPrefix("news-post") }
  .sorted { $0.path < $1.path }

for file in files {
  var document = try DigestDocument<NewsPost>(contentsOf: file)
  for story in document.content.stories.indices {
    for citation in document.content.stories[story].citations.indices
    where document.content.stories[story].citations[citation].name == "한결일보" {
      document.content.stories[story].citations[citation].name = "한결신문"
    }
  }

  let lines = LineTable(document.source)
  for edit in try document.edits() {
    let line = lines.location(at: edit.range.lowerBound).line
    print("\(file.lastPathComponent):\(line): \(edit.replacement)", terminator: "")
  }
}
// → news-post-variants.md:18: [한결신문](https://daily.example.kr/npu) - 발행일: 2025-12-17[1][3]
