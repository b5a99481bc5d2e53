import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

/// Documents in decomposed form, with the fields that they must have worked out by hand.
@Suite("Decomposed documents")
struct NormalisationTests {
  private func composed(_ text: String?) -> String? { text?.precomposedStringWithCanonicalMapping }

  @Test("A news post")
  func newsPost() throws {
    let text = """
      ---
      layout: post
      title: "2025-11-20 AI 뉴스"
      date: 2025-11-20 08:00:00 +0900
      categories: news ai
      ---

      ## 등대가 안개를 듣다

      [파도일보](https://pado.example.kr/1) – 발행일: 2025-11-19
      [등대지기](https://light.example.kr/2) – 발행일: 2025-11-18 (어제)

      ### 요약
      - 소리로 안개를 안다
      - 불을 먼저 켠다

      ### 주요 내용 및 시사점
      - **기술적 의미**: 귀가 셋이다
      - **향후 전망**: 섬마다 하나씩

      """.decomposed
    let post = try post(text)
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .newsPost)
    let story = try #require(post.stories.first)
    expectNoDifference(story.citations.map(\.publishedOn?.description), ["2025-11-19", "2025-11-18"])
    expectNoDifference(story.citations.map { composed($0.note) }, [nil, "어제"])
    expectNoDifference(story.citations.map { composed($0.name) }, ["파도일보", "등대지기"])
    expectNoDifference(story.summary.map { composed($0.text) }, ["소리로 안개를 안다", "불을 먼저 켠다"])
    expectNoDifference(story.insights.map { composed($0.label) }, ["기술적 의미", "향후 전망"])
    // The form of the author stays.
    #expect(story.headline.utf8.elementsEqual("등대가 안개를 듣다".decomposed.utf8))
  }

  @Test("A date in a decomposed post changes one line, and its label stays decomposed")
  func editedDate() throws {
    let text = "## 글\n\n[가](u) – 발행일: 2025-11-19\n\n### 요약\n- 나\n".decomposed
    let written = try edited(text) { (post: inout NewsPost) in
      try #require(post.stories.first?.citations.isEmpty == false)
      post.stories[0].citations[0].publishedOn = try date("2025-11-20")
    }
    expectSameBytes(written, text.replacing("2025-11-19", with: "2025-11-20"))
  }

  @Test("A new story in a decomposed post has decomposed words")
  func newStory() throws {
    let text = "## 글\n\n[가](u) – 발행일: 2025-11-19\n\n### 요약\n- 나\n".decomposed
    let written = try edited(text) { (post: inout NewsPost) in
      post.stories.append(
        .init(
          headline: "B", citations: [.init(name: "b", url: "v", publishedOn: try date("2025-11-20"))],
          summary: [.init(text: "c")]))
    }
    let added = written.utf8.dropFirst(text.utf8.count)
    #expect(written.utf8.starts(with: text.utf8))
    #expect(
      String(decoding: added, as: UTF8.self).utf8.elementsEqual(String(decoding: added, as: UTF8.self).decomposed.utf8))
  }

  @Test("A daily digest with kana, whose marks are letters' own, and its table of contents")
  func dailyDigest() throws {
    let text = try SampleLanguage.japanese.text(of: "daily-digest.md").decomposed
    expectLaws(of: DailyDigest.self, in: text)
    let digest = try DailyDigest(parsing: text)
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .dailyDigest)
    expectNoDifference(digest.date, try date("2025-12-12"))
    try #require(digest.entries.count == 4)
    expectNoDifference(composed(digest.entries[0].summary), "これからすることを小さな画面に出し、うなずくまで待つ。")
    expectNoDifference(digest.entries.map(\.keyPoints.count), [3, 0, 0, 0])
    expectNoDifference(try DigestDocument<DailyDigest>(parsing: text).diagnostics, [])
  }

  @Test("A monthly index")
  func monthlyIndex() throws {
    let text = """
      # 🤖 AI 뉴스 아카이브 - 2025년 10월

      > 총 **2건**의 뉴스가 수집되었습니다.

      ## 📑 목차



      ### 📅 10월 7일 (2건)
      📄 [10-07.md](./10-07.md)

      - 등대의 귀
      - 섬의 불빛

      ---

      *이 파일은 자동으로 생성됩니다.*

      """.decomposed
    expectLaws(of: MonthlyIndex.self, in: text)
    let index = try MonthlyIndex(parsing: text)
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .monthlyIndex)
    expectNoDifference([index.year, index.month, index.total], [2025, 10, 2])
    expectNoDifference(index.days.map { index.date(of: $0) }, [try date("2025-10-07")])
    expectNoDifference(index.days.map(\.count), [2])
  }

  @Test("A podcast episode")
  func podcastEpisode() throws {
    let text = "등대 이야기입니다! 2025년 9월 5일 녹화\n\n타임스탬프 + 링크:\n(00:00:00) 여는 말\n(00:10:00) 안개\n\n**섬 소식**\n(00:20:00) 불빛\n"
      .decomposed
    expectLaws(of: PodcastEpisode.self, in: text)
    let episode = try PodcastEpisode(parsing: text)
    expectNoDifference(episode.recordedOn, try date("2025-09-05"))
    expectNoDifference(composed(episode.label), "타임스탬프 + 링크:")
    expectNoDifference(episode.sections.map { composed($0.title) }, ["섬 소식"])
    expectNoDifference(episode.allChapters.map(\.start), [.zero, .seconds(600), .seconds(1_200)])
  }

  @Test("A video digest")
  func videoDigest() throws {
    let text = """
      ---
      title: 2025-09-05 섬-살이
      parent: 영상 모음
      nav_order: -20250905
      ---

      # 2025-09-05 섬-살이
      {:.no_toc}

      ## 일일 요약

      오늘은 등대를 돌아봅니다.

      1. 소리로 보는 법

      귀가 셋이면 넉넉합니다.

      ---

      ## 개별 영상 요약

      ### 안개 속의 종, 등대지기 [링크](https://www.youtube.com/watch?v=bbbbbbbbbbb), 2시간 3분 4초

      #### 1. 뜻

      **의도:** 종을 다시 건다.

      ---

      """.decomposed
    expectLaws(of: VideoDigest.self, in: text)
    let page = try VideoDigest(parsing: text)
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .videoDigest)
    expectNoDifference(composed(page.headline), "오늘은 등대를 돌아봅니다.")
    expectNoDifference(page.themes.map { composed($0.title) }, ["소리로 보는 법"])
    expectNoDifference(page.videos.map { composed($0.channel) }, ["등대지기"])
    expectNoDifference(page.videos.map(\.duration), [.seconds(7_384)])
  }
}
