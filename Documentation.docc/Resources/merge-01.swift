import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  .filter { $0.lastPathComponent.hasPrefix("news-post") }
  .sorted { $0.path < $1.path }

let stories = try files.flatMap { try NewsPost(contentsOf: $0).stories }
