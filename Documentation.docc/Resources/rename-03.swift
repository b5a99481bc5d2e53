import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

for try await item in archive.documents() {
  var document = try item.result.get()
  guard var post = document.content[as: NewsPost.self] else { continue }
  for story in post.stories.indices {
    for citation in post.stories[story].citations.indices
    where post.stories[story].citations[citation].name == "Example Wire" {
      post.stories[story].citations[citation].name = "Example Press"
    }
  }
  document.content[as: NewsPost.self] = post

  let lines = LineTable(document.source)
  for edit in try document.edits() {
    let line = lines.location(at: edit.range.lowerBound).line
    print("\(item.url.lastPathComponent):\(line): \(edit.replacement)", terminator: "")
  }
  try document.save(to: item.url)
}
