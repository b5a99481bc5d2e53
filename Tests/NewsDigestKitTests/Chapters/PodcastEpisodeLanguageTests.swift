import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Podcast episodes in other languages")
struct PodcastEpisodeLanguageTests {
  /// What the samples say, and how the day of the recording is written.
  struct Episode: Sendable, CustomTestStringConvertible {
    let language: SampleLanguage
    let label: String
    let sections: [String]
    let titles: [String]
    let notes: [String]
    /// The line of the recording on the 3rd, with the day in it as it is and as the 4th.
    let recording: (old: String, new: String)
    let secondLabel: String
    let secondTitles: [String]
    let secondRecording: (old: String, new: String)
    let url: String

    var testDescription: String { language.rawValue }
  }

  static let episodes = [
    Episode(
      language: .english, label: "Timestamps + Links:",
      sections: ["Tools & Apps", "Research & Advancements", "Round the corner"],
      titles: [
        "Opening", "Letters from last week", "Scrawl, an app that reads handwriting it has never seen",
        "The electricity bill of a model in the cupboard", "Can a model raised on short texts sum up a long one?",
        "Saying \"I don't know\" when you don't", "The festival's guide robot and a rainy day", "Closing",
      ],
      notes: [
        "It learns the order of strokes, so joined-up writing is no trouble. Ten pages a day are free.",
        "Paper: https://papers.example.org/short-to-long",
      ], recording: ("October 3, 2025", "October 4, 2025"), secondLabel: "Chapters:",
      secondTitles: ["Good evening", "A keyboard for one hand", "What the letters said", "Good night"],
      secondRecording: ("10 Oct 2025", "4 Nov 2025"), url: "https://apps.example.com/one-hand"),
    Episode(
      language: .japanese, label: "タイムスタンプ + リンク:",
      sections: ["道具とアプリ(Tools & Apps)", "研究と進歩(Research & Advancements)", "ご近所の話"],
      titles: [
        "はじまり", "前回へのお便り", "手書きを読むアプリ「もじぺた」、初めての字も覚える", "電気代から見た家のモデル", "短い文だけで育ったモデルは、長い文をまとめられるか",
        "わからない時に、わからないと言わせる", "お祭りの案内ロボット、雨の一日", "おわり",
      ], notes: ["筆順ごと学ぶので、くずした字に強い。一日十枚まで無料。", "論文: https://papers.example.org/short-to-long"],
      recording: ("2025年10月3日収録", "2025年10月4日収録"), secondLabel: "チャプター：",
      secondTitles: ["こんばんは", "片手で打つキーボード", "お便りを読む", "おやすみなさい"],
      secondRecording: ("2025年10月10日 収録", "2025年11月4日 収録"), url: "https://apps.example.jp/one-hand"),
    Episode(
      language: .chinese, label: "时间戳 + 链接:",
      sections: ["工具与应用(Tools & Apps)", "研究与进展(Research & Advancements)", "街坊新闻"],
      titles: [
        "开场", "上一期的来信", "能读手写字的应用“字贴”，没见过的字也能学会", "从电费看家里的模型", "只读过短文的模型，能概括长文吗", "不知道的时候，让它说不知道",
        "庙会上的导览机器人和一个雨天", "结束语",
      ], notes: ["连笔画的顺序一起学，所以潦草的字也不怕。每天十页以内免费。", "论文: https://papers.example.org/short-to-long"],
      recording: ("录制于 2025年10月3日", "录制于 2025年10月4日"), secondLabel: "时间轴：",
      secondTitles: ["晚上好", "单手键盘", "读来信", "晚安"], secondRecording: ("2025年10月10日录制", "2025年11月4日录制"),
      url: "https://apps.example.cn/one-hand"),
  ]

  @Test("The fields of an episode", arguments: episodes)
  func fields(expected: Episode) throws {
    let text = try expected.language.text(of: "podcast-episode.txt")
    expectLaws(of: PodcastEpisode.self, in: text)
    let episode = try PodcastEpisode(parsing: text)
    expectNoDifference(episode.recordedOn, try date("2025-10-03"))
    expectNoDifference(episode.introduction.count, 3)
    expectNoDifference(episode.label, expected.label)
    expectNoDifference(episode.chapters.count, 2)
    expectNoDifference(episode.sections.map(\.title), expected.sections)
    expectNoDifference(episode.sections.map(\.chapters.count), [2, 2, 2])
    let chapters = episode.allChapters
    expectNoDifference(chapters.map(\.title), expected.titles)
    expectNoDifference(
      chapters.map(\.start), [0, 160, 305, 871, 1_568, 2_515, 3_800, 4_367].map { .seconds($0) })
    expectNoDifference(chapters.flatMap(\.notes), expected.notes)
    expectNoDifference(chapters.map(\.notes.count), [0, 0, 1, 0, 1, 0, 0, 0])
    expectNoDifference(try DigestDocument<PodcastEpisode>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .podcastEpisode)
  }

  @Test("The fields of an episode in other spellings", arguments: episodes)
  func secondFields(expected: Episode) throws {
    let text = try expected.language.text(of: "podcast-episode-chapters.txt")
    expectLaws(of: PodcastEpisode.self, in: text)
    let episode = try PodcastEpisode(parsing: text)
    expectNoDifference(episode.recordedOn, try date("2025-10-10"))
    expectNoDifference(episode.label, expected.secondLabel)
    expectNoDifference(
      episode.chapters,
      zip(expected.secondTitles, [0, 195, 1_300, 3_723]).map { title, start in
        Chapter(
          start: .seconds(start), title: title, url: start == 195 ? expected.url : nil)
      })
    expectNoDifference(episode.sections, [])
    expectNoDifference(try DigestDocument<PodcastEpisode>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .podcastEpisode)
  }

  @Test("The day of the recording is written in the words that are there", arguments: episodes)
  func recording(expected: Episode) throws {
    for (name, day, words) in [
      ("podcast-episode.txt", "2025-10-04", expected.recording),
      ("podcast-episode-chapters.txt", "2025-11-04", expected.secondRecording),
    ] {
      let text = try expected.language.text(of: name)
      let written = try edited(text) { (episode: inout PodcastEpisode) in episode.recordedOn = try date(day) }
      expectSameBytes(written, text.replacing(words.old, with: words.new))
    }
  }

  @Test("A chapter and a section are added as the others are written", arguments: episodes)
  func newChapter(expected: Episode) throws {
    let text = try expected.language.text(of: "podcast-episode.txt")
    let (removed, added) = try change(of: text, in: expected.language) { (episode: inout PodcastEpisode) in
      try #require(episode.sections.count == 3)
      episode.sections[0].chapters.append(Chapter(start: .seconds(1_205), title: "New"))
      episode.sections.insert(.init(title: "More", chapters: [Chapter(start: .seconds(3_605), title: "Newer")]), at: 2)
    }
    expectNoDifference(removed.filter { !added.contains($0) }, [])
    expectNoDifference(
      added.filter { !removed.contains($0) }, ["(00:20:05) New", "**More**", "(01:00:05) Newer"])
  }
}
