import Foundation
import Testing

/// libcmark, CommonMark's reference implementation: `commonmark.py`, run once for all questions.
enum CommonMark {
  static let isPresent: Bool = TestSelection.isExhaustive && (try? answers(to: [.init(text: "")]))?.count == 1

  static let isAbsentComment = TestSelection.reason("Python 3 with libcmark is not installed")

  struct Question: Encodable {
    var path: String?
    var text: String?
  }

  /// What it finds in a document; lines count from 1.
  struct Answer: Decodable {
    let headings: [Heading]
    let links: [Link]
    let items: [Item]
    /// The lines of HTML blocks, code blocks and quotations.
    let html: [ClosedRange<Int>]
    let code: [ClosedRange<Int>]
    let quotes: [ClosedRange<Int>]

    private enum CodingKeys: CodingKey {
      case headings, links, items, html, code, quotes
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      headings = try values.decode([Heading].self, forKey: .headings)
      links = try values.decode([Link].self, forKey: .links)
      items = try values.decode([Item].self, forKey: .items)
      let lines = { (key: CodingKeys) in
        try values.decode([[Int]].self, forKey: key).map { $0[0]...max($0[0], $0[1]) }
      }
      (html, code, quotes) = (try lines(.html), try lines(.code), try lines(.quotes))
    }
  }

  struct Heading: Decodable, Hashable {
    let line: Int
    let level: Int
    let text: String

    init(line: Int, level: Int, text: String) { (self.line, self.level, self.text) = (line, level, text) }

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      (line, level, text) = (try parts.decode(Int.self), try parts.decode(Int.self), try parts.decode(String.self))
    }
  }

  struct Link: Decodable, Hashable {
    let line: Int
    let destination: String
    let text: String

    init(line: Int, destination: String, text: String) {
      (self.line, self.destination, self.text) = (line, destination, text)
    }

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      (line, destination, text) = (
        try parts.decode(Int.self), try parts.decode(String.self), try parts.decode(String.self)
      )
    }
  }

  struct Item: Decodable, Hashable {
    let line: Int
    let depth: Int
    let isOrdered: Bool
    /// The number of the first item of a list.
    let number: Int?

    init(line: Int, depth: Int, isOrdered: Bool, number: Int?) {
      (self.line, self.depth, self.isOrdered, self.number) = (line, depth, isOrdered, number)
    }

    init(line: Int, depth: Int, number: Int?) {
      (self.line, self.depth, isOrdered, self.number) = (line, depth, number != nil, number)
    }

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      (line, depth) = (try parts.decode(Int.self), try parts.decode(Int.self))
      (isOrdered, number) = (try parts.decode(Bool.self), try parts.decode(Int?.self))
    }
  }

  static func answers(to questions: [Question]) throws -> [Answer] {
    let lines = try questions.map { try JSONEncoder().encode($0) + Data("\n".utf8) }
    return try Oracle.answer(of: "python3", "commonmark.py", input: Data(lines.joined())).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Answer.self, from: $0) }
  }

  /// The pages that it makes of texts.
  static func html(of texts: [String]) throws -> [String] {
    let answer = try Oracle.answer(of: "python3", "commonmark_html.py", input: JSONEncoder().encode(texts))
    return try JSONDecoder().decode([String].self, from: answer)
  }
}
