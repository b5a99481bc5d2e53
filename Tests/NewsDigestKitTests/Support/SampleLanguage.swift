import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

/// A language that has samples of its own.
enum SampleLanguage: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case english
  case japanese
  case chinese
  case traditionalChinese = "chinese-traditional"

  /// The languages that have a sample of every format.
  static let complete: [SampleLanguage] = [.english, .japanese, .chinese]

  /// The text of a sample.
  func text(of name: String) throws -> String {
    try String(contentsOf: packageRoot.appending(path: "Examples/Samples/\(rawValue)/\(name)"), encoding: .utf8)
  }

  static let post = "2025-12-03-073000-ai-news.md"
  static let variants = "2025-12-10-191500-ai-news-variants.md"

  var testDescription: String { rawValue }

  /// Words of the other languages, none of which may come into a document of this one.
  var foreignWords: [String] {
    let words: [(SampleLanguage?, [String])] = [
      (nil, ["요약", "주요 내용 및 시사점", "발행일", "원문 보기", "핵심 포인트", "뉴스 없음", "링크", "녹화", "월", "일", "건", "시간", "분", "초", "목차"]),
      (
        .english,
        ["Summary", "Key takeaways", "Published", "Read the original", "Key points", "no news", "link]", "Recorded"]
      ),
      (.japanese, ["要約", "主な内容と示唆", "公開日", "原文を読む", "重要ポイント", "ニュースなし", "リンク", "収録", "件"]),
      (.chinese, ["要点与启示", "发布日期", "阅读原文", "无新闻", "链接", "录制", "条"]),
      (.traditionalChinese, ["要點與啟示", "發布日期", "閱讀原文", "無新聞", "連結", "錄製", "條"]),
    ]
    return words.filter { $0.0 != self }.flatMap(\.1)
  }
}

/// Edits a sample, and gives what was removed and added: the lines that are neither blank nor rules, without spaces at
/// their ends.
///
/// Expects no word of another language in what was added, and all promises of `DigestDocument` to hold.
func change<Content: DigestFormat>(
  of text: String, in language: SampleLanguage, sourceLocation: Testing.SourceLocation = #_sourceLocation,
  _ edit: (inout Content) throws -> Void
) throws -> (removed: [String], added: [String]) {
  let written = try edited(text, sourceLocation: sourceLocation, edit)
  let (removed, added) = TextLines.difference(TextLines(text), TextLines(written))
  let lines = { (lines: [TextLines.Line]) in
    TextLines.content(lines).map { line in
      TextLines.text(Array(line.reversed().drop { $0 == 0x20 }.reversed()))
    }
  }
  let result = (removed: lines(removed), added: lines(added))
  let foreign = language.foreignWords.filter { word in
    result.added.contains { $0.contains(word) } && !text.contains(word)
  }
  expectNoDifference(foreign, [], "words of another language in \(result.added)")
  return result
}
