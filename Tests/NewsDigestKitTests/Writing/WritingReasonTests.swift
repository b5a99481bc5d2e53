import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("What a format cannot hold, and why")
struct WritingReasonTests {
  private func error(writing content: some DigestFormat) -> WritingError? {
    do throws(WritingError) {
      Issue.record("written as \(try content.formatted().debugDescription)")
      return nil
    } catch let error {
      return error
    }
  }

  private func page(_ change: (inout VideoDigest.Video) -> Void) -> VideoDigest {
    var video = VideoDigest.Video(title: "로봇", url: "https://www.youtube.com/watch?v=a1B2c3D4e5_")
    change(&video)
    return VideoDigest(frontMatter: nil, introduction: [.heading(level: 2, text: "개별 영상 요약")], videos: [video])
  }

  @Test(
    "A duration with a fraction is named, with what to do",
    arguments: [(Duration.milliseconds(1500), "1.5"), (.milliseconds(605_300), "605.3")])
  func fraction(duration: Duration, seconds: String) {
    let error = error(writing: page { $0.duration = duration })
    expectNoDifference(error?.property, "videos[0].duration")
    expectNoDifference(error?.reason, .fraction)
    expectNoDifference(
      error?.message(in: .english),
      "videos[0].duration cannot be represented in this format: it has no notation for \(seconds) seconds. "
        + "Round it to whole seconds.")
    expectNoDifference(
      error?.message(in: .korean),
      "videos[0].duration의 값은 이 형식에 담을 수 없습니다. \(seconds)초를 나타내는 표기가 없습니다. 초 단위로 반올림하십시오.")
  }

  @Test("Where the line would look the same, the values show the difference")
  func values() {
    let channel = error(writing: page { $0.channel = "나, 다" })
    expectNoDifference(channel?.property, "videos[0].channel")
    expectNoDifference(channel?.written, "나, 다")
    expectNoDifference(channel?.parsedBack, "다")
    expectNoDifference(channel?.reason, .changed)
    let item = ListItem(text: "**굵게**: 글")
    let story = NewsPost.Story(headline: "가", blocks: [.listItem(item)])
    let text = error(writing: NewsPost(frontMatter: nil, stories: [story]))
    expectNoDifference(text?.property, "stories[0].blocks[0].text")
    expectNoDifference(text?.written, "**굵게**: 글")
    expectNoDifference(text?.parsedBack, "글")
  }

  @Test("No message shows the same text twice")
  func noRepetition() {
    let videos: [VideoDigest] = [
      page { $0.duration = .seconds(-1) }, page { $0.title = " 가" }, page { $0.channel = "" }, page { $0.url = "a\nb" },
    ]
    for video in videos {
      guard let error = error(writing: video) else { continue }
      let isRepeated = error.reason == .changed && error.parsedBack.map { $0.hasSameBytes(as: error.written) } ?? false
      #expect(!isRepeated, "\(error)")
    }
  }
}
