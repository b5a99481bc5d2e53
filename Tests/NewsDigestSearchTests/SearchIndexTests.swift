import Foundation
import NewsDigestKit
import NewsDigestSearch
import Testing

@Suite("An index in memory") struct SearchIndexTests {
  // MARK: The same as a search through the texts

  /// Texts of syllables, letters, marks, punctuation, spaces and line endings, drawn so that they often have the same
  /// parts.
  private static func text(_ pieces: Int, _ numbers: inout SeededNumbers) -> String {
    let alphabet = [
      "가", "나", "각", "漢", "か", "が", "a", "B", "é", "e\u{301}", "1", "AI", " ", " ", "\n", "\r\n", "-", "“", "ㄱ", "ㄴ",
      "👍🏽", "q\u{307}\u{323}",
      "ß", "\u{3000}", "\u{1100}\u{1161}",
    ]
    return (0..<pieces).compactMap { _ in alphabet.randomElement(using: &numbers) }.joined()
  }

  @Test("finds what a plain search finds", arguments: TestSelection.seeds(1..<21))
  func plainSearch(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let texts = (0..<30).map { _ in Self.text(.random(in: 0...60, using: &numbers), &numbers) }
    var index = SearchIndex<Int>()
    for (id, text) in texts.enumerated() { index[id] = SearchDocument(text: text) }
    for _ in 0..<200 {
      let phrase = phrase(of: texts, &numbers)
      let query = SearchQuery("\"\(phrase)\"")
      // Initials are another search.
      guard query.phrases.count == 1, !query.phrases[0].isInitials else { continue }
      let folded = PlainSearch.folded(query.phrases[0].text)
      let expected = texts.indices.filter { PlainSearch.count(of: folded, in: PlainSearch.folded(texts[$0])) > 0 }
      let hits = index.hits(for: query)
      #expect(hits.map(\.id) == expected, "\(phrase.debugDescription)")
      for hit in hits {
        let utf8 = Array(texts[hit.id].utf8)
        for range in hit.ranges {
          let found = PlainSearch.folded(String(decoding: utf8[range], as: UTF8.self))
          // What was found starts or ends within a character where marks are on one.
          #expect(PlainSearch.count(of: folded, in: found) == 1 || found.count < folded.count)
        }
        #expect(hit.ranges.count <= PlainSearch.count(of: folded, in: PlainSearch.folded(texts[hit.id])))
      }
    }
  }

