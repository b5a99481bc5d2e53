import Foundation
import Testing

/// The real kramdown, where Ruby and it are installed.
enum Kramdown {
  static let isPresent: Bool = TestSelection.isExhaustive && (try? anchors(of: [])) != nil

  static let isAbsentComment = TestSelection.reason("Ruby with kramdown and kramdown-parser-gfm is not installed")

  /// The anchors that Jekyll gives the headings of some documents.
  static func anchors(of documents: [[String]]) throws -> [[String]] {
    let answer = try Oracle.answer(of: "ruby", "kramdown_ids.rb", input: JSONEncoder().encode(documents))
    return try JSONDecoder().decode([[String]].self, from: answer)
  }

  /// What links can point to on a page.
  struct Page: Decodable {
    /// The ids of the headings that are not in a list, a quotation or HTML.
    let headings: [String]
    let ids: [String]
  }

  /// What Jekyll makes of some texts.
  static func pages(of texts: [String]) throws -> [Page] {
    let answer = try Oracle.answer(of: "ruby", "kramdown_pages.rb", input: JSONEncoder().encode(texts))
    return try JSONDecoder().decode([Page].self, from: answer)
  }
}
