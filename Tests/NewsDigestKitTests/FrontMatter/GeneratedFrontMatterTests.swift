import Foundation
import Testing

@testable import NewsDigestKit

/// Random front matters.
@Suite("Front matters of random YAML")
struct GeneratedFrontMatterTests {
  private static func texts(_ count: Int, seed: UInt64) -> [String] {
    var generator = FrontMatterGenerator(seed: seed)
    return (0..<count).map { _ in generator.file() }
  }

  @Test("We parse them as Ruby does", .enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")))
  func parsesThemAsRubyDoes() throws {
    let texts = Self.texts(20_000, seed: 4)
    let answers = try YAMLAnswers.answers(to: texts.map { .init(text: $0) })
    #expect(answers.count == texts.count)
    var comparison = FrontMatterComparison()
    for (text, answer) in zip(texts, answers) { comparison.compare(text, with: answer) }
    #expect(comparison.problems.isEmpty, "\(comparison.problems.prefix(10).joined(separator: "\n"))")
    let unused = FrontMatterComparison.Reason.allCases.filter { comparison.counts[$0] == nil }
    #expect(unused.isEmpty, "nothing differs for these reasons any more: \(unused)")
    #expect(comparison.fields > 15_000)
    print(
      "Compared \(texts.count) generated front matters with Ruby's: \(comparison.fields) fields; "
        + "\(comparison.refusals) are refused by both, \(comparison.absences) are not front matter. Differences: "
        + comparison.counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0) \($1)" }.joined(separator: ", "))
  }

  @Test(
    "Ruby parses what we write as the values that we wrote",
    .enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")))
  func writesWhatRubyReads() throws {
    var generator = FrontMatterGenerator(seed: 7)
    var written: [(frontMatter: FrontMatter, text: String)] = []
    for _ in 0..<3_000 {
      let frontMatter = generator.frontMatter()
      var document = try DigestDocument<JekyllPost>(parsing: generator.file())
      document.content.frontMatter = frontMatter
      let texts = String(decoding: try JSONEncoder().encode(frontMatter), as: UTF8.self)
      // Psych merges the value of `<<` even if the key is in quotes.
      guard !texts.contains("\"<<\"") else { continue }
      do throws(WritingError) {
        written.append((frontMatter, try JekyllPost(frontMatter: frontMatter, body: "글\n").formatted()))
        written.append((frontMatter, try document.text()))
      } catch {
        // U+FEFF is not parsed anywhere.
        let isRefused = texts.unicodeScalars.contains("\u{FEFF}")
        #expect(isRefused, "\(error): \(texts)")
      }
    }
    let answers = try YAMLAnswers.answers(to: written.map { .init(text: $0.text) })
    for (post, answer) in zip(written, answers) {
      let ours = YAMLAnswers.Value.hash(post.frontMatter.fields.map { .init(key: $0.key, value: $0.value) })
      #expect(answer.fields == ours, "\(post.text.debugDescription): \(ours)")
    }
    #expect(written.count == answers.count && written.count > 4_500)
    print("Ruby read \(written.count) written front matters as they were meant.")
  }

  @Test("The laws hold for them")
  func laws() {
    for text in Self.texts(200, seed: 5) {
      expectLaws(of: JekyllPost.self, in: text, text.debugDescription, copies: .oneInTurn)
    }
  }
}
