import Foundation
import Testing

/// The real kramdown, where Ruby and it are installed.
enum Kramdown {
  static let isPresent: Bool = (try? anchors(of: [])) != nil

  static let isAbsentComment: Comment = "Ruby with kramdown and kramdown-parser-gfm is not installed"

  /// The anchors that Jekyll gives the headings of some documents.
  static func anchors(of documents: [[String]]) throws -> [[String]] {
    let answer = try Oracle.answer(of: "ruby", "kramdown_ids.rb", input: JSONEncoder().encode(documents))
    return try JSONDecoder().decode([[String]].self, from: answer)
  }
}
