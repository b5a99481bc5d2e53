import Testing

@testable import NewsDigestKit

@Suite("The words of headings")
struct HeadingWordsTests {
  @Test(
    "A headline is its words, without numbers, colons and asterisks",
    arguments: [
      ("걷는 로봇", "걷는 로봇"), ("**1. 걷는 로봇**", "걷는 로봇"), ("1. **걷는 로봇**", "걷는 로봇"), ("**1.** 걷는 로봇", "걷는 로봇"),
      ("12) 걷는 로봇", "걷는 로봇"), ("1️⃣ 걷는 로봇", "걷는 로봇"), ("(1) 걷는 로봇", "걷는 로봇"),
      ("① 걷는 로봇", "걷는 로봇"), ("❷걷는 로봇", "걷는 로봇"), ("**⑶ 걷는 로봇**", "걷는 로봇"), ("(5)세대", "(5)세대"), ("①", "①"),
      ("(1)", "(1)"), ("__걷는 로봇__", "걷는 로봇"), ("걷는 로봇:", "걷는 로봇"),
      ("**걷는 로봇:**", "걷는 로봇"), ("걷는 **로봇** 소식", "걷는 로봇 소식"), ("**걷는** 로봇", "걷는 로봇"),
      ("2025. 12. 3. 소식", "2025. 12. 3. 소식"),
      ("3.5 나노", "3.5 나노"), ("1. ", "1."), ("**", "**"), ("", ""), ("1\\. 걷는 로봇", "걷는 로봇"),
    ])
  func words(headline: String, title: String) throws {
    let text = "## \(headline)\n\n[한빛](https://hanbit.example/a)\n"
    expectLaws(of: NewsPost.self, in: text)
    #expect(try NewsPost(parsing: text).stories[0].title == title)
  }

  @Test(
    "Other words take the place of the old ones",
    arguments: [
      ("**1. 걷는 로봇**", "**1. 나는 로봇**"), ("1. **걷는 로봇**", "1. **나는 로봇**"), ("걷는 로봇:", "나는 로봇:"), ("걷는 **로봇**", "나는 로봇"),
    ])
  func replacing(old: String, new: String) {
    var story = NewsPost.Story(headline: old, blocks: [])
    story.title = "나는 로봇"
    #expect(story.headline == new)
    #expect(story.title == "나는 로봇")
  }

  @Test("Words that look like a number do not get lost")
  func wordsLikeNumbers() {
    var story = NewsPost.Story(headline: "**걷는 로봇**", blocks: [])
    story.title = "1. 나는 로봇"
    #expect(story.headline == "1. 나는 로봇")
  }

  @Test(
    "A heading of a section is known whatever decorates it",
    arguments: [
      "요약", "**요약**", "요약:", "**요약:**", "1. 요약", "**1. 요약**", "1. **요약**", "💡 요약", "1️⃣ 요약", "(1) 요약", "① 요약", "**① 요약**",
      "Summary:", "__Summary__",
      "[요약]", "【요약】", "`요약`", "<b>요약</b>", "요약 📝", "**요약** 📝", "요약 {#summary}", "요약: {: .a #b}", "기사 요약",
      "■ 요약", "• 요약", "- 요약", "\"요약\"", "“요약”", "~~요약~~", "\\[요약\\]", "요약 (1)", "요약 (12)", "요약.", "요약 -",
      "요약 <!-- 끝 -->",
    ])
  func sections(heading: String) throws {
    let text = "## 로봇\n\n[한빛](https://hanbit.example/a)\n\n### \(heading)\n- 하나\n"
    expectLaws(of: NewsPost.self, in: text)
    #expect(try NewsPost(parsing: text).stories[0].summary == [ListItem(text: "하나")])
    let block = NewsPost.Block.heading(level: 3, text: heading)
    guard case .section(let section) = block else { return #expect(Bool(false), "\(heading)") }
    #expect(section.title.contains("요약") || section.title == "Summary")
  }
}
