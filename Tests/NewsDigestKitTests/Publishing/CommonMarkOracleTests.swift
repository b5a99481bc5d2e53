import Foundation
import Testing

@testable import NewsDigestKit

/// The diagnostics of bold text and details, compared with what cmark makes of them.
@Suite("Publishing, beside cmark", .enabled(if: CommonMark.isPresent, CommonMark.isAbsentComment))
struct CommonMarkOracleTests {
  /// Bold text between all kinds of neighbours, as Korean, Japanese, Chinese and English have them.
  static let texts: [String] = {
    let before = ["", "그는 ", "그는", "(", "“", "a", "1", "그는\u{3000}", "…", "$"]
    let inside = ["말", "(말)", "\"말\"", "‘말’", "말.", "말!", "「말」", "50%", "[말](u)", "`말`", "말 *둘* 셋", "$5", "말+"]
    let after = ["", "은 좋다", " 은 좋다", ".", ")", "a", "2", "는 **둘**이다", "…", "\u{3000}은"]
    return before.flatMap { before in inside.flatMap { inside in after.map { "\(before)**\(inside)**\($0)" } } }
  }()

  @Test("Bold text is reported exactly where cmark shows its asterisks")
  func bold() throws {
    let pages = try CommonMark.html(of: Self.texts)
    let context = PublishingContext(host: .gitHub)
    for (text, page) in zip(Self.texts, pages) {
      let document = try DigestDocument<JekyllPost>(parsing: text + "\n")
      let isReported = document.diagnostics(for: context).contains { $0.id == .boldLiteral }
      #expect(isReported == page.contains("**"), "\(text) \(page)")
    }
  }

  @Test("Writing it as HTML makes it bold, and all that was bold stays so")
  func fixedBold() throws {
    let fixture = DiagnosticFixture.of(.boldLiteral)
    let fixed = try #require(try fixture.fixed())
    let pages = try CommonMark.html(of: [fixture.marked.text, fixed])
    #expect(pages[0].contains("**"))
    #expect(!pages[1].contains("**"))
    #expect(pages[1].contains("<strong>한빛전자(Hanbit)</strong>가"))
    #expect(pages[1].contains("연구진은<strong>&quot;작은 모델&quot;</strong>을"))
    #expect(pages[1].contains("<strong>굵은 글</strong>은"))
  }

  /// Details, and whether Markdown in them stays as it is.
  static let details = [
    "<details>\n<summary>원문</summary>\n**굵은** 글\n</details>\n",
    "<details>\n<summary>원문</summary>\n- 하나\n</details>\n",
    "<details><summary>원문</summary>\n\n**굵은** 글\n\n</details>\n",
    "<details>\n<summary>원문</summary>\n그냥 글\n\n**굵은** 글\n</details>\n",
    "<details open>\n<summary>원문</summary>\n<b>굵은</b> 글\n</details>\n",
  ]

  @Test("Details are reported exactly where cmark leaves Markdown as it is")
  func rawDetails() throws {
    let pages = try CommonMark.html(of: Self.details)
    for (text, page) in zip(Self.details, pages) {
      let document = try DigestDocument<JekyllPost>(parsing: text)
      let diagnostics = document.diagnostics(for: PublishingContext(host: .gitLab))
      let isRaw = page.contains("**") || page.contains("\n- ")
      #expect(diagnostics.contains { $0.id == .detailsLeftRaw } == isRaw, "\(text) \(page)")
      for fixIt in diagnostics.flatMap(\.fixIts) {
        let fixed = try CommonMark.html(of: [document.source.applying(fixIt.edits).text])[0]
        #expect(!fixed.contains("**") && !fixed.contains("\n- "), "\(text) \(fixed)")
      }
    }
  }
}
