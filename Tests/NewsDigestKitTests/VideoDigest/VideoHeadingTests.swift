import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Headings of videos")
struct VideoHeadingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var heading: String
    var title: String
    var channel: String?
    var link: Link?
    var seconds: Int?
    var note: String?

    init(
      _ heading: String, _ title: String, _ channel: String? = nil, link: String? = nil, text: String = "링크",
      seconds: Int? = nil, note: String? = nil
    ) {
      (self.heading, self.title, self.channel) = (heading, title, channel)
      (self.link, self.seconds, self.note) = (link.map { Link(text: text, url: $0) }, seconds, note)
    }

    var testDescription: String { heading }
  }

  private static let examples = [
    Example("가, 나 [링크](u), 22분 31초", "가", "나", link: "u", seconds: 1351),
    Example("가, 나, 다 [링크](u), 1시간 2분 3초", "가, 나", "다", link: "u", seconds: 3723),
    Example("[가] 나(다), [라] [링크](u), 45초", "[가] 나(다)", "[라]", link: "u", seconds: 45),
    Example("가 [나, 다 [링크](u), 1분", "가 [나", "다", link: "u", seconds: 60),
    Example("가, 나 [링크](<u v>), 1분", "가", "나", link: "u v", seconds: 60),
    Example("가, 나 [보기](u(1)),1분", "가", "나", link: "u(1)", text: "보기", seconds: 60),
    Example("[가](x) 나, 다 [링크](u), 1분", "[가](x) 나", "다", link: "u", seconds: 60),
    // Something is missing.
    Example("가 [링크](u), 1분", "가", link: "u", seconds: 60),
    Example("가, 나, [링크](u), 1분", "가, 나", link: "u", seconds: 60),
    Example("가, 나, 1분", "가", "나", seconds: 60),
    Example("가, 나,, 1분", "가, 나", seconds: 60),
    Example("가, 나 [링크](u)", "가", "나", link: "u"),
    Example("가, 나 [링크](u),", "가", "나", link: "u"),
    Example("가, 나", "가", "나"),
    Example("가, 나,", "가, 나"),
    Example("가, 1분", "가", seconds: 60),
    Example("1분", "1분"),
    Example("[링크](u)", "", link: "u"),
    Example(", 나 [링크](u)", "", "나", link: "u"),
    Example(", 1분", "", seconds: 60),
    Example("", ""),
    Example("가 # ###", "가 #"),
    Example("가, # ##", "가", "#"),
    // Something else is where a duration is expected.
    Example("가, 나 [링크](u), 라이브", "가", "나", link: "u", note: "라이브"),
    Example("가, 나 [링크](u), 22:31", "가", "나", link: "u", seconds: 1351),
    Example("가, 나 [링크](u), 22:61", "가", "나", link: "u", note: "22:61"),
    Example("가, 나 [링크](u), 3분간", "가", "나", link: "u", note: "3분간"),
    Example("가, 나 [링크](u), 3분 (쇼츠)", "가", "나", link: "u", seconds: 180, note: "(쇼츠)"),
    Example("가, 나 [링크](u), 1시간, 3분", "가", "나", link: "u", seconds: 3600, note: "3분"),
    Example("가, 나 [링크](u) ,, # ###", "가", "나", link: "u", note: "#"),
    // No valid link.
    Example("가, 나 [링크](u v)", "가", "나 [링크](u v)"),
    Example("가, 나 [링크], 1분", "가", "나 [링크]", seconds: 60),
    Example("가, 나 ![링크](u), 1분", "가", "나 ![링크](u)", seconds: 60),
  ]

  @Test("The parts of a heading", arguments: examples)
  func parts(example: Example) throws {
    let text = "## 개별 영상 요약\n\n### \(example.heading)\n"
    expectLaws(of: VideoDigest.self, in: text)
    expectNoDifference(
      try VideoDigest(parsing: text).videos,
      [
        VideoDigest.Video(
          title: example.title, channel: example.channel, link: example.link,
          duration: example.seconds.map { .seconds($0) }, note: example.note)
      ])
  }

  @Test(
    "The spelling of a heading is followed",
    arguments: [
      ("가,나 [링크](u) ,  22분31초", "가,나 [링크](u) ,  1시간2분5초"),
      ("가, 나[링크](u), 01분 05초 ###", "가, 나[링크](u), 01시간 02분 05초 ###"),
      ("가, 나, 90분", "가, 나, 62분 5초"), ("가, 나, 1시간 0분 3초", "가, 나, 1시간 2분 5초"),
    ])
  func spelling(before: String, after: String) throws {
    var document = try DigestDocument<VideoDigest>(parsing: "## 개별 영상 요약\n\n### \(before)\n")
    document.content.videos[0].duration = .seconds(3725)
    #expect(try document.text() == "## 개별 영상 요약\n\n### \(after)\n")
  }

  @Test("A heading that cannot hold a value is not written")
  func unwritable() throws {
    let url = "https://youtu.be/ZyXwVuTsR-2"
    let videos = [
      VideoDigest.Video(title: "가\n나", url: url), VideoDigest.Video(title: " 가", url: url),
      VideoDigest.Video(title: "가", channel: "나, 다", url: url), VideoDigest.Video(title: "가", channel: "", url: url),
      VideoDigest.Video(title: "가", url: url, duration: .milliseconds(1500)),
      VideoDigest.Video(title: "가", url: url, duration: .seconds(-1)),
      VideoDigest.Video(title: "가", link: nil, note: "나"), VideoDigest.Video(title: "가 [나](다)", url: nil),
      VideoDigest.Video(title: "가", link: Link(text: "]", url: url)),
      VideoDigest.Video(title: "가", link: Link(text: "나", url: "a\nb")),
    ]
    for video in videos {
      let digest = VideoDigest(
        frontMatter: nil, introduction: [.heading(level: 2, text: "개별 영상 요약")], videos: [video])
      #expect(throws: WritingError.self, "\(video)") { try digest.formatted() }
    }
  }

  @Test("The property that cannot be written is named")
  func unwritableProperty() throws {
    var document = try VideoDigestPage.document
    document.content.videos[1].channel = "가, 나"
    let error = #expect(throws: WritingError.self) { try document.text() }
    #expect(error?.property == "videos[1].channel")
    document.content.videos[1].channel = "가\n나"
    #expect(throws: WritingError.self) { try document.text() }
  }

  @Test(
    "YouTube's name for a video",
    arguments: [
      ("https://www.youtube.com/watch?v=AbCdEfGhI_1", "AbCdEfGhI_1"),
      ("http://youtube.com/watch?app=desktop&v=AbCdEfGhI-1&t=3s", "AbCdEfGhI-1"),
      ("https://M.YouTube.com/watch/?v=AbCdEfGhI_1#x", "AbCdEfGhI_1"), ("youtu.be/AbCdEfGhI_1?t=4", "AbCdEfGhI_1"),
      ("https://www.youtube.com/shorts/AbCdEfGhI_1", "AbCdEfGhI_1"),
      ("//www.youtube-nocookie.com/embed/AbCdEfGhI_1?rel=0", "AbCdEfGhI_1"),
      ("https://music.youtube.com/live/AbCdEfGhI_1/", "AbCdEfGhI_1"),
      ("https://www.youtube.com/watch?v=AbCdEfGhI_12", nil), ("https://www.youtube.com/watch?v=short", nil),
      ("https://www.youtube.com/@channel", nil), ("https://example.com/watch?v=AbCdEfGhI_1", nil),
      ("https://www.youtube.com/watch?list=v&#v=AbCdEfGhI_1", nil),
      ("https://www.youtube.com/watch?xv=AbCdEfGhI_1", nil),
      ("https://notyoutube.com/watch?v=AbCdEfGhI_1", nil), ("", nil),
    ] as [(String, String?)])
  func videoID(url: String, id: String?) {
    #expect(VideoDigest.Video(title: "", url: url).videoID == id)
  }
}
