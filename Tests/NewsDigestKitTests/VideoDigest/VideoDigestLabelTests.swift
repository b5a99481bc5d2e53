import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Labels of video digests that are not known")
struct VideoDigestLabelTests {
  @Test(
    "The heading above the first video is reported where its words are not known",
    arguments: [
      ("## Vidéos du jour", [DiagnosticID.labelUnknown]), ("## Video summaries", []), ("## 개별 영상 요약", []),
      ("## Links\n\n## Video summaries", []), ("# Links", []),
    ])
  func reportsUnknownHeading(_ heading: String, _ ids: [DiagnosticID]) throws {
    let text = """
      # 2026-01-05 Robots

      ## Daily summary

      Text.

      \(heading)

      ### Walking, A Channel [Link](https://www.youtube.com/watch?v=abcdefghijk), 12:03

      #### 1. First

      Text.

      ## Wrap-up

      ### Running, A Channel [Link](https://www.youtube.com/watch?v=abcdefghijl), 2:03

      """
    expectLaws(of: VideoDigest.self, in: text)
    let document = try DigestDocument<VideoDigest>(parsing: text)
    expectNoDifference(document.diagnostics.map(\.id).filter { $0 == .labelUnknown }, ids)
  }
}
