import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("A grammar of monthly indexes")
struct StatedIndexTests {
  private func expectSame(_ text: String, _ name: String) throws {
    let stated = try StatedIndex(parsing: text)
    let index = try MonthlyIndex(parsing: text)
    expectNoDifference(MonthlyIndex(stated), index, name)
    expectNoDifference(try stated.formatted(), try index.formatted(), name)
  }

  @Test("It parses and writes what the parser of the library does", arguments: SampleLanguage.complete)
  func samples(language: SampleLanguage) throws {
    try expectSame(try language.text(of: "monthly-index.md"), language.rawValue)
  }

  @Test("So it does with real documents", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() throws {
    for file in try Corpus.files(of: "daily-digests") where file.path.hasSuffix("README.md") {
      try expectSame(file.source.text, file.path)
    }
  }

  @Test("An edit changes the same lines")
  func edits() throws {
    let text = try SampleLanguage.english.text(of: "monthly-index.md")
    var document = try DigestDocument<MonthlyIndex>(parsing: text)
    document.content.days[1].titles = ["A", "B"]
    document.content.closing = nil
    var stated = try DigestDocument<StatedIndex>(parsing: text)
    stated.content.days[1].blocks[0].digest?.titles = ["A", "B"]
    stated.content.closing = nil
    expectNoDifference(try stated.text(), try document.text())
  }

  @Test("The laws hold", arguments: TestSelection.seeds(0..<4))
  func proof(seed: UInt64) {
    expectNoDifference(RoundTrip.prove(StatedIndex.self, documents: 200, seed: seed).map(\.description), [])
  }
}
