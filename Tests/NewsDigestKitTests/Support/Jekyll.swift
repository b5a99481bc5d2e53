import Foundation
import Testing

@testable import NewsDigestKit

/// The real Jekyll, where it is installed: `jekyll_sites.rb` builds sites, `html_pages.py` reads their pages.
enum Jekyll {
  static let isPresent = TestSelection.isExhaustive && Oracle.isInstalled("jekyll") && Oracle.isInstalled("python3")

  static let isAbsentComment = TestSelection.reason("Jekyll or Python 3 is not installed")

  struct Site: Encodable {
    /// The text of `_config.yml`.
    var config = ""
    /// The texts of its files by their paths.
    var files: [String: String]
  }

  /// A post that was built.
  struct Post: Decodable {
    let path: String
    let url: String
    /// The file that Jekyll wrote, below the destination.
    let file: String
    let html: String
    /// Its own front matter, as Jekyll parsed it.
    let fields: [YAMLAnswers.Value.Entry]
    let title: String
    let categories: [String]
    let tags: [String]
  }

  /// What is in a page.
  struct Page: Decodable {
    struct Heading: Decodable {
      let level: Int
      let id: String?
      let text: String

      init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        (level, id) = (try parts.decode(Int.self), try parts.decode(String?.self))
        text = try parts.decode(String.self)
      }
    }

    let headings: [Heading]
    let links: [String]
    let ids: [String]
    let items: Int
    let details: Int
  }

  /// What became of a site.
  struct Outcome: Decodable {
    /// `nil` where the build was stopped.
    let posts: [Post]?
    /// The name of what stopped it.
    let error: String?
  }

  static func outcomes(of sites: [Site]) throws -> [Outcome] {
    let answer = try Oracle.answer(of: "ruby", "jekyll_sites.rb", input: JSONEncoder().encode(sites))
    return try JSONDecoder().decode([Outcome].self, from: answer)
  }

  /// The posts of each site by their paths. All sites must be built.
  static func posts(of sites: [Site]) throws -> [[String: Post]] {
    try outcomes(of: sites).map { outcome in
      let posts = try #require(outcome.posts, "\(outcome.error ?? "")")
      return Dictionary(uniqueKeysWithValues: posts.map { ($0.path, $0) })
    }
  }

  static func pages(_ texts: [String]) throws -> [Page] {
    let input = try texts.map { try JSONEncoder().encode($0) + Data("\n".utf8) }
    return try Oracle.answer(of: "python3", "html_pages.py", input: Data(input.joined())).split(separator: .lineFeed)
      .map { try JSONDecoder().decode(Page.self, from: $0) }
  }
}
