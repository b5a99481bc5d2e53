import Foundation
import NewsDigestKit

extension DocumentSnapshot {
  /// The links that can be followed.
  func documentLinks() -> [LSP.DocumentLink] {
    analysis.links.compactMap { link in
      target(of: link.destination).map {
        LSP.DocumentLink(range: text.range(of: link.destinationRange), target: $0)
      }
    }
  }

  /// The heading that the link at a place leads to.
  func definition(at position: LSP.Position) -> LSP.Location? {
    let offset = text.offset(of: position)
    guard let link = analysis.links.first(where: { $0.range.contains(offset) }),
      let heading = analysis.anchors.heading(of: link.destination)
    else { return nil }
    return LSP.Location(uri: uri, range: text.range(of: heading.titleRange))
  }

  private func target(of destination: String) -> String? {
    // Liquid may make anything of them.
    if destination.isEmpty || destination.utf8.contains(UInt8(ascii: "{")) { return nil }
    if destination.hasPrefix("#") {
      return analysis.anchors.heading(of: destination).map { "\(uri)#L\(text.line(of: $0.range.lowerBound) + 1)" }
    }
    // An address without a scheme has that of the page, which is no file where it is read.
    if destination.hasPrefix("//") { return "https:" + destination }
    guard let url = URL(string: destination, relativeTo: URL(string: uri)),
      url.scheme.map({ Self.schemes.contains($0.lowercased()) }) ?? false
    else { return nil }
    return url.absoluteString
  }

  /// What an editor may open: others run commands.
  private static let schemes: Set<String> = ["http", "https", "mailto", "file"]
}
