import Foundation
import NewsDigestKit

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

var fixed: [URL: DigestDocument<Digest>] = [:]
for try await item in archive.documents() {
  var document = try item.result.get()
  if try !document.applyFixIts(where: { $0.severity >= .warning }).isEmpty {
    fixed[item.url] = document
  }
}

let failures = try DigestArchive.save(&fixed, in: folder)
print("\(fixed.count) documents, \(failures.count) of them not saved")
