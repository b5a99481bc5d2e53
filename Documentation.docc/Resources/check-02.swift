import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

for try await item in archive.documents() {
  var document = try item.result.get()
  for diagnostic in try document.applyFixIts(where: { $0.severity >= .warning }) {
    print("\(item.url.lastPathComponent): \(diagnostic.id.rawValue)")
  }
}
