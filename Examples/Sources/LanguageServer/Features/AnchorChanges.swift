import Foundation
import NewsDigestKit

/// The anchors of headings by a rule, before and after a change.
struct AnchorChanges {
  private let old: [String]
  private let new: [String]
  private let headings: [String: [Int]]

  init(from old: [String], to new: [String]) {
    (self.old, self.new) = (old, new)
    headings = Dictionary(grouping: old.indices) { old[$0] }
  }

  /// The heading that a link leads to: of several with its anchor, the one with the text of the link, or the first.
  func heading(of destination: String, titled text: String, among all: [PageHeading]) -> Int? {
    let anchor = String(destination.dropFirst())
    let candidates = headings[anchor.removingPercentEncoding ?? anchor] ?? []
    return candidates.first { all[$0].title == text } ?? candidates.first
  }

  /// What a link to a heading has to be, in percent encoding where it was; `nil` if it stays.
  func change(of heading: Int, in destination: String) -> String? {
    guard new[heading] != old[heading] else { return nil }
    let isEncoded = destination.utf8.contains(UInt8(ascii: "%"))
    let anchor = isEncoded ? new[heading].addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed) : nil
    return "#" + (anchor ?? new[heading])
  }
}
