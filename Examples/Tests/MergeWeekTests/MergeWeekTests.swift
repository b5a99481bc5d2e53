import CommandTesting
import Testing

@Suite("merge-week")
struct MergeWeekTests {
  private let command = Command("merge-week")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func addDay(_ day: Int, as name: String, _ entries: String) throws {
    try folder.add("# 🤖 AI 뉴스 - 2025년 11월 \(day)일\n\n\(entries)".utf8, as: name)
  }

  /// 10 November 2025 is a Monday.
  @Test func mergesDocumentsOfAllFormats() throws {
    // Later in the list of files, earlier in the week.
    try addDay(
      10, as: "z.md",
      """
      ### 회의록 도우미 공개

      > 📅 **2025-11-10** | **🔥 주요** | 기타 | 솔바람경제

      **💡 요약**

      **결정**만 골라 담는다.
      값은 그대로다.

      🔗 [원문 보기](https://solbaram.example.kr/minutes)

      ---

      ### 주소가 없는 소식

      > 📅 **2025-11-10** | **📝 참고** | 기타 | 어딘가

      """)
    try folder.add(
      """
      ---
      title: "11월 12일"
      date: 2025-11-12 07:30:00 +0900
      categories: news
      ---

      ## 창고의 로봇 팔

      ![로봇 팔](https://images.example.com/arm.png)

      [가온경제](https://economy.example.kr/arm) - 발행일: 2025-11-11 (사이트 표기)
      [Wire](https://wire.example.com/arm) - 발행일: 2025-11-12

      ### 요약
      * 상자를 옮긴다

      ### 주요 내용 및 시사점
      * **향후 전망**: 넓힌다

      ## 회의록 도우미 공개

      [솔바람경제](https://solbaram.example.kr/minutes) - 발행일: 2025-11-10
      [둘째 신문](https://second.example.kr/minutes) - 발행일: 2025-11-12

      """.utf8, as: "a/2025-11-12-news.md")
    try folder.add(
      "첫 회입니다. 2025년 11월 16일 녹화\n\n(00:00:00) 여는 말\n(00:01:00) [새 편집기](https://editor.example.com)\n빨라졌다.\n(00:09:00) 닫는 말\n"
        .utf8, as: "b.txt")
    // Another week, and what is no digest of a day.
    try addDay(
      17, as: "c.md", "### 다음 주\n\n> 📅 **2025-11-17** | **🔥 주요** | 기타 | 신문\n\n🔗 [원문 보기](https://a.example.kr)\n")
    try folder.add(
      "# 🤖 AI 뉴스 아카이브 - 2025년 11월\n\n### 📅 11월 12일 (1건)\n📄 [11-12.md](./11-12.md)\n\n- 소식\n".utf8, as: "README.md")
    try folder.add("그냥 글\n".utf8, as: "notes.txt")

    let expected = """
      ---
      layout: post
      title: "2025-11-10–2025-11-16 AI 뉴스"
      date: 2025-11-16 00:00:00
      categories: news
      ---

      ## 회의록 도우미 공개

      [솔바람경제](https://solbaram.example.kr/minutes) – 발행일: 2025-11-10\("  ")
      [둘째 신문](https://second.example.kr/minutes) – 발행일: 2025-11-12

      ### 요약
      - **결정**만 골라 담는다.
      - 값은 그대로다.

      ---

      ## 주소가 없는 소식

      [어딘가] – 발행일: 2025-11-10

      ---

      ## 창고의 로봇 팔

      ![로봇 팔](https://images.example.com/arm.png)

      [가온경제](https://economy.example.kr/arm) – 발행일: 2025-11-11 (사이트 표기)\("  ")
      [Wire](https://wire.example.com/arm) – 발행일: 2025-11-12

      ### 요약
      - 상자를 옮긴다

      ### 주요 내용 및 시사점
      - **향후 전망**: 넓힌다

      ---

      ## 새 편집기

      [editor.example.com](https://editor.example.com)

      ### 요약
      - 빨라졌다.

      """
    for day in ["2025-11-10", "2025-11-13", "2025-11-16"] {
      let result = try command.run(["--week-of", day, folder.path])
      #expect(result.exitCode == 0)
      #expect(result.text == expected)
      // The post has no place for these, and the second document has a piece of news of the first one.
      #expect(result.errors.contains("z.md: entries[0].blocks[0].importance: The format has no place for “🔥 주요”.\n"))
      #expect(
        result.errors.contains(
          "2025-11-12-news.md: stories[1]: “회의록 도우미 공개” leads to the same page as “회의록 도우미 공개”, so it was left out.\n"))
      #expect(result.errors.contains("b.txt: chapters[0]: “여는 말” has no link, so it was left out.\n"))
    }
    let titled = try command.run(["--week-of", "2025-11-10", "--title", "한 주 \"소식\"", folder.path])
    #expect(titled.lines[2] == #"title: "한 주 \"소식\"""#)
  }

  @Test func writesATitleOfSeveralLinesOnOne() throws {
    try folder.add(
      "---\ntitle: |\n  첫 줄\n  둘째 줄\ndate: 2025-11-12\n---\n\n글은 [신문](https://a.example.kr)에 있다.\n".utf8, as: "a.md")
    let result = try command.run(["--week-of", "2025-11-10", folder.path])
    #expect(result.exitCode == 0)
    #expect(result.text.hasSuffix("\n## 첫 줄 둘째 줄\n\n글은 [신문](https://a.example.kr)에 있다.\n"))
  }

  @Test func failsWithoutNews() throws {
    try folder.add("그냥 글\n".utf8, as: "notes.txt")
    let result = try command.run(["--week-of", "2025-11-10", folder.path])
    #expect(result.exitCode == 64)
    #expect(result.output == [])
    #expect(result.errors.hasPrefix("Error: \(folder.path) has no news of 2025-11-10 to 2025-11-16.\n"))
  }

  @Test func writesNothingWhenAFileCannotBeRead() throws {
    try addDay(10, as: "a.md", "### 소식\n\n> 📅 **2025-11-10** | **🔥 주요** | 기타 | 신문\n\n🔗 [원문 보기](https://a.example.kr)\n")
    try folder.add([0xFF], as: "b.md")
    let result = try command.run(["--week-of", "2025-11-10", folder.path])
    #expect(result.exitCode == 1)
    #expect(result.output == [])
    #expect(result.errors.hasPrefix("Error: \(folder.path)/b.md: The text is not UTF-8"))
  }
}
