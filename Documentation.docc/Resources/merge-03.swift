import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

var stories: [NewsPost.Story] = []
for try await item in archive.digests() {
  guard let post = try item.result.get()[as: NewsPost.self] else { continue }
  stories += post.stories
}

guard let day = stories.flatMap(\.citations).compactMap(\.publishedOn).max() else {
  fatalError("no story has a date")
}
let merged = NewsPost(title: "The news until \(day)", date: DateTime(startOf: day), stories: stories)

let text = try merged.formatted(in: .english)
try text.write(to: folder.appending(path: "\(day)-merged.md"), atomically: true, encoding: .utf8)
print(try NewsPost(parsing: text).stories == stories)
