import Foundation
import NewsDigestSearch
import Testing

@Suite("Queries") struct SearchQueryTests {
  @Test(
    "are phrases",
    arguments: [
      ("", []), ("  \n ", []), ("투자", ["투자"]), ("나루AI  투자", ["나루ai", "투자"]),
      ("\"data  Center\" 칩", ["data center", "칩"]),
      ("“데이터 센터”", ["데이터 센터"]), ("\"unclosed one", ["unclosed one"]), ("\"\" a", ["a"]), ("5\" disk", ["5\"", "disk"]),
      ("\"a\n\nb\"", ["a b"]), ("ＡＩ", ["ai"]),
    ])
  func phrases(_ text: String, _ expected: [String]) {
    #expect(SearchQuery(text).phrases.map(\.text) == expected)
    #expect(SearchQuery(text.decomposedStringWithCanonicalMapping) == SearchQuery(text))
  }

  @Test("of three consonants are initials", arguments: [("ㅇㅂㄷㅇ", true), ("ㅅㅅ", false), ("ㅏㅏㅏ", false), ("엔ㅂㄷ", false)])
  func initials(_ text: String, _ areInitials: Bool) {
    #expect(SearchQuery(text).phrases.map(\.isInitials) == [areInitials])
  }

  @Test(
    "for FTS5 keep the last syllable of each run but the last",
    arguments: [
      ("투자", "\"t\" : \"투자\""), ("삼", "\"t\" : \"삼\" *"), ("나루AI", "\"t\" : \"나루 루 ai\" *"),
      ("나루AI가", "\"t\" : \"나루 루 ai 가\" *"), ("데이터센터", "\"t\" : \"데이 이터 터센 센터\""), ("투자!", "\"t\" : \"투자 자\""),
      ("\"AI 칩셋\" b", "\"t\" : \"ai 칩셋\" AND \"t\" : \"b\" *"), ("ㅇㅂㄷㅇ", "\"i\" : \"ㅇㅂㄷ ㅂㄷㅇ\""), ("!", nil), ("", nil),
    ])
  func expressions(_ text: String, _ expected: String?) {
    #expect(SearchQuery(text).fts5Expression(tokens: "t", initials: "i") == expected)
  }

  @Test("for FTS5 may be of whole words, and quote names")
  func wholeWordExpressions() {
    #expect(SearchQuery("나루AI", wholeWords: true).fts5Expression(tokens: "a\"b") == "\"a\"\"b\" : \"나루 루 ai\"")
    #expect(SearchQuery("삼", wholeWords: true).fts5Expression() == "\"tokens\" : \"삼\" *")
  }

  @Test(
    "find ranges",
    arguments: [
      ("투자", "투자를 투자", ["투자", "투자"]), ("ai", "said 나루AI의", ["ai", "AI"]),
      ("각", "\u{1100}\u{1161}\u{11A8}오", ["\u{1100}\u{1161}\u{11A8}"]),
      ("\"data center\"", "Data\r\n  Center", ["Data\r\n  Center"]), ("\"data center\"", "Data\r\n\r\nCenter", []),
      ("ㅂㄷㅊ", "그 반도체를", ["반도체"]), ("ㅋㅋㅋ", "ㅋㅋㅋ 쿠키콩", ["ㅋㅋㅋ", "쿠키콩"]), ("가나 나다", "가나다", ["가나다"]),
      ("가 없다", "가", []), ("aa", "aaa", ["aa"]), ("abab", "abaabab", ["abab"]), ("-9", "GPT-9", ["-9"]),
    ])
  func ranges(_ query: String, _ text: String, _ expected: [String]) {
    let utf8 = Array(text.utf8)
    let found = SearchQuery(query).ranges(in: text).map { String(decoding: utf8[$0], as: UTF8.self) }
    #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(
    "of whole words find these only",
    arguments: [
      ("ai", "said", false), ("ai", "나루AI의", true), ("ai", "ai2", false), ("gpt-9", "GPT-9.2", true),
      ("gpt-9", "xGPT-9", false),
      ("9", "GPT-9", true), ("투자", "재투자자", true), ("ai", "said ai", true),
    ])
  func wholeWords(_ query: String, _ text: String, _ isFound: Bool) {
    #expect(!SearchQuery(query, wholeWords: true).ranges(in: text).isEmpty == isFound)
    #expect(SearchQuery(query, wholeWords: true).wholeWords)
  }
}
