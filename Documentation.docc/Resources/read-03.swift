import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

for try await item in archive.digests() {
  let digest = try item.result.get()
  print(item.url.lastPathComponent, digest.kind)
  for entry in digest.entries {
    print("  \(entry.dates.first?.description ?? "–") \(entry.title)")
  }
}
