import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Video digests")
struct VideoDigestTests {
  @Test("A page keeps all the laws")
  func laws() {
    expectLaws(of: VideoDigest.self, in: VideoDigestPage.text)
  }

  @Test("All of a page is in the model")
  func wholeModel() throws {
    let hidden = VideoDigest.Block.attributes(AttributeList([.className("no_toc")]), of: .preceding)
    let expected = VideoDigest(
      frontMatter: [
        "title": "2026-01-05 요리-과학", "parent": "영상 모음", "nav_order": .integer(-20_260_105),
      ],
      introduction: [
        .heading(level: 1, text: "2026-01-05 요리-과학"), hidden, .heading(level: 2, text: "목차"), hidden,
        .listItem(ListItem(number: 1, text: "TOC")), .attributes(AttributeList([.reference("toc")]), of: .preceding),
        .thematicBreak, .heading(level: 2, text: "일일 요약"), .paragraph("오늘의 요리-과학 영상 정리"),
        .paragraph("오늘 영상들은 불과 시간을 다룹니다."), .listItem(ListItem(number: 1, text: "낮은 온도의 힘: \"서두르지 않는 부엌\"")),
        .paragraph("두 영상이 모두 낮은 온도를 말합니다."), .listItem(ListItem(number: 2, text: "소금의 때")),
        .paragraph("소금은 언제 넣는지가 중요합니다."), .paragraph("결국 기다림이 맛을 만듭니다."), .thematicBreak,
        .heading(level: 2, text: "개별 영상 요약"),
      ],
      videos: [
        VideoDigest.Video(
          title: "[실험] 스테이크, 몇 도가 좋을까", channel: "부엌 연구소", url: "https://www.youtube.com/watch?v=AbCdEfGhI_1",
          duration: .seconds(725),
          sections: [
            VideoDigest.Section(
              title: "1. 영상 의도 (200자 이내)",
              blocks: [
                .labelled(LabelledParagraph(label: "영상 의도", text: "온도와 육즙의 관계를 재어 본다.")),
                .labelled(LabelledParagraph(label: "주요 내용", text: "")),
                .listItem(ListItem(label: "낮은 온도", text: "54도에서 두 시간.")),
                .listItem(ListItem(label: "높은 온도", text: "겉만 빠르게.")),
              ]),
            VideoDigest.Section(
              title: "2. 핵심 문장",
              blocks: [
                .listItem(ListItem(text: "\"기다리면 부드러워집니다.\"")),
                .listItem(ListItem(text: "\"소금은 먼저...\" (설명 마지막 부분)")),
              ]),
          ]),
        VideoDigest.Video(
          title: "김치는 왜 시어질까", channel: "발효교실", url: "https://youtu.be/ZyXwVuTsR-2", duration: .seconds(3723),
          sections: [
            VideoDigest.Section(
              title: "1. 핵심 문장 추출 (원문 그대로)",
              blocks: [
                .listItem(ListItem(number: 1, text: "\"유산균이 일을 합니다.\"")),
                .listItem(ListItem(number: 2, text: "\"온도가 낮으면 천천히 합니다.\"")),
              ])
          ]),
      ])
    expectNoDifference(try VideoDigest(parsing: VideoDigestPage.text), expected)
  }

  @Test("Views of a page")
  func views() throws {
    let digest = try VideoDigest(parsing: VideoDigestPage.text)
    #expect(digest.date == CalendarDate(year: 2026, month: 1, day: 5))
    #expect(digest.topic == "요리-과학")
    #expect(digest.pageTitle == "2026-01-05 요리-과학")
    #expect(digest.headline == "오늘의 요리-과학 영상 정리")
    expectNoDifference(
      digest.themes,
      [
        VideoDigest.Theme(title: "낮은 온도의 힘: \"서두르지 않는 부엌\"", text: "두 영상이 모두 낮은 온도를 말합니다."),
        VideoDigest.Theme(title: "소금의 때", text: "소금은 언제 넣는지가 중요합니다."),
      ])
    #expect(digest.videos.map(\.videoID) == ["AbCdEfGhI_1", "ZyXwVuTsR-2"])
    expectNoDifference(
      digest.videos.flatMap(\.quotations),
      [
        Quotation(text: "기다리면 부드러워집니다."), Quotation(text: "소금은 먼저...", remark: "설명 마지막 부분"),
        Quotation(text: "유산균이 일을 합니다."), Quotation(text: "온도가 낮으면 천천히 합니다."),
      ])
  }

  @Test("A new page has the layout of the generated ones")
  func formatted() throws {
    var digest = VideoDigest(
      date: try #require(CalendarDate(year: 2026, month: 1, day: 5)), topic: "요리", parent: "영상 모음", headline: "한 줄",
      themes: [VideoDigest.Theme(title: "하나", text: "글")],
      videos: [
        VideoDigest.Video(
          title: "가, 나", channel: "다", url: "https://youtu.be/ZyXwVuTsR-2", duration: .seconds(45),
          sections: [
            VideoDigest.Section(
              title: "1. 의도",
              blocks: [
                .labelled(LabelledParagraph(label: "의도", text: "글")), .listItem(ListItem(label: "라", text: "마")),
              ])
          ]),
        VideoDigest.Video(title: "바", url: nil),
      ])
    digest.closing = [.heading(level: 2, text: "끝"), .paragraph("글")]
    let expected = """
      ---
      title: "2026-01-05 요리"
      parent: 영상 모음
      nav_order: -20260105
      ---

      # 2026-01-05 요리
      {:.no_toc}

      ## 목차
      {:.no_toc}

      1. TOC
      {:toc}

      ---

      ## 일일 요약

      한 줄

      1. 하나

      글

      ---

      ## 개별 영상 요약

      ### 가, 나, 다 [링크](https://youtu.be/ZyXwVuTsR-2), 45초

      \\## 1. 의도

      **의도:** 글

      - **라**: 마

      ---

      ### 바

      ---

      ## 끝

      글

      """
    expectNoDifference(try digest.formatted(), expected)
    expectLaws(of: VideoDigest.self, in: expected)
  }

