import Foundation
import Testing

@testable import NewsDigestKit

/// The expected times are those of Ruby 3.1's `Time.parse`, and of its documentation.
@Suite("Dates as Ruby's Time.parse reads them") struct RubyTimeTests {
  @Test(arguments: [
    ("2025-12-03", "2025-12-03T00:00:00"), ("2025.03.13 08:00 KST", "2025-03-13T08:00:00"),
    ("2025. 12. 3.", "2025-12-03T00:00:00"), ("2025/12/3 9:05 PM", "2025-12-03T21:05:00"),
    ("Dec 3, 2025", "2025-12-03T00:00:00"), ("3rd December 2025", "2025-12-03T00:00:00"),
    ("Wed, 03 Dec 2025 09:00:00 +0900", "2025-12-03T09:00:00+09:00"), ("20251203T0930", "2025-12-03T09:30:00"),
    ("2025-12-03 09:00 EST", "2025-12-03T09:00:00-05:00"), ("12/01/2025", "2025-01-12T00:00:00"),
    ("12/01/25", "2012-01-25T00:00:00"), ("2025-12-03T09:00:00.25Z", "2025-12-03T09:00:00.25+00:00"),
    ("2025-337", "2025-12-03T00:00:00"), ("R7.12.3", "2025-12-03T00:00:00"), ("3-Dec-2025", "2025-12-03T00:00:00"),
    ("2025-02-30", "2025-03-02T00:00:00"), ("2025-12-03 24:00", "2025-12-04T00:00:00"),
    // Ruby subtracts the offset before it checks the hour.
    ("2025-12-03 25:00 +0900", "2025-12-04T01:00:00+09:00"), ("2025-12-03 09:00 +9", "2025-12-03T09:00:00"),
    // Of `3rd of December 2025`, Ruby takes the month and the year.
    ("3rd of December 2025", "2025-12-01T00:00:00"),
  ])
  func reads(text: String, expected: String) throws {
    #expect(try #require(RubyTime(text)).value?.description == expected)
  }