  /// A part of one of the texts, without quotation marks, from and to a character.
  private func phrase(of texts: [String], _ numbers: inout SeededNumbers) -> String {
    let scalars = Array(
      (texts.randomElement(using: &numbers) ?? "").precomposedStringWithCanonicalMapping.unicodeScalars)
    guard !scalars.isEmpty else { return "가" }
    let start = Int.random(in: scalars.indices, using: &numbers)
    let end = min(scalars.count, start + .random(in: 1...6, using: &numbers))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end].filter { $0 != "“" })
    return String(text)
  }

  @Test("is the same after documents were changed and removed", arguments: 1...10)
  func changes(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var (index, texts): (SearchIndex<Int>, [Int: String]) = (SearchIndex(), [:])
    for _ in 0..<200 {
      let id = Int.random(in: 0..<40, using: &numbers)
      let text = Bool.random(using: &numbers) ? Self.text(20, &numbers) : nil
      index[id] = text.map { SearchDocument(text: $0) }
      texts[id] = text
      #expect(index[id]?.text == text && index.count == texts.count)
    }
    var fresh = SearchIndex<Int>()
    for id in index.ids { fresh[id] = texts[id].map { SearchDocument(text: $0) } }
    let copy = try JSONDecoder().decode(SearchIndex<Int>.self, from: JSONEncoder().encode(index))
    for query in ["가", "가나", "AI", "나 각", "ㄱㄴㄱ", "a1", "-", "é"].map({ SearchQuery($0) }) {
      #expect(index.hits(for: query) == fresh.hits(for: query))
      #expect(copy.hits(for: query) == fresh.hits(for: query))
    }
  }

  // MARK: Stories

  private static let post = """
    ---
    title: 소식
    date: 2026-01-05 07:30:00 +0900
    categories: news
    ---

    ## 가온소프트, 반도체에 투자

    [가온경제](https://a.example.kr/1) – 발행일: 2026-01-04

    ### 요약
    - 새 공장에 3조 원을 투자한다

    ---

    ## 나루AI의 GPT-9 모델

    [나루신문](https://b.example.kr/2) – 발행일: 2026-01-04

    ### 요약
    - 모델이 공장을 돌린다

    """

  @Test("says in which story phrases are")
  func stories() throws {
    var index = SearchIndex<String>()
    index["a"] = SearchDocument(try document(Self.post, as: .newsPost))
    let part = try #require(index["a"]?.parts)
    #expect(part.map(\.entry.title) == ["가온소프트, 반도체에 투자", "나루AI의 GPT-9 모델"])
    #expect(index.hits(for: SearchQuery("투자")).map(\.part) == [0])
    #expect(index.hits(for: SearchQuery("투자"))[0].ranges.count == 2)
    #expect(index.hits(for: SearchQuery("공장")).map(\.part) == [0, 1])
    #expect(index.hits(for: SearchQuery("공장"), limit: 1).map(\.part) == [0])
    #expect(index.hits(for: SearchQuery("공장 GPT-9")).map(\.part) == [1])
    #expect(index.hits(for: SearchQuery("투자 GPT-9")) == [])
    #expect(index.hits(for: SearchQuery("소식")).map(\.part) == [nil])
    #expect(index.hits(for: SearchQuery("ㄱㅇㅅㅍㅌ")).map(\.part) == [0])
    #expect(index.hits(for: SearchQuery("ai", wholeWords: true)).map(\.part) == [1])
    #expect(index.hits(for: SearchQuery("")) == [] && index.hits(for: SearchQuery("없는말")) == [])
    #expect(String(try #require(index["a"]).text(of: part[1])).hasPrefix("## 나루AI"))
  }

  @Test("finds the same in copies in another form")
  func forms() throws {
    let expected = try hits(in: Self.post)
    for copy in copies(of: Self.post) { #expect(try hits(in: copy) == expected) }
  }

  /// What is found in a text, as composed texts.
  private func hits(in text: String) throws -> [String] {
    var index = SearchIndex<Int>()
    index[0] = SearchDocument(try document(text, as: .newsPost))
    let utf8 = Array(text.utf8)
    return ["투자", "반도체", "나루AI", "GPT-9 모델", "ㅂㄷㅊ", "\"공장에 3조 원\""].flatMap { query in
      index.hits(for: SearchQuery(query)).flatMap { hit in
        hit.ranges.map {
          "\(query) \(hit.part ?? -1) \(String(decoding: utf8[$0], as: UTF8.self).precomposedStringWithCanonicalMapping)"
        }
      }
    }
  }

  @Test(
    "knows where the entries of each format are",
    arguments: [
      "news-post.md", "news-post-variants.md", "daily-digest.md", "monthly-index.md", "podcast-episode.txt",
      "podcast-episode-en.txt", "chapters.txt", "video-digest.md", "video-digest-plain.md", "jekyll-post.md",
      "english/2025-12-03-073000-ai-news.md",
    ])
  func samples(_ name: String) throws {
    let url = packageRoot.appending(path: "Examples/Samples").appending(path: name)
    let source = try SourceText(bytes: Data(contentsOf: url))
    let digest = DigestDocument<Digest>(parsing: source)
    let document = SearchDocument(digest)
    #expect(document.parts.map(\.entry) == digest.content.entries)
    for part in document.parts {
      // The title without its markup is in the part, or the part is the whole page.
      let words = part.entry.title.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let text = PlainSearch.folded(String(document.text(of: part)))
      let isWhole = part.range == 0..<source.byteCount
      #expect(isWhole || words.allSatisfy { PlainSearch.count(of: PlainSearch.folded($0), in: text) > 0 }, "\(part)")
    }
  }

  @Test("has the entries of the source when a document is edited")
  func edited() throws {
    var digest = try document(Self.post, as: .newsPost)
    digest.content[as: NewsPost.self]?.stories.removeFirst()
    #expect(SearchDocument(digest).parts.count == 2)
  }

  @Test("takes whatever ranges parts have")
  func ranges() {
    let entry = DigestEntry(title: "a")
    for ranges in [[0..<100], [-5..<2], [4..<5, 1..<2], [1..<4, 2..<6], [2..<2], [9..<20]] {
      var index = SearchIndex<Int>()
      index[0] = SearchDocument(text: "가나다라", parts: ranges.map { .init(entry, range: $0) })
      #expect(!index.hits(for: SearchQuery("가")).isEmpty)
    }
  }

  // MARK: Size

  /// Texts by which a search may take long.
  enum Hostile: String, CaseIterable {
    case oneWord, oneRun, marks, compatible, initials, spaces, quotationMarks

    var text: String {
      switch self {
      case .oneWord: String(repeating: "a", count: 100_000)
      case .oneRun: String(repeating: "가", count: 50_000)
      case .marks: "e" + String(repeating: "\u{301}\u{323}", count: 20_000)
      case .compatible: String(repeating: "\u{F900}", count: 30_000)
      case .initials: String(repeating: "ㄱ", count: 50_000)
      case .spaces: String(repeating: " \n", count: 50_000)
      case .quotationMarks: String(repeating: "\"", count: 50_000)
      }
    }
  }

  @Test("takes hostile texts in linear time", .timeLimit(.minutes(5)), arguments: Hostile.allCases)
  func hostile(_ kind: Hostile) {
    let text = kind.text
    var index = SearchIndex<Int>()
    index[0] = SearchDocument(text: text)
    let long = String(text.unicodeScalars.prefix(20_000))
    for query in [text, long + "b", "b" + long, "ab", "가가나", "\u{301}", "ㄱㄱㄴ"] {
      _ = index.hits(for: SearchQuery(query))
      _ = SearchQuery(query).fts5Expression()
    }
    _ = SearchExcerpt(of: text, ranges: SearchQuery("a").ranges(in: text))
    _ = (SearchTokens.tokenText(of: text), SearchTokens.initialsText(of: text))
  }
}

