import Foundation
import Testing

@testable import NewsDigestKit

/// What makes a page of Markdown.
enum PageRenderer: String, CaseIterable, CustomTestStringConvertible {
  case cmark, kramdown

  var testDescription: String { rawValue }

  var isPresent: Bool { self == .cmark ? CommonMark.isPresent : Kramdown.isPresent }

  static var present: [PageRenderer] { allCases.filter(\.isPresent) }

  static let isAbsentComment: Comment = "neither libcmark nor kramdown is installed"

  /// The pages of some documents, without their front matter, in the spelling in which they are compared.
  func pages(of documents: [String]) throws -> [String] {
    let bodies = documents.map(Self.body)
    let pages = self == .cmark ? try CommonMark.html(of: bodies) : try Kramdown.html(of: bodies)
    return pages.map(Self.comparable)
  }

  /// A document without its front matter, and with line feeds.
  static func body(of document: String) -> String {
    let text = String(decoding: document.utf8.filter { $0 != .carriageReturn }, as: UTF8.self)
    let content = (try? JekyllPost(parsing: text))?.content
    return content.map(String.init) ?? text
  }

  /// A page without what the renderers write differently for the same: spaces next to tags.
  private static func comparable(_ page: String) -> String {
    page.replacing(/\s+/, with: " ").replacing(/\s*(<[^>]*>)\s*/) { String($0.1) }
      .trimmingCharacters(in: .whitespaces)
  }
}

extension Kramdown {
  /// The pages that it makes of texts.
  static func html(of texts: [String]) throws -> [String] {
    let answer = try Oracle.answer(of: "ruby", "kramdown_html.rb", input: JSONEncoder().encode(texts))
    return try JSONDecoder().decode([String].self, from: answer)
  }
}
