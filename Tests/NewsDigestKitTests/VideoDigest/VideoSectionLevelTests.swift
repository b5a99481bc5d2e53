import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Sections of the text about a video, by the level of their headings")
struct VideoSectionLevelTests {
  static let page = "### Walking, A Channel [Link](https://www.youtube.com/watch?v=abcdefghijk), 12:03\n\n"

  @Test("A heading below a video's starts a section without a backslash", arguments: 4...6)
  func startsSection(_ level: Int) throws {
    let heading = String(repeating: "#", count: level)
    let text = Self.page + "Text.\n\n\(heading) More\n\nWords.\n"
    expectLaws(of: VideoDigest.self, in: text)
    let video = try #require(VideoDigest(parsing: text).videos.first)
    expectNoDifference(video.sections.map(\.level), [level])
    expectNoDifference(video.sections.map(\.title), ["More"])

    let added = try edited(Self.page + "Text.\n") { (digest: inout VideoDigest) in
      digest.videos[0].sections.append(.init(title: "More", level: level))
    }
    #expect(added.hasSuffix("\n\n\(heading) More\n"), "\(added.debugDescription)")
  }
}
