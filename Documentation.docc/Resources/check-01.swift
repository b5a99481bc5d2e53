import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

for try await item in archive.documents() {
  let document = try item.result.get()
  let renderer = DiagnosticRenderer(source: document.source, path: item.url.lastPathComponent)
  for diagnostic in document.diagnostics {
    print(renderer.summary(of: diagnostic))
  }
}
