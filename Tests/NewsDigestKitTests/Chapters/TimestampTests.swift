import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Timestamps")
struct TimestampTests {
  private func value(of text: String) -> Duration? {
    text.withBytes { bytes in
      guard case .timestamp(let timestamp) = ParsedTimestamp(in: bytes, bytes.indices),
        timestamp.range == bytes.indices
      else { return nil }
      return timestamp.value
    }
  }

  @Test(
    "Are parsed",
    arguments: [
      ("0:00", 0), ("00:10", 10_000), ("1:02:33", 3_753_000), ("01:02:33", 3_753_000), ("0:7:52", 472_000),
      ("75:10", 4_510_000), ("100:00:01", 360_001_000), ("00:00:06.202", 6_202), ("0:01,5", 1_500),
      ("99999:59:59", 359_999_999_000),
    ])
  func parsed(text: String, milliseconds: Int) {
    expectNoDifference(value(of: text), .milliseconds(milliseconds))
  }

  @Test(
    "Are not timestamps",
    arguments: ["", "0", "0:", "16:9", "10:00am", "1:2:3:4", "00:100", "2016:30", "1234567:00:00", "00:99", "1:60:00"])
  func other(text: String) {
    expectNoDifference(value(of: text), nil)
  }

  @Test(
    "Are spelt like an example",
    arguments: [
      ("0:05", 65, "1:05"), ("00:05", 3_605, "01:00:05"), ("0:05", 3_605, "1:00:05"), ("00:00:05", 59, "00:00:59"),
      ("1:00:05", 59, "0:59"), ("0:00:05", 59, "0:00:59"), ("100:00:00", 7, "000:00:07"), ("0:7:52", 5, "0:0:5"),
      ("75:10", 4_000, "66:40"), ("00:00.5", 7, "00:07.0"), ("00:00,5", 7, "00:07,0"),
    ])
  func writing(example: String, seconds: Int, expected: String) {
    let spelling = example.withBytes { bytes in
      guard case .timestamp(let timestamp) = ParsedTimestamp(in: bytes, bytes.indices) else {
        return TimestampSpelling()
      }
      return timestamp.spelling
    }
    var output: [UInt8] = []
    spelling.append(.seconds(seconds), to: &output)
    expectNoDifference(String(decoding: output, as: UTF8.self), expected)
  }

  @Test("Keep every fraction", arguments: [1, 1_000_000_000_000_000, 999_999_999_999_999_999] as [Int64])
  func fraction(attoseconds: Int64) {
    let duration = Duration(secondsComponent: 3, attosecondsComponent: attoseconds)
    var output: [UInt8] = []
    TimestampSpelling().append(duration, to: &output)
    expectNoDifference(value(of: String(decoding: output, as: UTF8.self)), duration)
  }
}
