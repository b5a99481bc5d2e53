import Foundation
import NewsDigestKit

extension DocumentSnapshot {
  /// The links that can be followed.
  func documentLinks() -> [LSP.DocumentLink] {
    let headings = headings()
    return PageLink.all(in: source, for: analysis.host).compactMap { link in
      target(of: link.destination, headings).map {
        LSP.DocumentLink(range: text.range(of: link.destinationRange), target: $0)
      }
    }
  }

  /// The heading that the link at a place leads to.
  func definition(at position: LSP.Position) -> LSP.Location? {
    let offset = text.offset(of: position)
    guard let link = PageLink.all(in: source, for: analysis.host).first(where: { $0.range.contains(offset) }),
      let heading = heading(link.destination, of: headings())
    else { return nil }
    return LSP.Location(uri: uri, range: text.range(of: heading.titleRange))
  }

  private func target(of destination: String, _ headings: [PageHeading]) -> String? {
    // Liquid may make anything of them.
    if destination.isEmpty || destination.utf8.contains(UInt8(ascii: "{")) { return nil }
    if destination.hasPrefix("#") {
      return heading(destination, of: headings).map { "\(uri)#L\(text.line(of: $0.range.lowerBound) + 1)" }
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

  /// The heading that an anchor with its `#` is that of, by the rule of the host or of a table of contents.
  private func heading(_ destination: String, of headings: [PageHeading]) -> PageHeading? {
    guard destination.hasPrefix("#") else { return nil }
    let anchor = String(destination.dropFirst())
    let decoded = anchor.removingPercentEncoding ?? anchor
    if let heading = headings.first(where: { $0.anchor == decoded }) { return heading }
    guard let rule = TableOfContents(in: source)?.rule else { return nil }
    var anchors = HeadingSlug.Anchors(rule)
    return headings.first { anchors.next(for: $0.text) == decoded }
  }
}
