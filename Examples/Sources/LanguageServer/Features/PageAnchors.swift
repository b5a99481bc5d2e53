import Foundation
import NewsDigestKit

/// The headings of a page by their anchors: those of the host, and those by the rule of the first table of contents.
struct PageAnchors: Sendable {
  private let hosts: [String: PageHeading]
  private let tables: [String: PageHeading]

  init(of page: Analysis) {
    let headings = page.headings
    hosts = Dictionary(headings.map { ($0.anchor, $0) }) { first, _ in first }
    let rule = page.tables.first?.rule ?? page.host.anchors
    var anchors = HeadingSlug.Anchors(rule)
    tables = Dictionary(headings.map { (anchors.next(for: $0.text), $0) }) { first, _ in first }
  }

  /// The heading that a link leads to; `nil` for a link to another page, or to nothing.
  func heading(of destination: String) -> PageHeading? {
    guard destination.hasPrefix("#") else { return nil }
    let anchor = String(destination.dropFirst())
    let decoded = anchor.removingPercentEncoding ?? anchor
    return hosts[decoded] ?? tables[decoded]
  }
}
