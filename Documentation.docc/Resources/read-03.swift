import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  .filter { ["md", "txt"].contains($0.pathExtension) }
  .sorted { $0.path < $1.path }

for file in files {
  let digest = Digest(parsing: try SourceText(contentsOf: file))
  print(file.lastPathComponent, digest.kind.rawValue)
  for entry in digest.entries {
    print("  \(entry.dates.first?.description ?? "–") \(entry.title)")
  }
}
