import CommandTesting
import Foundation
import Testing

@Suite("browse-archive")
struct BrowseArchiveTests {
  private let command = Command("browse-archive")
  private static let prompt = "\n\nNumber: open  /word: search  Enter: more  b: back  q: quit > "

  /// What the program shows first, and after each line that it is given.
  private func pages(of folder: String, _ lines: String...) throws -> [String] {
    let result = try command.run([folder], input: lines.map { "\($0)\n" }.joined().utf8)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    var pages = result.text.components(separatedBy: Self.prompt)
    #expect(pages.popLast() == "")
    return pages.map { $0.hasPrefix("\n") ? String($0.dropFirst()) : "?\($0)" }
  }

  private static let overview = """
    1. (5) chapters.txt
    2. 2025-11-14 (4) 🤖 AI 뉴스 - 2025년 11월 14일
    3. 2025-11-20 (2) 파서를 다시 쓴 이야기
    4. (7) 🤖 AI 뉴스 아카이브 - 2025년 11월
    5. 2025-12-17 (3) 2025-12-17 AI 뉴스: "여러 모양"
    6. 2025-12-03 (3) 2025-12-03 AI 뉴스
    7. 2025-10-03 (6) podcast-episode-en.txt
    8. 2025-10-03 (8) podcast-episode.txt
    9. 2025-10-24 (1) 2025-10-24 살림-기술
    10. 2025-10-21 (2) 2025-10-21 살림-기술
    """

  /// A copy of the good samples.
  private func goodSamples() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in [
      "README.md", "chapters.txt", "daily-digest.md", "jekyll-post.md", "monthly-index.md", "news-post-variants.md",
      "news-post.md", "podcast-episode-en.txt", "podcast-episode.txt", "video-digest-plain.md", "video-digest.md",
    ] {
      try folder.add(Samples.bytes(of: name), as: name)
    }
    return folder
  }

  @Test func listsOpensAndGoesBack() throws {
    let folder = try goodSamples()
    let pages = try pages(of: folder.path, "6", "2", "b", "9", "1", "99", "q", "never read")
    try #require(pages.count == 7)
    let stories = """
      1. 한빛연구소, 노트북에서 도는 한국어 모델 공개
      2. 다온로보틱스, 물류 창고용 로봇 팔 시험 운영 시작
      3. 학교 도서관 42곳, 책 추천에 언어 모델 도입
      """
    #expect(pages[0] == Self.overview)
    #expect(pages[1] == stories)
    #expect(
      pages[2] == """
        다온로보틱스, 물류 창고용 로봇 팔 시험 운영 시작

        2025-12-03

        부산의 창고 한 곳에서 로봇 팔 24대가 크기가 다른 상자를 나누어 옮김
        사람이 손댄 비율은 첫 주 9%에서 셋째 주 3%로 줄어듦

        가온경제: https://economy.example.kr/robot-arm
        """)
    #expect(pages[3] == Self.overview)
    #expect(pages[4] == "1. 찬바람이 드는 길")
    #expect(pages[5].hasPrefix("찬바람이 드는 길\n\n2025-10-24\n\n"))
    #expect(pages[6] == "There is no 99.\n\n1. 찬바람이 드는 길")
  }

  @Test func searchesTitlesSummariesAndTags() throws {
    let folder = try goodSamples()
    let found = "1. \"사투리도 받아 적는다\"...바다대 연구진의 음성 모델"
    for word in ["오픈소스", "오픈소스".decomposedStringWithCanonicalMapping, "제주말과", "mulgyeol", "MULGYEOL"] {
      let pages = try pages(of: folder.path, "/\(word)", "1", "b")
      #expect(pages[1] == found)
      #expect(pages[2].hasPrefix("\"사투리도 받아 적는다\"...바다대 연구진의 음성 모델\n\n2025-11-13, 음성/오디오, 오픈소스\n\n"))
      #expect(pages[3] == Self.overview)
    }
    #expect(try pages(of: folder.path, "/없는 말")[1] == "Nothing.")
  }

  @Test func showsLongListsInParts() throws {
    let folder = try TemporaryFolder()
    for number in 10..<55 { try folder.add("---\ntitle: 글 \(number)\n---\n".utf8, as: "\(number).md") }
    let pages = try pages(of: folder.path, "", "", "45", "b", "", "")
    let titles = (10..<55).enumerated().map { "\($0 + 1). (1) 글 \($1)" }
    let parts = [titles[..<20], titles[20..<40], titles[40...]].map { $0.joined(separator: "\n") }
    #expect(pages == parts + ["1. 글 54"] + parts)
  }

  /// Eighty columns hold forty Hangul syllables: a line is broken before the word that would pass them.
  @Test func breaksLinesAtTheWidthOfTheirCharacters() throws {
    let folder = try TemporaryFolder()
    let words = Array(repeating: "가나다라마바사", count: 12)  // 14 columns each
    try folder.add(
      "---\ntitle: 글\ndescription: \"\(words.joined(separator: " "))\"\n---\n\n## a\n".utf8, as: "a.md")
    try folder.add("---\ntitle: \(words.joined(separator: " "))\n---\n".utf8, as: "b.md")
    let pages = try pages(of: folder.path, "1", "1")
    let line = words[..<5].joined(separator: " ")  // 74 columns; a sixth word makes 89
    // Two columns of the list are for the mark that a title goes on, seven for its number and that of its entries: four
    // words have 59 columns.
    #expect(pages[0] == "1. (1) 글\n2. (1) \(words[..<4].joined(separator: " ")) …")
    #expect(pages[2] == "글\n\n\(line)\n\(line)\n\(words[..<2].joined(separator: " "))")
  }

  @Test func letsNoTextCommandTheTerminal() throws {
    let folder = try TemporaryFolder()
    let escapes = "\u{1B}[2J\u{1B}]0;title\u{07}\u{9B}31m\u{7F}\u{08}"
    try folder.add(
      "---\ntitle: 글\ncategories: news\n---\n\n## 개\(escapes)발 \u{0C}글\n\n### 요약\n- \(escapes)\n".utf8, as: "a.md")
    let result = try command.run([folder.path], input: "1\n1\n".utf8)
    let controls = result.text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
    #expect(controls.isEmpty)
    #expect(result.text.contains("개[2J]0;title31m발"))
  }

  @Test func endsWithItsInput() throws {
    let folder = try goodSamples()
    #expect(try pages(of: folder.path) == [Self.overview])
  }

  @Test func failsWithoutAFolder() throws {
    let result = try command.run(["/no/such/folder"])
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("Error: /no/such/folder"))
  }
}
