import Foundation
import NewsDigestKit

let places = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
let archive = DigestArchive(at: places)

for try await item in archive.digests() {
  switch item.result {
  case .success(let digest):
    print(item.url.lastPathComponent, digest.kind)
    for entry in digest.entries {
      print("  \(entry.dates.first?.description ?? "–") \(entry.title)")
    }
  case .failure(let error):
    print("\(item.url.lastPathComponent): \(error.reason)")
  }
}
