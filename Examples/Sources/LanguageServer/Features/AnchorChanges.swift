import Foundation
import NewsDigestKit

/// The anchors of headings by a rule, before and after a change.
struct AnchorChanges {
  private let old: [String]
  private let new: [String]
  /// The first heading of each anchor, and of each anchor with a title.
  private let headings: [String: Int]
  private let titled: [[String]: Int]

  init(of headings: [PageHeading], from old: [String], to new: [String]) {
    (self.old, self.new) = (old, new)
    self.headings = Dictionary(old.indices.map { (old[$0], $0) }) { first, _ in first }
    titled = Dictionary(old.indices.map { ([old[$0], headings[$0].title], $0) }) { first, _ in first }
  }

  /// The heading that a link leads to: of several with its anchor, the one with the text of the link, or the first.
  func heading(of destination: String, titled text: String) -> Int? {
    let encoded = String(destination.dropFirst())
    let anchor = encoded.removingPercentEncoding ?? encoded
    return titled[[anchor, text]] ?? headings[anchor]
  }

  /// What a link to a heading has to be, in percent encoding where it was; `nil` if it stays.
  func change(of heading: Int, in destination: String) -> String? {
    guard new[heading] != old[heading] else { return nil }
    let isEncoded = destination.utf8.contains(UInt8(ascii: "%"))
    let anchor = isEncoded ? new[heading].addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed) : nil
    return "#" + (anchor ?? new[heading])
  }
}
