import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

for url in archive.urls {
  print(url.lastPathComponent)
}
