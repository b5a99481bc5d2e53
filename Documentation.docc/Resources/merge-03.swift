import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  .filter { $0.lastPathComponent.hasPrefix("news-post") }
  .sorted { $0.path < $1.path }

let stories = try files.flatMap { try NewsPost(contentsOf: $0).stories }
guard let day = stories.flatMap(\.citations).compactMap(\.publishedOn).max() else {
  fatalError("no story has a date")
}
let merged = NewsPost(title: "\(day) 모음", date: DateTime(startOf: day), stories: stories)

let text = try merged.formatted()
try text.write(to: folder.appending(path: "\(day)-merged.md"), atomically: true, encoding: .utf8)
print(try NewsPost(parsing: text).stories == stories)
// → true
