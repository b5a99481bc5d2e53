import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

var stories: [NewsPost.Story] = []
for try await item in archive.digests() {
  guard let post = try item.result.get()[as: NewsPost.self] else { continue }
  stories += post.stories
}

for story in stories {
  print(story.headline)
}