  @Test(
    "A section starts with an escaped heading, a heading of level 4 or a number",
    arguments: [
      ("\\## 요약", 2, "요약"), ("   \\### 요약 ##", 3, "요약"), ("#### 요약", 4, "요약"), ("## 2. 요약", 2, "2. 요약"),
      ("\\#### 요약", 4, "요약"), ("\\##", 2, ""),
    ])
  func sections(line: String, level: Int, title: String) throws {
    let text = "### 가, 나, 1분\n\n\(line)\n\n글\n"
    expectLaws(of: VideoDigest.self, in: text)
    expectNoDifference(
      try VideoDigest(parsing: text).videos.first?.sections,
      [VideoDigest.Section(title: title, level: level, blocks: [.paragraph("글")])])
  }

  @Test("A heading of the page ends the videos, unless another one follows")
  func pageHeadings() throws {
    let text = """
      ### 가, 나, 1분

      글

      ---

      ## 다른 묶음

      ### 다, 라, 2분

      ---

      # 끝

      \\## 글

      """
    expectLaws(of: VideoDigest.self, in: text)
    let digest = try VideoDigest(parsing: text)
    expectNoDifference(digest.videos.map(\.title), ["가", "다"])
    expectNoDifference(digest.videos.map(\.blocks), [[.paragraph("글"), .heading(level: 2, text: "다른 묶음")], []])
    expectNoDifference(digest.closing, [.heading(level: 1, text: "끝"), .paragraph("\\## 글")])
  }

  @Test("A level-3 heading is a video below the videos' heading, and otherwise if nothing else looks like one")
  func videoHeadings() throws {
    let text = "### 소제목\n\n### [글](https://example.com)\n\n## 개별 영상 요약\n\n### 제목뿐\n"
    expectLaws(of: VideoDigest.self, in: text)
    let digest = try VideoDigest(parsing: text)
    #expect(digest.videos.map(\.title) == ["제목뿐"])
    #expect(digest.introduction.count == 3)
  }

  @Test("An attribute list belongs to the block above, or to the one below")
  func attributeTargets() throws {
    let text = "글\n{:.a}\n{:.b}\n\n{:.c}\n{:.d}\n글\n\n{:n: .e}\n"
    expectLaws(of: VideoDigest.self, in: text)
    expectNoDifference(
      try VideoDigest(parsing: text).introduction,
      [
        .paragraph("글"), .attributes(AttributeList([.className("a")]), of: .preceding),
        .attributes(AttributeList([.className("b")]), of: .preceding),
        .attributes(AttributeList([.className("c")]), of: .following),
        .attributes(AttributeList([.className("d")]), of: .following), .paragraph("글"),
        .attributes(AttributeList(name: "n", [.className("e")]), of: .following),
      ])
  }

  @Test("A page goes through JSON unchanged")
  func codable() throws {
    let digest = try VideoDigest(parsing: VideoDigestPage.text)
    let json = try JSONEncoder().encode(digest)
    expectNoDifference(try JSONDecoder().decode(VideoDigest.self, from: json), digest)
    let values = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(values["date"] as? String == "2026-01-05")
    #expect(values["topic"] as? String == "요리-과학")
    let video = try #require((values["videos"] as? [[String: Any]])?.first)
    #expect(video["duration"] as? Int == 725)
    #expect(video["videoID"] as? String == "AbCdEfGhI_1")
    #expect(video["linkText"] as? String == "링크")
  }

  @Test("Little JSON is enough")
  func sparseJSON() throws {
    let json = #"""
      {"date": "2026-01-05", "topic": "가", "headline": "나", "themes": [{"title": "마"}],
       "videos": [{"title": "다", "url": "u",
                   "sections": [{"title": "라", "blocks": [{"type": "labelled", "label": "바"}]}]}]}
      """#
    let digest = try JSONDecoder().decode(VideoDigest.self, from: Data(json.utf8))
    expectNoDifference(
      digest,
      VideoDigest(
        date: try #require(CalendarDate(year: 2026, month: 1, day: 5)), topic: "가", headline: "나",
        themes: [VideoDigest.Theme(title: "마", text: "")],
        videos: [
          VideoDigest.Video(
            title: "다", url: "u",
            sections: [
              VideoDigest.Section(title: "라", blocks: [.labelled(LabelledParagraph(label: "바", text: ""))])
            ])
        ]))
    expectLaws(of: VideoDigest.self, in: try digest.formatted())
  }

  @Test("Texts are compared by their bytes")
  func equality() {
    #expect(VideoDigest.Video(title: "각", url: nil) != VideoDigest.Video(title: "각".decomposed, url: nil))
    #expect(VideoDigest.Section(title: "각") != VideoDigest.Section(title: "각".decomposed))
    #expect(AttributeList([.className("각")]) != AttributeList([.className("각".decomposed)]))
  }
}
