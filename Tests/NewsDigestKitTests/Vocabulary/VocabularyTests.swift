import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Words of one's own")
struct VocabularyTests {
  private static let finnish = "## A\n\n[a](u) – Päivätty: 2025-12-03\n\n### Pääkohdat\n- b\n"

  private func finnish() throws -> Vocabulary {
    var vocabulary = Vocabulary.builtIn
    let language = Language(rawValue: "fi")
    try vocabulary.add("Päivätty", for: .publishedOn, in: language)
    try vocabulary.add("Pääkohdat", for: .summaryHeading, in: language)
    return vocabulary
  }

  @Test("A language is its BCP 47 tag")
  func tags() {
    let languages: [Language] = [.korean, .english, .japanese, .simplifiedChinese, .traditionalChinese]
    expectNoDifference(languages.map(\.rawValue), ["ko", "en", "ja", "zh-Hans", "zh-Hant"])
  }

  @Test("Words that are added are known, in either form")
  func added() throws {
    let vocabulary = try finnish()
    for text in [Self.finnish, Self.finnish.decomposed] {
      let post = try NewsPost(parsing: text, vocabulary: vocabulary)
      expectNoDifference(post.stories.first?.citations.map(\.publishedOn), [CalendarDate(2025, 12, 3)])
      expectNoDifference(post.stories.first?.summary.map(\.text), ["b"])
    }
    let plain = try NewsPost(parsing: Self.finnish)
    expectNoDifference(plain.stories.first?.citations.map(\.publishedOn), [nil])
    expectNoDifference(plain.stories.first?.summary, [])
  }

  @Test("An edited document is written in the words that were added")
  func edits() throws {
    var document = try DigestDocument<NewsPost>(parsing: Self.finnish, vocabulary: finnish())
    document.content.stories[0].citations[0].publishedOn = try date("2025-12-04")
    expectSameBytes(try document.text(), Self.finnish.replacing("2025-12-03", with: "2025-12-04"))
    document.content.stories.append(
      .init(
        headline: "B", citations: [.init(name: "b", url: "v", publishedOn: try date("2025-12-05"))],
        summary: [.init(text: "c")]))
    let text = try document.text()
    #expect(text.contains("[b](v) – Päivätty: 2025-12-05\n"))
    #expect(text.ranges(of: "### Pääkohdat\n").count == 2)
  }

  @Test("Recognition takes the words")
  func recognition() throws {
    let text = "---\nlayout: post\n---\n" + Self.finnish
    let source = try SourceText(text)
    expectNoDifference(DigestRecognition(of: source, vocabulary: try finnish()).kind, .newsPost)
    expectNoDifference(DigestRecognition(of: source).kind, .jekyllPost)
  }

  @Test("A word that already says something else is refused", arguments: ["Summary", "summary", "요약", "要約", "Ｓｕｍｍａｒｙ"])
  func conflict(word: String) throws {
    let english = Language.english
    var vocabulary = Vocabulary.builtIn
    #expect(throws: VocabularyError.self) { try vocabulary.add(word, for: .insightsHeading, in: english) }
    #expect(throws: VocabularyError.self) {
      try vocabulary.add(word.decomposed, for: .insightsHeading, in: english)
    }
  }

  @Test("An empty word, or one of spaces, is refused", arguments: ["", " ", "\u{A0}", "a\nb"])
  func emptyWord(word: String) {
    var vocabulary = Vocabulary.builtIn
    #expect(throws: VocabularyError.self) { try vocabulary.add(word, for: .publishedOn, in: .english) }
  }

  @Test("A file that is not YAML is refused", arguments: ["[", "\t- a", "a: b\na: [", "- a"])
  func brokenFile(yaml: String) {
    #expect(throws: VocabularyError.self) { try Vocabulary(yaml: yaml) }
  }
}
