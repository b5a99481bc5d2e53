import Foundation
import Generation
import NewsDigestKit
import Testing

@testable import Checks

private let documents = Documents(
  root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent(), corpus: nil)

@Suite struct ChecksTests {
  @Test(arguments: Format.allCases)
  func modelsAreWrittenOrRefused(format: Format) async {
    let report = await Runner(format.models(documents), seed: 1, workers: 2).run(.init(count: 200))
    #expect(report.findings == [])
    #expect(report.inputs["tried"] == 200)
    #expect(report.inputs["written", default: 0] > 40)
    #expect(report.inputs["refused", default: 0] > 0)
  }

  @Test(arguments: Format.allCases)
  func editsAreLocal(format: Format) async {
    let report = await Runner(format.edits(documents, upTo: 20_000), seed: 1, workers: 2).run(.init(count: 200))
    #expect(report.findings == [])
    #expect(report.laws["locality", default: 0] > 100)
  }

  @Test(arguments: Format.allCases)
  func spoiltDocumentsKeepTheLaws(format: Format) async {
    let (check, cuts) = format.mutations(documents, upTo: 20_000)
    #expect(!cuts.isEmpty)
    let report = await Runner(check, seed: 1, fixed: Array(cuts.prefix(200)), workers: 2).run(.init(count: 400))
    #expect(report.findings == [])
    #expect(report.inputs["UTF-8", default: 0] > 100)
    #expect(report.inputs["not UTF-8", default: 0] > 20)
  }

  @Test func casesFollowFromTheSeedAlone() async {
    let check = Format(NewsPost.self).models(documents)
    let one = await Runner(check, seed: 7, workers: 1).run(.init(count: 150))
    let other = await Runner(check, seed: 7, workers: 2).run(.init(count: 150))
    #expect(one == other)
  }
}

@Suite("Broken laws are found") struct BrokenLawTests {
  /// A check of a writer that drops the last byte where a text holds a bracket.
  private let dropsAByte = Check(format: "broken") { choices in
    choices.drawWildness()
    let post = Generator<NewsPost>.newsPost.generate(&choices)
    var trial = Trial()
    trial.input = { String(reflecting: post) }
    guard let text = try? post.formatted() else { return trial }
    let written = text.contains("(") ? String(text.dropLast(2)) : text
    trial.check("put-get", (try? NewsPost(parsing: written)) == post ? nil : "something else")
    return trial
  }

  @Test func aWriterThatDropsBytes() async throws {
    let report = await Runner(dropsAByte, seed: 1, workers: 2).run(.init(count: 200))
    let finding = try #require(report.findings.first)
    #expect(finding.law == "put-get")
    // The smallest post with a bracket.
    #expect(finding.input.utf8.count < 400)
    // It can be run again from what the diagnostic says.
    var choices = Choices(replaying: try #require(Recording.values(of: finding.recording)))
    #expect(dropsAByte.run(&choices).violations.map(\.law) == ["put-get"])
    var again = Runner(dropsAByte, seed: 1, workers: 2).choices(of: finding.index)
    #expect(!dropsAByte.run(&again).violations.isEmpty)
  }

  @Test func tooManyFindingsOfOneLawAreCountedOnly() async {
    let broken = Check(format: "broken") { choices in
      var trial = Trial()
      _ = choices.int(0...9)
      trial.check("never", "no")
      return trial
    }
    let report = await Runner(broken, seed: 1, workers: 2).run(.init(count: 300))
    #expect(report.inputs["violations of never"] == 300)
    #expect((1...3).contains(report.findings.count))
  }

  @Test func aChangeOfOtherLines() {
    func fault(_ old: String, _ new: String, _ canonicalOld: String, _ canonicalNew: String) -> String? {
      Locality(
        source: LineDifference(from: old, to: new), canonical: LineDifference(from: canonicalOld, to: canonicalNew),
        linesForLine: 1, slack: 0
      ).fault
    }
    #expect(fault("* a\n* b\n", "* a\n* c\n", "- a\n- b\n", "- a\n- c\n") == nil)
    #expect(fault("* a\n* b\n", "- a\n- c\n", "- a\n- b\n", "- a\n- c\n") != nil)
    #expect(fault("* a\r\n* b\r\n", "* a\n* c\r\n", "- a\n- b\n", "- a\n- c\n") != nil)
    #expect(fault("* a \n* b\n", "* a\n* c\n", "- a\n- b\n", "- a\n- c\n") != nil)
    #expect(fault("* a\n* b", "* a\n* c", "- a\n- b\n", "- a\n- c\n") == nil)
    #expect(fault("a\nb\nc\n", "c\na\nb\n", "a\nb\nc\n", "a\nb\nd\n") != nil)
    #expect(fault("a\nb\n", "a\n\n\n\n\n\n\n\n\n\nc\n", "a\nb\n", "a\nc\n") != nil)
  }

  @Test func aRewriteThatGoesTooFar() throws {
    let edited = try NewsPost(parsing: "* a\n* b\n* d\n")
    func excess(_ written: String) -> String? {
      Widening(from: "* a\n* b\n* c\n", to: written).excess { (try? NewsPost(parsing: $0)) == edited }
    }
    #expect(excess("* a\n* b\n* d\n") == nil)
    #expect(excess("* a\n* b\n- d\n") == nil)
    #expect(excess("* a\n- b\n- d\n") != nil)
    #expect(excess("- a\n- b\n- d\n") != nil)
    #expect(excess("* a\n* b\n* d") == nil)
    #expect(excess("\u{FEFF}* a\n* b\n* d\n") != nil)
  }

  /// Below the number, the items with three spaces would be its children: they must be written at the margin.
  @Test func aRewriteThatIsNeeded() throws {
    let source = "4. a\n\nb\n\n   * c\n   * d\n\n# e #\n"
    var document = try DigestDocument<NewsPost>(parsing: source)
    document.content.introduction.remove(at: 1)
    let written = try document.text()
    let edited = document.content
    #expect(written.hasSuffix("\n# e #\n"))
    #expect(Widening(from: source, to: written).excess { (try? NewsPost(parsing: $0)) == edited } == nil)
  }

  @Test func bytesThatAreNoText() {
    #expect(TextCheck<NewsPost>.firstInvalidByte(of: Array("가나".utf8)) == nil)
    #expect(TextCheck<NewsPost>.firstInvalidByte(of: Array("가나".utf8.dropLast())) == 3)
    #expect(TextCheck<NewsPost>.firstInvalidByte(of: [0x61, 0xC0, 0x80]) == 1)
    #expect(TextCheck<NewsPost>.trial(of: [0x61, 0xED, 0xA0, 0x80]).violations == [])
  }
}
