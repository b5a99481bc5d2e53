import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  .filter { $0.lastPathComponent.hasPrefix("news-post") }
  .sorted { $0.path < $1.path }

for file in files {
  let document = try DigestDocument<NewsPost>(contentsOf: file)
  let renderer = DiagnosticRenderer(source: document.source, path: file.lastPathComponent)
  for diagnostic in document.diagnostics {
    print(renderer.summary(of: diagnostic))
  }
}
