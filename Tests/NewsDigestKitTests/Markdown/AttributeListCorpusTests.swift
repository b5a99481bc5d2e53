import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

private let script = "attribute_lists.rb"

/// Whether the script finds Jekyll's Markdown parser.
private let isKramdownInstalled = (try? Oracle.answer(of: "ruby", script)) != nil

@Suite(
  "Attribute lists of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
  .enabled(if: isKramdownInstalled, "Ruby with kramdown and kramdown-parser-gfm is not installed"))
struct AttributeListCorpusTests {
  @Test("kramdown parses the same lists", arguments: ["just-the-docs", "jekyll-posts", "seeds"])
  func sameAsKramdown(set: String) throws {
    let files = try Corpus.files(of: set).filter { $0.path.hasSuffix(".md") || $0.path.hasSuffix(".markdown") }
    let paths = files.map { Corpus.root.appending(path: $0.path).path }
    let answer = try Oracle.answer(of: "ruby", script, input: Data(paths.joined(separator: "\n").utf8))
    let records = try answer.split(separator: 0x0A).map { try JSONDecoder().decode(Record.self, from: $0) }
    #expect(records.count == files.count)
    for (file, record) in zip(files, records) {
      let lists = VideoDigest(parsing: file.source).attributeLists.map(Record.List.init)
      let unseen = Self.listsAfterUnclosedFence[file.path] ?? 0
      expectNoDifference(lists, Array(record.lists.dropLast(unseen)), file.path)
    }
  }

  /// kramdown takes a code fence that is never closed for text, CommonMark for one that reaches to the end.
  private static let listsAfterUnclosedFence = [
    "just-the-docs/theG1__theG1.github.io__docs__99_justthedocd_ex__0_test.md": 1
  ]

  private struct Record: Decodable {
    struct List: Decodable, Equatable {
      var id: String?
      var classes: [String]
      var references: [String]

      init(_ list: AttributeList) {
        (id, classes, references) = (list.id, list.classes, list.references)
      }

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        id = try values.decodeIfPresent(String.self)
        classes = try values.decode([String].self)
        references = try values.decode([String].self)
      }
    }

    var path: String
    var lists: [List]
  }
}

extension VideoDigest {
  /// All attribute lists of the page, in order.
  var attributeLists: [AttributeList] {
    let blocks = introduction + videos.flatMap { $0.blocks + $0.sections.flatMap(\.blocks) } + closing
    return blocks.compactMap { if case .attributes(let list, _) = $0 { list } else { nil } }
  }
}
