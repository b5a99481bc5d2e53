import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Video digests in other languages")
struct VideoDigestLanguageTests {
  /// What the samples say, and how a video is written in their language.
  struct Page: Sendable, CustomTestStringConvertible {
    let language: SampleLanguage
    let topic: String
    let headline: String
    let themes: [VideoDigest.Theme]
    let titles: [String]
    let channels: [String]
    let firstLabels: [String]
    /// The durations as they are, and as four seconds more.
    let durations: [(old: String, new: String)]
    let link: String
    /// The heading of the day's summary.
    let summary: String

    var testDescription: String { language.rawValue }
  }

  static let pages = [
    Page(
      language: .english, topic: "Home-Repair", headline: "Today's videos look round the house before winter comes.",
      themes: [
        .init(title: "Find the leak first", text: "Both of them measure before they buy anything."),
        .init(
          title: "Manuals that answer", text: "A photograph of the manual is enough to find the part that broke."),
      ],
      titles: ["Where the cold comes in, and why", "Old washing machine, keep or throw", "A minute with a boiler"],
      channels: ["Slow Workshop", "Slow Workshop", "Somebody at Home"], firstLabels: ["Intent", "Main points"],
      durations: [("1 h 2 min 3 s", "1 h 2 min 7 s"), ("18:04", "18:08"), ("45 s", "49 s")], link: "[link]",
      summary: "## Daily summary"),
    Page(
      language: .japanese, topic: "暮らし-技術", headline: "今日の動画は、冬の前に家を見て回ります。",
      themes: [
        .init(title: "まず、すき間を探す", text: "どの動画も、買う前に測ることを勧めています。"),
        .init(title: "答えてくれる説明書", text: "説明書の写真一枚で、壊れた部品が見つかります。"),
      ], titles: ["冷たい風の通り道、そのわけ", "古い洗濯機、捨てるか直すか", "ボイラーと一分間"], channels: ["ゆっくり工房", "ゆっくり工房", "家のだれか"],
      firstLabels: ["動画の意図", "主な内容"],
      durations: [("1時間2分3秒", "1時間2分7秒"), ("18分4秒", "18分8秒"), ("45秒", "49秒")], link: "[リンク]", summary: "## 今日のまとめ"),
    Page(
      language: .chinese, topic: "居家-技术", headline: "今天的视频在入冬前把家里看了一遍。",
      themes: [
        .init(title: "先找漏风的地方", text: "几段视频都劝人先量一量，再去买。"),
        .init(title: "会回答的说明书", text: "给说明书拍一张照片，就能找到坏掉的零件。"),
      ], titles: ["冷风从哪里来，又是为什么", "旧洗衣机，扔掉还是修好", "和锅炉在一起的一分钟"], channels: ["慢工坊", "慢工坊", "家里的某人"],
      firstLabels: ["视频意图", "主要内容"],
      durations: [("1小时2分3秒", "1小时2分7秒"), ("18分4秒", "18分8秒"), ("45秒", "49秒")], link: "[链接]", summary: "## 每日总结"),
  ]

  private static let name = "video-digest.md"

  @Test("The fields of a page", arguments: pages)
  func fields(expected: Page) throws {
    let text = try expected.language.text(of: Self.name)
    expectLaws(of: VideoDigest.self, in: text)
    let page = try VideoDigest(parsing: text)
    expectNoDifference(page.date, try date("2025-10-24"))
    expectNoDifference(page.topic, expected.topic)
    expectNoDifference(page.headline, expected.headline)
    expectNoDifference(page.themes, expected.themes)
    expectNoDifference(page.videos.map(\.title), expected.titles)
    expectNoDifference(page.videos.map(\.channel), expected.channels)
    expectNoDifference(page.videos.map(\.videoID), ["mN4pQ6rS8tU", "aB3dE5gH7jK", "Zy9-Xw8_Vu7"])
    expectNoDifference(page.videos.map(\.duration), [3_723, 1_084, 45].map { .seconds($0) })
    expectNoDifference(page.videos.map(\.note), [nil, nil, nil])
    expectNoDifference(page.videos.map(\.sections.count), [2, 1, 1])
    expectNoDifference(page.videos.map(\.quotations.count), [1, 2, 0])
    try #require(page.videos.first?.sections.isEmpty == false)
    let labels = page.videos[0].sections[0].blocks.compactMap { block in
      if case .labelled(let paragraph) = block { paragraph.label } else { nil }
    }
    expectNoDifference(labels, expected.firstLabels)
    expectNoDifference(try DigestDocument<VideoDigest>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .videoDigest)
  }

  @Test("A duration is written in the units that are there", arguments: pages)
  func duration(expected: Page) throws {
    let text = try expected.language.text(of: Self.name)
    for (index, words) in expected.durations.enumerated() {
      let written = try edited(text) { (page: inout VideoDigest) in
        try #require(page.videos.indices.contains(index))
        let old = try #require(page.videos[index].duration)
        page.videos[index].duration = old + .seconds(4)
      }
      expectSameBytes(written, text.replacing("), \(words.old)\n", with: "), \(words.new)\n"))
    }
  }

  @Test("A new video has the words of the videos beside it", arguments: pages)
  func newVideo(expected: Page) throws {
    let text = try expected.language.text(of: Self.name)
    let (removed, added) = try change(of: text, in: expected.language) { (page: inout VideoDigest) in
      try #require(page.videos.count == 3)
      let video = VideoDigest.Video(
        title: "New", channel: "Blue", url: "https://www.youtube.com/watch?v=aaaaaaaaaaa", duration: .seconds(3_723))
      page.videos.insert(video, at: 1)
    }
    expectNoDifference(removed, [])
    expectNoDifference(
      added,
      [
        "### New, Blue \(expected.link)(https://www.youtube.com/watch?v=aaaaaaaaaaa), \(expected.durations[0].old)"
      ])
  }

  @Test("A headline where there is no summary of the day has a heading in the page's language", arguments: pages)
  func newSummary(expected: Page) throws {
    let text = try expected.language.text(of: Self.name)
    let start = try #require(text.firstRange(of: expected.summary + "\n")).lowerBound
    let videos = try #require(text.ranges(of: "\n## ").last).lowerBound
    let shortened = text[..<start] + text[videos...].drop { $0 == "\n" }
    let (removed, added) = try change(of: String(shortened), in: expected.language) { (page: inout VideoDigest) in
      expectNoDifference(page.headline, nil)
      page.headline = "One"
    }
    expectNoDifference(removed, [])
    expectNoDifference(added, [expected.summary, "One"])
  }
}