  @Test(arguments: [
    "", "tomorrow", "2025-13-01", "2025-12-32", "2025-12-03 25:00", "2025-12-03 09:60", "2025년 12월 3일", "Wednesday",
    "2025-W49-3", "2025-12-03 09:00 +25:00", "2025-366", "2025-12-03" + String(repeating: " ", count: 119),
  ])
  func refuses(text: String) { #expect(RubyTime(text) == nil) }

  @Test(arguments: ["Dec 3", "09:30", "12", "-2025-12-03", "12025-12-03"])
  func leavesOpen(text: String) throws { #expect(try #require(RubyTime(text)).value == nil) }

  @Test(arguments: [
    ("12/03/2025", RubyTime.Surprise.dayFirst), ("03-12-2025", .dayFirst), ("Dec 3", .dependsOnBuild),
    ("31.06.2025", .noSuchDay), ("03/12/25", .shortYear), ("2025-12-03 09:00 GMT+9", .ignoredOffset(17..<22)),
    ("2025-12-03 9:00 KST", .unknownZone(16..<19)), ("2025.12.03 08.30", .ignoredText(11..<16)),
    ("오후 2025-12-03", .ignoredText(0..<6)),
  ])
  func surprises(text: String, expected: RubyTime.Surprise) throws {
    let time = try #require(RubyTime(text))
    let surprise = text.withBytes { time.surprise(in: $0) }
    #expect(surprise == expected)
  }

  @Test(arguments: [
    "2025-12-03", "2025.12.03 08:00", "03.12.2025", "12/12/2025", "Dec 3, 2025 09:00 +0900", "2025-12-03 09:00 EST",
    "20251203", "13/12/2025", "Wed Dec  3 11:21:31 UTC 2025",
  ])
  func doesNotSurprise(text: String) throws {
    let time = try #require(RubyTime(text))
    let surprise = text.withBytes { time.surprise(in: $0) }
    #expect(surprise == nil)
  }

  @Test(arguments: [
    ("2025.03.13 08:00 KST", "2026-01-09T21:30:00", "2026.01.09 21:30 KST"),
    ("2025. 3. 13.", "2025-12-03T00:00:00", "2025. 12. 3."),
    ("December 13, 2025", "2026-05-03T00:00:00", "May 3, 2026"),
    ("DEC 13 2025", "2026-01-31T00:00:00", "JAN 31 2026"),
    ("2025/3/1 9:05 AM", "2025-03-01T12:00:00", "2025/3/1 12:00 PM"),
    ("Wed, 03 Dec 2025 09:00:00 +0900", "2025-12-04T10:00:00-03:30", "Thu, 04 Dec 2025 10:00:00 -0330"),
    ("20251203", "2026-01-02T00:00:00", "20260102"), ("03/12/2025", "2026-01-02T00:00:00", "02/01/2026"),
    ("2025-12-03 09:00 UTC", "2025-12-03T10:00:00+00:00", "2025-12-03 10:00 UTC"),
    ("2025-12-03 09:00:00.50", "2025-12-03T09:00:00.25", "2025-12-03 09:00:00.25"),
    // What the spelling cannot hold.
    ("2025/12/03", "2025-12-03T09:00:00", nil), ("2025-12-03 09:00", "2025-12-03T09:00:30", nil),
    ("2025-12-03 09:00", "2025-12-03T09:00:00+09:00", nil), ("R7.12.3", "2026-12-03T00:00:00", nil),
    ("12/01/25", "2026-01-02T00:00:00", "26/01/02"),
  ])
  func isRespelled(text: String, new: String, expected: String?) throws {
    let (time, new) = (try #require(RubyTime(text)), try DateTime(parsing: new))
    let written = text.withBytes { time.respelled(new, in: $0, $0.indices) }
    #expect(written.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test("All spellings that are parsed are written again", arguments: [3])
  func isWrittenAgain(seed: UInt64) throws {
    var generator = DateTextGenerator(seed: seed)
    var count = 0
    for _ in 0..<TestSelection.count(20_000) {
      let text = generator.text()
      guard let time = RubyTime(text), let value = time.value, value.date.year > 1968 else { continue }
      for day in [CalendarDate(2026, 1, 2), CalendarDate(2025, 12, 31)].compactMap({ $0 }) {
        let new = try #require(DateTime(day, hour: value.hour, minute: value.minute, offset: value.offset))
        guard let written = text.withBytes({ time.respelled(new, in: $0, $0.indices) }) else { continue }
        #expect(RubyTime(String(decoding: written, as: UTF8.self))?.value == new)
        count += 1
      }
    }
    #expect(count > TestSelection.count(5_000))
  }
}

@Suite("Dates as Ruby reads them, beside Ruby") struct RubyTimeOracleTests {
  private func compare(_ texts: [String], _ arguments: [String] = [], read: (String) -> String?) throws -> Int {
    let answer = try Oracle.answer(of: "ruby", "ruby_times.rb", arguments, input: JSONEncoder().encode(texts))
    let expected = try JSONDecoder().decode([String].self, from: answer)
    #expect(expected.count == texts.count)
    var (count, differences) = (0, [String]())
    for (text, expected) in zip(texts, expected) {
      guard let ours = read(text), expected != "typed", expected != "invalid" else { continue }
      count += 1
      if ours != expected { differences.append("\(text.debugDescription): \(ours), but Ruby: \(expected)") }
    }
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
    return count
  }

  private func said(_ time: RubyTime?) -> String { time.map { $0.value?.description ?? "unknown" } ?? "refused" }

  @Test("Generated dates", .enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")))
  func generated() throws {
    var generator = DateTextGenerator(seed: 15)
    let count = try compare((0..<30_000).map { _ in generator.text() }) { said(RubyTime($0)) }
    print("Compared \(count) generated dates with Ruby's Time.parse.")
  }

  @Test("Generated dates in YAML", .enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")))
  func generatedInYAML() throws {
    var generator = DateTextGenerator(seed: 16)
    let count = try compare((0..<20_000).map { _ in generator.text() }, ["yaml"]) { text in
      let front = FrontMatter(yaml: "date: \(text)\n")
      guard let value = front["date"], value.string != nil || value.rubyTime != nil, front.verbatimText == nil else {
        return nil
      }
      if case .float = value { return nil }
      return said(value.rubyTime)
    }
    #expect(count > 15_000)
    print("Compared \(count) generated dates in YAML with Ruby's Time.parse.")
  }

  @Test(
    "The dates of the corpus", .enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")),
    .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() throws {
    let blocks =
      try FrontMatterCorpus.blocks()
      + Corpus.files(of: "foreign").compactMap { file in
        file.source.withBytes { bytes in
          FrontMatterFence.find(in: bytes, at: ByteOrderMark.length(in: bytes)).map {
            (file.path, bytes.string($0.inner))
          }
        }
      }
    let dates = blocks.flatMap { block in
      FrontMatter(yaml: block.1).fields.filter { $0.key == "date" }.compactMap { $0.value.text }
    }
    let count = try compare(dates) { said(RubyTime($0)) }
    #expect(count > 500)
    print("Compared \(count) dates of the corpus with Ruby's Time.parse.")
  }
}
