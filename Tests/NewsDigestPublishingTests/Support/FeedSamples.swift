import NewsDigestKit
import NewsDigestPublishing
import Testing

/// Documents that feeds are made of.
enum FeedSamples {
  static let site = Site(
    url: "https://news.example.com/blog/", title: "News & more", feedURL: "https://news.example.com/feed",
    language: "en",
    siteOffset: 9 * 3600)

  /// A post with a headline.
  static func post(headline: String = "Chips **fall**", date: String = "2025-12-03 00:30:59 +0900") -> String {
    """
    ---
    title: Day
    date: \(date)
    categories: news ai
    tags: [chips, boats]
    ---

    ## \(headline)

    [Wire](https://w.example.com/a?b=1&c=2) – 발행일: 2025-12-02

    ### Summary
    - Prices *fall* & rise

    ---

    ## Boats

    [Redirect](https://vertexaisearch.cloud.google.com/grounding-api-redirect/abc)

    ### Summary
    - They sail ]]> away, [see](other.md) <b>

    ---

    ## Boats

    [Wire](https://w.example.com/a?b=1&c=2)

    ### Summary
    - Again

    """
  }

  static let digest = """
    # 🤖 AI News - November 14, 2025

    ### First

    > 📅 **2025-11-13** | **📌 General** | Google | Sea News

    **💡 Summary**

    One.

    🔗 [Read more](https://sea.example.com/a)

    ---

    ### Second

    > 📅 **2025-11-16** | **📌 General** | Google | Sea News

    **💡 Summary**

    Two.

    """

  static let episode = """
    The first line says what it is about.

    0:00 Intro
    1:02.5 A "new" <part> & more
    1:02:33 Outro
    """

  static let videos = """
    ---
    title: 2025-12-01 Tech
    ---

    # 2025-12-01 Tech

    ## 개별 영상 요약

    ### A phone, Channel [링크](https://www.youtube.com/watch?v=abcdefghijk), 22분 31초

    ## 1. Points

    * **Size:** small

    """

  static func document(_ text: String, _ kind: DigestKind, _ path: String?) throws -> Feed.Document {
    Feed.Document(try NewsDigestPublishingTests.document(text, as: kind), path: path)
  }

  static func all() throws -> [Feed.Document] {
    [
      try document(post(), .newsPost, "_posts/2025-12-03-day.md"), try document(digest, .dailyDigest, "2025/11-14.md"),
      try document(episode, .podcastEpisode, "episodes/2025-12-02-one.txt"),
      try document(videos, .videoDigest, "videos/2025-12-01.md"),
    ]
  }
}
