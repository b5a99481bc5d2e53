import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Videos whose title is the link, and durations in other places")
struct LinkedVideoTests {
  private static func page(_ heading: String) -> String {
    "---\ntitle: 2026-01-05 로봇\n---\n\n## 개별 영상 요약\n\n### \(heading)\n\n글\n"
  }

  private static func linked(
    _ channel: String? = nil, seconds: Int? = nil, note: String? = nil
  ) -> VideoDigest.Video {
    VideoDigest.Video(
      title: "걷는 로봇", channel: channel, link: Link(text: "", url: "https://youtu.be/abcdefghijk"),
      duration: seconds.map { .seconds($0) }, note: note, blocks: [.paragraph("글")])
  }

  @Test(
    "The title is the text of a link that comes first",
    arguments: [
      ("§ - 한빛채널, 45초", linked("한빛채널", seconds: 45)), ("§ – 한빛채널, 12분 3초", linked("한빛채널", seconds: 723)),
      ("§, 한빛채널, 12:03", linked("한빛채널", seconds: 723)), ("§ | 한빛채널 | 12:03", linked("한빛채널", seconds: 723)),
      ("§ - 한빛채널 (1:02:03)", linked("한빛채널", seconds: 3723)), ("§ · 한빛채널 · 45초", linked("한빛채널", seconds: 45)),
      ("§ (12:03)", linked(seconds: 723)), ("§, 45초", linked(seconds: 45)),
      ("§ - 45초, 다시 보기", linked(seconds: 45, note: "다시 보기")),
      ("§ - 한빛채널", linked("한빛채널")), ("§", linked()), ("§ - 한빛채널, 라이브", linked("한빛채널", note: "라이브")),
      ("§ - 한빛채널, 45초 (쇼츠)", linked("한빛채널", seconds: 45, note: "(쇼츠)")),
      ("§ - 한빛-채널, 45초", linked("한빛-채널", seconds: 45)),
    ])
  func linkedTitle(heading: String, video: VideoDigest.Video) throws {
    let text = Self.page(heading.replacing("§", with: "[걷는 로봇](https://youtu.be/abcdefghijk)"))
    expectLaws(of: VideoDigest.self, in: text)
    expectNoDifference(try VideoDigest(parsing: text).videos, [video])
  }

