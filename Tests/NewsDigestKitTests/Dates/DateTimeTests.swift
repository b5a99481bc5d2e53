import Foundation
import Testing

@testable import NewsDigestKit

@Suite struct DateTimeTests {
  private func dateTime(_ text: String) throws -> DateTime { try DateTime(parsing: text) }

  @Test(arguments: [
    ("2025-12-03T00:30:59+09:00", 1_764_689_459), ("2025-12-03T00:30:59Z", 1_764_721_859),
    ("2025-12-03T00:30:59", 1_764_721_859), ("1969-12-31T23:59:59-01:30", 5399),
  ])
  func isAnInstant(text: String, seconds: Int) throws {
    let time = try dateTime(text)
    #expect(time.secondsSince1970() == seconds)
    #expect(Date(time) == Date(timeIntervalSince1970: TimeInterval(seconds)))
    // What has an offset does not take the default.
    let isLocal = time.offset == nil
    #expect(Date(time, defaultOffset: 3600) == Date(time) - (isLocal ? 3600 : 0))
  }

  /// By the instant; then without an offset first, and by the offset.
  @Test func isInOrder() throws {
    let ordered = try [
      "2025-12-03T00:30:59+09:00", "2025-12-02T15:31:00", "2025-12-02T14:31:00-01:00", "2025-12-02T15:31:00Z",
      "2025-12-03T00:31:00+09:00", "2025-12-02T15:31:00.000000001Z", "2025-12-02T15:31:01Z",
    ].map(dateTime)
    #expect(ordered.reversed().sorted() == ordered)
    #expect(Set(ordered).count == ordered.count)
  }

  @Test func hasAnotherDayElsewhere() throws {
    let midnight = try dateTime("2025-12-03T00:30:59+09:00")
    #expect(midnight.date(inOffset: 0)?.description == "2025-12-02")
    #expect(midnight.date(inOffset: 9 * 3600)?.description == "2025-12-03")
    #expect(try dateTime("2025-12-03T00:30:59").date(inOffset: 0, defaultOffset: 3600)?.description == "2025-12-02")
  }

  @Test(arguments: [
    "2025-12-03T24:00:00Z", "2025-12-03T00:60:00Z", "2025-12-03T00:00:60Z", "2025-12-03 00:00:00Z",
    "2025-12-03T00:00Z", "2025-12-03T0:00:00Z", "2025-12-03T00:00:00+0900", "2025-12-03T00:00:00+24:00",
    "2025-12-03T00:00:00.Z", "2025-12-03", "2025-12-03T00:00:00Zx",
  ])
  func parsesNothingButRFC3339(text: String) {
    #expect(throws: DateParsingError(text, as: .dateTime)) { try DateTime(parsing: text) }
  }

  @Test(arguments: ["2025-12-03T00:30:59", "2025-12-03T00:30:59.5-07:00", "2025-12-03T00:30:59.000000001+00:00"])
  func isAStringInJSON(text: String) throws {
    let json = Data("[\"\(text)\"]".utf8)
    #expect(try JSONEncoder().encode(JSONDecoder().decode([DateTime].self, from: json)) == json)
  }

  /// Every spelling that is parsed is written again, with the same time.
  @Test(arguments: [
    "2025-12-03 00:30:59 +0900", "2025-12-03 00:30:59 +09:00", "2025-12-03T00:30:59+09:00",
    "2025-12-03t0:30:59 +9", "2025-12-03   00:30:59\t+09", "2025‑12‑3 00:30:59.0 +9:00",
    "2025-12-03 00:30:59. +0900", "2025-12-03 00:30:59.000000 +900",
  ])
  func keepsItsSpelling(text: String) throws {
    let parsed = try #require(text.withBytes { ParsedDateTime(in: $0, $0.indices) })
    #expect(try parsed.value == dateTime("2025-12-03T00:30:59+09:00"))
    #expect(parsed.end == text.utf8.count)
    var output: [UInt8] = []
    parsed.spelling.append(parsed.value, to: &output)
    #expect(output == Array(text.utf8))
  }

  @Test(arguments: [
    ("2025-12-03 00:30:59 Z", "2025-01-02 03:04:05 +0900"), ("2025-12-03T00:30:59Z", "2025-01-02T03:04:05+09:00"),
    ("2025-12-03 00:30", "2025-01-02 03:04:05 +0900"), ("2025-12-03 0:30:59 +09", "2025-01-02 3:04:05 +09"),
    ("2025-12-03 00:30:59 UTC", "2025-01-02 03:04:05 +0900"),
  ])
  func givesUpASpellingThatCannotHoldTheValue(example: String, expected: String) throws {
    let parsed = try #require(example.withBytes { ParsedDateTime(in: $0, $0.indices) })
    var output: [UInt8] = []
    parsed.spelling.append(try dateTime("2025-01-02T03:04:05+09:00"), to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
