import Testing

@testable import NewsDigestKit

@Suite("Durations in words")
struct DurationInWordsTests {
  @Test(
    "Hours, minutes and seconds, in this order",
    arguments: [
      ("22분 31초", 1351, 11), ("1시간 2분 3초", 3723, 17), ("45초", 45, 5), ("1시간 3초", 3603, 12), ("0초", 0, 4),
      ("90분", 5400, 5), ("999999999시간", 3_599_999_996_400, 15), ("1시간2분3초 뒤", 3723, 15), ("3초 2분", 3, 4),
      ("2분 2시간", 120, 4), ("1시간 반", 3600, 7),
      ("22 분", 1320, 6), ("22:31", 1351, 5), ("1:02:03", 3723, 7), ("1 h 2 min 3 s", 3723, 13), ("2 hours", 7200, 7),
      ("1時間2分3秒", 3723, 15), ("1小时2分3秒", 3723, 15), ("1小時2分鐘", 3720, 14), ("5 m", 300, 3),
    ])
  func parsed(text: String, seconds: Int, end: Int) {
    let parsed = text.withBytes { DurationInWords(in: $0, $0.indices) }
    #expect(parsed?.value == .seconds(seconds))
    #expect(parsed?.end == end)
  }

  @Test(
    "Anything else is not one",
    arguments: ["", "분", "22", "22:61", "5 miles", "1.5분", "-3분", "1234567890초", "삼분", "３분"])
  func none(text: String) {
    #expect(text.withBytes { DurationInWords(in: $0, $0.indices) } == nil)
  }

  @Test(
    "The canonical spelling omits what is zero",
    arguments: [
      (0, "0초"), (45, "45초"), (60, "1분"), (3600, "1시간"), (3603, "1시간 3초"), (3723, "1시간 2분 3초"), (360_000, "100시간"),
    ])
  func canonicalSpelling(seconds: Int, text: String) {
    #expect(written(.seconds(seconds), DurationSpelling()) == text)
  }

  @Test(
    "A spelling is followed",
    arguments: [
      ("1시간2분3초", 65, "1분5초"), ("01분 05초", 65, "01분 05초"), ("1시간 0분 3초", 7200, "2시간 0분 0초"), ("90분", 7260, "121분"),
      ("75초", 65, "65초"), ("3초", 3661, "1시간 1분 1초"),
    ])
  func following(example: String, seconds: Int, text: String) throws {
    let parsed = try #require(example.withBytes { DurationInWords(in: $0, $0.indices) })
    #expect(written(.seconds(seconds), parsed.spelling) == text)
  }

  @Test(
    "What no such text can express does not parse back",
    arguments: [Duration.seconds(-5), .milliseconds(1500), .milliseconds(-1)])
  func unspeakable(duration: Duration) {
    let text = written(duration, DurationSpelling())
    let parsed = text.withBytes { DurationInWords(in: $0, $0.indices) }
    #expect(parsed == nil || parsed?.end != text.utf8.count)
  }

  private func written(_ duration: Duration, _ spelling: DurationSpelling) -> String {
    var output: [UInt8] = []
    spelling.append(duration, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