@Suite("Excerpts") struct SearchExcerptTests {
  @Test(
    "show what was found in its context",
    arguments: [
      ("a b c", "b", 10, "a [b] c"), ("# a\n\n  b\tc", "b", 10, "# a [b] c"), ("0123456789", "5", 4, "…4[5]67…"),
      ("0123456789", "0", 4, "[0]123…"), ("0123456789", "9", 4, "…678[9]"), ("0123456789", "23456", 3, "…[234]…"),
      ("가나다라마바사", "라마", 4, "…[라마]바사"), ("없다", "투자", 10, "없다"), ("", "a", 5, ""), ("가가", "가", 5, "[가][가]"),
      ("\u{1100}\u{1161}나", "가", 9, "[\u{1100}\u{1161}]나"), ("a", "a", 0, "…"),
    ])
  func excerpts(_ text: String, _ query: String, _ limit: Int, _ expected: String) {
    let excerpt = SearchExcerpt(of: text, ranges: SearchQuery(query).ranges(in: text), limit: limit)
    let marked = excerpt.text { "[\($0)]" }
    #expect(marked.utf8.elementsEqual(expected.utf8), "\(marked)")
  }

  @Test("do not cut what is seen as one character")
  func wholeCharacters() {
    let excerpt = SearchExcerpt(of: "abc👩‍👩‍👧e\u{301}f", ranges: [0..<1], limit: 5)
    #expect(excerpt.text.utf8.elementsEqual("abc👩‍👩‍👧e\u{301}…".utf8))
  }
}
