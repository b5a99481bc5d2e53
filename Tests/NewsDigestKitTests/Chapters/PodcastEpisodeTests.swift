import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Podcast episodes")
struct PodcastEpisodeTests {
  private static let korean = """
    새 소식을 모은 회차입니다! 2025년 8월 8일 녹화

    궁금한 점은 host@example.com으로 보내 주세요.

    이번 에피소드에서는: 편집기를 다룹니다.

    타임스탬프 + 링크:
    (00:00:10) 소개
    (00:02:14) 알림

    **도구 및 앱(Tools & Apps)**
    (00:03:07) 새 편집기
    지난 편집기보다 빠릅니다.
    (00:17:02) 새 게임

    **정책(Policy)**
    (01:20:05) 새 법
    내년부터 시행됩니다.
    """

  private static let english = """
    Our 12th episode about tools! 
     Recorded on 08/08/2025 
     Timestamps + Links: 
     (00:00:10) Intro 
     (00:02:14) News 
     Tools & Apps 
     (00:03:07) A new editor | Example News 
     (00:17:02) A new game
    """

  @Test("Korean")
  func parsesKorean() throws {
    expectLaws(of: PodcastEpisode.self, in: Self.korean)
    let episode = try PodcastEpisode(parsing: Self.korean)
    expectNoDifference(episode.recordedOn, CalendarDate(year: 2025, month: 8, day: 8))
    expectNoDifference(
      episode.chapterList,
      ChapterList(
        introduction: [
          "새 소식을 모은 회차입니다! 2025년 8월 8일 녹화", "궁금한 점은 host@example.com으로 보내 주세요.", "이번 에피소드에서는: 편집기를 다룹니다.",
        ],
        label: "타임스탬프 + 링크:",
        chapters: [Chapter(start: .seconds(10), title: "소개"), Chapter(start: .seconds(134), title: "알림")],
        sections: [
          .init(
            title: "도구 및 앱(Tools & Apps)",
            chapters: [
              Chapter(start: .seconds(187), title: "새 편집기", notes: ["지난 편집기보다 빠릅니다."]),
              Chapter(start: .seconds(1022), title: "새 게임"),
            ]),
          .init(
            title: "정책(Policy)", chapters: [Chapter(start: .seconds(4805), title: "새 법", notes: ["내년부터 시행됩니다."])]),
        ]))
    expectNoDifference(try PodcastEpisode(parsing: Self.korean.decomposed).recordedOn, episode.recordedOn)
  }

  @Test("English")
  func parsesEnglish() throws {
    expectLaws(of: PodcastEpisode.self, in: Self.english)
    let episode = try PodcastEpisode(parsing: Self.english)
    expectNoDifference(episode.recordedOn, CalendarDate(year: 2025, month: 8, day: 8))
    expectNoDifference(episode.label, "Timestamps + Links:")
    expectNoDifference(episode.chapters.map(\.title), ["Intro", "News"])
    expectNoDifference(episode.sections.map(\.title), ["Tools & Apps"])
    expectNoDifference(
      episode.sections[0].chapters.map(\.title), ["A new editor | Example News", "A new game"])
  }

  @Test(
    "The day of the recording is parsed and written as it is spelled",
    arguments: [
      ("2025년 8월 8일 녹화", "2025년 12월 31일 녹화"), ("A. 2025년8월8일에 녹음됨", "A. 2025년12월31일에 녹음됨"),
      ("Recorded on 08/08/2025. B", "Recorded on 12/31/2025. B"), ("recorded 8/8/2025", "recorded 12/31/2025"),
      ("Recorded on August 8, 2025", "Recorded on December 31, 2025"),
      ("Recorded: Aug 8, 2025", "Recorded: Dec 31, 2025"),
      ("Recorded on 2025-08-08", "Recorded on 2025-12-31"),
      ("Recorded on 2025\u{2011}8\u{2011}8", "Recorded on 2025\u{2011}12\u{2011}31"),
    ])
  func recordedOn(text: String, expected: String) throws {
    var document = try DigestDocument<PodcastEpisode>(parsing: text + "\n\n(00:00:10) Intro")
    expectNoDifference(document.content.recordedOn, CalendarDate(year: 2025, month: 8, day: 8))
    document.content.recordedOn = CalendarDate(year: 2025, month: 12, day: 31)
    expectNoDifference(try document.text(), expected + "\n\n(00:00:10) Intro")
  }

  @Test(
    "A day in prose is not that of a recording",
    arguments: ["2025년 8월 8일 방송", "Recorded on a boat", "Recorded on 13/13/2025", "2025년 13월 8일 녹화"])
  func noRecording(text: String) throws {
    expectNoDifference(try PodcastEpisode(parsing: text).recordedOn, nil)
  }

  @Test("A day is taken away and added")
  func setRecordedOn() {
    var episode = PodcastEpisode(introduction: ["A. Recorded on 08/08/2025 at home."])
    episode.recordedOn = nil
    expectNoDifference(episode.introduction, ["A. at home."])
    episode.recordedOn = CalendarDate(year: 2025, month: 8, day: 9)
    expectNoDifference(episode.introduction, ["A. at home.", "Recorded on 2025-08-09"])
    episode.recordedOn = nil
    expectNoDifference(episode.introduction, ["A. at home."])
  }

  @Test("One chapter changes one line")
  func edit() throws {
    var document = try DigestDocument<PodcastEpisode>(parsing: Self.english)
    document.content.sections[0].chapters[0].start = .seconds(200)
    document.content.sections[0].chapters.append(Chapter(start: .seconds(1100), title: "More"))
    expectNoDifference(
      try document.text(),
      Self.english.replacing("(00:03:07)", with: "(00:03:20)") + "\n (00:18:20) More")
  }

  @Test("JSON has the names that other tools rely on")
  func json() throws {
    let episode = try PodcastEpisode(parsing: Self.korean)
    let data = try JSONEncoder().encode(episode)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["recordedOn"] as? String == "2025-08-08")
    #expect((object["introduction"] as? [String])?.count == 3)
    let all = try #require(object["chapters"] as? [[String: Any]])
    expectNoDifference(all.count, episode.allChapters.count)
    #expect(all.prefix(2).map { $0["start"] as? Int } == [10, 134])
    #expect(all.prefix(3).map { $0["section"] as? String } == [nil, nil, "도구 및 앱(Tools & Apps)"])
    let sections = try #require(object["sections"] as? [[String: Any]])
    let chapters = try #require(sections[0]["chapters"] as? [[String: Any]])
    #expect(chapters[0]["section"] as? String == "도구 및 앱(Tools & Apps)")
    #expect(chapters[0]["notes"] as? [String] == ["지난 편집기보다 빠릅니다."])
    expectNoDifference(try JSONDecoder().decode(PodcastEpisode.self, from: data), episode)
    let minimal = try JSONDecoder().decode(PodcastEpisode.self, from: Data(#"{"recordedOn":"2025-08-08"}"#.utf8))
    expectNoDifference(minimal.introduction, ["Recorded on 2025-08-08"])
  }
}