  @Test("The words that lead to a video are no title")
  func words() throws {
    let video = try #require(
      try VideoDigest(parsing: Self.page("[링크](https://youtu.be/abcdefghijk), 45초")).videos.first)
    #expect(video.title == "" && video.link?.text == "링크")
  }

  @Test("A link after a comma is no title, and keeps the comma")
  func linkWithoutTitle() throws {
    let text = Self.page(", [보기](https://youtu.be/abcdefghijk), 45초")
    expectLaws(of: VideoDigest.self, in: text)
    let video = try #require(try VideoDigest(parsing: text).videos.first)
    #expect(video.title == "" && video.channel == nil && video.link?.text == "보기")
  }

  @Test(
    "A duration may be in parentheses or after a dash",
    arguments: [
      ("(12:03)", 723), ("(1시간 2분)", 3720), ("- 12:03", 723), ("| 12:03", 723), ("( 12:03)", 723), ("(12분 3초), 글", 723),
      ("[12:03]", 723), ("【12분 3초】", 723), ("（12:03）", 723), ("`12:03`", 723), ("/ 12:03", 723), (": 12:03", 723),
    ])
  func durations(tail: String, seconds: Int) throws {
    let text = Self.page("걷는 로봇, 한빛채널 [링크](https://youtu.be/abcdefghijk) \(tail)")
    expectLaws(of: VideoDigest.self, in: text)
    let video = try #require(try VideoDigest(parsing: text).videos.first)
    #expect(video.title == "걷는 로봇" && video.channel == "한빛채널" && video.duration == .seconds(seconds))
    #expect(video.note == (tail.hasSuffix("글") ? "글" : nil))
  }

  @Test(
    "A duration may have a label, an emoji or marks of emphasis",
    arguments: [
      ", ⏱️ 12:03", " ⏱ 12분 3초", ", 길이: 12:03", ", 재생 시간 12분 3초", " (길이: 12:03)", ", Duration: 12:03", ", Length 12:03",
      ", 時長：12:03", ", 再生時間: 12:03", ", Dauer: 12:03", ", Durée : 12:03", ", **12:03**", ", *12분 3초*",
      ", **길이:** 12:03",
      ", **길이: 12:03**", " **(12:03)**", ", 🕒 [12:03]",
    ])
  func decoratedDurations(tail: String) throws {
    for heading in [
      "걷는 로봇, 한빛채널 [링크](https://youtu.be/abcdefghijk)\(tail)", "[걷는 로봇](https://youtu.be/abcdefghijk) - 한빛채널\(tail)",
    ] {
      let text = Self.page(heading)
      expectLaws(of: VideoDigest.self, in: text)
      let video = try #require(try VideoDigest(parsing: text).videos.first)
      #expect(video.title == "걷는 로봇" && video.channel == "한빛채널", "\(heading)")
      #expect(video.duration == .seconds(723) && video.note == nil, "\(heading)")
    }
  }

  @Test(
    "A link may be in brackets or bold, have a sign, or be an address by itself",
    arguments: [
      "([링크](§)), 12:03", "([링크](§)) (12:03)", "([링크](§), 12:03)", "（[링크](§)） 12:03", "**[링크](§)**, 12:03",
      "🔗 [링크](§), 12:03", "▶️ [링크](§) 12:03", "<§>, 12:03", "(<§>) 12:03", "§, 12:03", "§ (12:03)",
    ])
  func links(tail: String) throws {
    let text = Self.page("걷는 로봇, 한빛채널 " + tail.replacing("§", with: "https://youtu.be/abcdefghijk"))
    expectLaws(of: VideoDigest.self, in: text)
    let video = try #require(try VideoDigest(parsing: text).videos.first)
    #expect(video.title == "걷는 로봇" && video.channel == "한빛채널" && video.url == "https://youtu.be/abcdefghijk")
    #expect(video.duration == .seconds(723) && video.note == nil)
    #expect(video.link?.text == (tail.contains("링크") ? "링크" : ""))
  }

  @Test(
    "What is not the address of a video is a part of the channel",
    arguments: ["https://한빛.example", "채널(https://youtu.be/abcdefghijk)", "h", "<b>"])
  func otherAddresses(channel: String) throws {
    let text = Self.page("걷는 로봇, \(channel)")
    expectLaws(of: VideoDigest.self, in: text)
    let video = try #require(try VideoDigest(parsing: text).videos.first)
    #expect(video.channel == channel && video.link == nil)
  }

  @Test(
    "What is not a duration stays a note",
    arguments: ["(12:63)", "(12:03", "- 라이브", "(12:03 쇼츠)"])
  func notes(tail: String) throws {
    let text = Self.page("걷는 로봇, 한빛채널 [링크](https://youtu.be/abcdefghijk) \(tail)")
    expectLaws(of: VideoDigest.self, in: text)
    let video = try #require(try VideoDigest(parsing: text).videos.first)
    #expect(video.duration == nil && video.note == tail)
  }

  @Test(
    "An edit keeps the spelling of the heading",
    arguments: [
      ("[걷는 로봇](https://youtu.be/abcdefghijk) - 한빛채널 (12:03)", "[나는 로봇](https://youtu.be/abcdefghijk) - 오름 (10:01)"),
      (
        "걷는 로봇, 한빛채널 [링크](https://youtu.be/abcdefghijk) (12:03)", "나는 로봇, 오름 [링크](https://youtu.be/abcdefghijk) (10:01)"
      ),
      (
        "걷는 로봇, 한빛채널 [링크](https://youtu.be/abcdefghijk) - 12:03", "나는 로봇, 오름 [링크](https://youtu.be/abcdefghijk) - 10:01"
      ),
      (
        "걷는 로봇, 한빛채널 ([링크](https://youtu.be/abcdefghijk), ⏱️ 12:03)",
        "나는 로봇, 오름 ([링크](https://youtu.be/abcdefghijk), ⏱️ 10:01)"
      ),
      (
        "걷는 로봇, 한빛채널 ([링크](https://youtu.be/abcdefghijk)), **길이: 12:03**",
        "나는 로봇, 오름 ([링크](https://youtu.be/abcdefghijk)), **길이: 10:01**"
      ),
      ("걷는 로봇, 한빛채널 <https://youtu.be/abcdefghijk>, 12:03", "나는 로봇, 오름 <https://youtu.be/abcdefghijk>, 10:01"),
    ])
  func edits(old: String, new: String) throws {
    var document = try DigestDocument<VideoDigest>(parsing: Self.page(old))
    document.content.videos[0].title = "나는 로봇"
    document.content.videos[0].channel = "오름"
    document.content.videos[0].duration = .seconds(601)
    #expect(try document.text() == Self.page(new))
  }

  @Test("A linked title is written as one, but for a note that would be parsed as the channel")
  func canonical() throws {
    for (video, heading) in [
      (Self.linked("한빛채널", seconds: 45), "[걷는 로봇](https://youtu.be/abcdefghijk), 한빛채널, 45초"),
      (Self.linked(note: "라이브"), "걷는 로봇 [](https://youtu.be/abcdefghijk), 라이브"),
    ] {
      let document = DigestDocument(VideoDigest(frontMatter: nil, videos: [video]))
      let text = try document.text()
      #expect(text.contains("### \(heading)\n"))
      #expect(try VideoDigest(parsing: text).videos == [video])
    }
  }

  @Test("An address by itself gives way to a new one")
  func newAddress() throws {
    let old = "걷는 로봇, 한빛채널 <https://youtu.be/abcdefghijk>, 12:03"
    var document = try DigestDocument<VideoDigest>(parsing: Self.page(old))
    document.content.videos[0].url = "https://youtu.be/ABCDEFGHIJK"
    #expect(try document.text() == Self.page(old.replacing("abcdefghijk", with: "ABCDEFGHIJK")))
  }

  @Test(
    "Escaped marks are reported",
    arguments: [
      ("\\*\\*굵은\\*\\* 글", "**굵은** 글"), ("1\\. 넷", "1. 넷"), ("글\n2\\) 둘", "글\n2) 둘"), ("\\*기운\\* 글", "*기운* 글"),
      ("글 \\_기운\\_ 글", "글 _기운_ 글"), ("\\_\\_굵은\\_\\_", "__굵은__"), ("글 \\`코드\\`", "글 `코드`"),
      ("\\~\\~지움\\~\\~", "~~지움~~"), ("글 \\#\\# 제목", "글 ## 제목"), ("\\> 인용", "> 인용"), ("\\-\\-\\-", "---"),
      ("\\| 가 \\| 나 \\|", "| 가 | 나 |"), ("글 \\[링크\\](https://a.example)", "글 [링크](https://a.example)"),
      ("\\[링크\\]\\(https://a.example\\)", "[링크](https://a.example)"),
    ])
  func escapes(body: String, fixed: String) throws {
    let heading = "걷는 로봇, 한빛채널 [링크](https://youtu.be/abcdefghijk), 45초"
    let text = Self.page(heading) + "\n\(body)\n"
    expectLaws(of: VideoDigest.self, in: text)
    let diagnostics = try DigestDocument<VideoDigest>(parsing: text).diagnostics
    #expect(diagnostics.map(\.id) == [.markdownEscaped])
    let fixIt = try #require(diagnostics.first?.fixIts.first)
    #expect(try SourceText(text).applying(fixIt.edits).text == Self.page(heading) + "\n\(fixed)\n")
  }

  @Test(
    "Escapes that keep text what it is are not reported",
    arguments: [
      "3 \\* 4 \\* 5", "`\\*\\*글\\*\\*`", "snake\\_case\\_name", "C\\#과 F\\#", "\\#해시태그", "가 \\> 나", "5\\~6분",
      "각주\\[1\\]", "가 \\| 나", "\\\\*글\\\\*", "\\<제목\\>", "1\\.5배", "\\[가\\] (나)",
    ])
  func otherEscapes(body: String) throws {
    let text = Self.page("걷는 로봇, 한빛채널 [링크](https://youtu.be/abcdefghijk), 45초") + "\n\(body)\n"
    expectLaws(of: VideoDigest.self, in: text)
    #expect(try DigestDocument<VideoDigest>(parsing: text).diagnostics.isEmpty)
  }
}
