import Foundation
import NewsDigestKit
import NewsDigestPublishing

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let archive = try DigestArchive(folder: folder)

var documents: [Feed.Document] = []
for try await item in archive.documents() {
  let document = try item.result.get()
  guard document.content.kind == .newsPost else { continue }
  documents.append(Feed.Document(document, path: "_posts/\(item.url.lastPathComponent)"))
}

let site = Site(url: "https://news.example.com", title: "Harbour News", siteOffset: 9 * 3600)
let result = Feed.collected(from: documents, on: site, limit: 3)

for item in result.value.items {
  print(item.title ?? "–")
  print("  \(item.url ?? "–")")
}
