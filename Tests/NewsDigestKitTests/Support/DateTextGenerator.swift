@testable import NewsDigestKit

/// Random dates as authors write them, and some that nobody would.
struct DateTextGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func text() -> String {
    if isLikely(0.1) { return (0..<Int.random(in: 1...20, using: &generator)).map { _ in pick(Self.marks) }.joined() }
    var text = date()
    if isLikely(0.6) {
      let time = time() + (isLikely(0.5) ? pick(["", " "]) + pick(Self.zones) : "")
      text =
        isLikely(0.9) ? text + pick([" ", " ", "T", ", ", "  ", " at ", "t"]) + time : time + pick([" ", ", "]) + text
    }
    if isLikely(0.1) { text = pick(["Mon", "Tue,", "Wednesday", "Sat."]) + " " + text }
    if isLikely(0.05) { text += " " + pick(["x", "12", "'99", "BC", "b.c.", "(수정)", "é"]) }
    if isLikely(0.1) { text.insert(contentsOf: pick(Self.marks), at: text.startIndex) }
    return text
  }

  private mutating func date() -> String {
    let separator = pick(["-", "-", "/", ".", ". ", " ", "‑", " / ", ","])
    let (year, month, day) = (year(), number(1...12), number(1...28))
    switch Int.random(in: 0..<16, using: &generator) {
    case 0..<4: return year + separator + month + separator + day + pick(["", "", "."])
    case 4, 5: return day + separator + month + separator + year
    case 6:
      return pick(Self.months) + pick([" ", "", "-", ". "]) + day + pick([",", "th", "", " "]) + pick([" ", "-"]) + year
    case 7:
      return day + pick(["", "st", "."]) + pick([" ", "-", ""]) + pick(Self.months) + pick([" ", ", ", "-"]) + year
    case 8: return year + (month.count < 2 ? "0" : "") + month + (day.count < 2 ? "0" : "") + day
    case 9: return pick(["R", "H", "S", "r", "x"]) + number(1...40) + "." + month + "." + day
    case 10: return year + pick(["-W49-1", "-W01", "-335", "-366", "-001"])
    case 11: return pick(["--", "-"]) + month + "-" + day
    case 12: return month + separator + day
    case 13: return pick(Self.months) + " " + year
    case 14: return (0..<Int.random(in: 1...16, using: &generator)).map { _ in number(0...9).suffix(1) }.joined()
    default: return "\(year)년 \(month)월 \(day)일"
    }
  }

  private mutating func time() -> String {
    let (hour, minute, second) = (number(0...23), number(0...59), number(0...59))
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1: return hour + ":" + minute
    case 2, 3: return "\(hour):\(minute):\(second)"
    case 4: return "\(hour):\(minute):\(second)" + pick([".", ","]) + pick(["5", "000", "123456789", ""])
    case 5: return hour + pick(["h", " h "]) + minute + pick(["", "m", "m \(second)s"])
    case 6: return hour + pick(["am", " PM", " a.m.", "p.m."])
    default: return pick(["0930", "093059", "0930Z", "093059.5"])
    }
  }

  private mutating func year() -> String {
    isLikely(0.2)
      ? pick(["25", "'25", "99", "0025", "12025", "-2025", "7"])
      : String(Int.random(in: 1990...2030, using: &generator))
  }

  /// Mostly in a range, with a zero or without.
  private mutating func number(_ range: ClosedRange<Int>) -> String {
    let range = isLikely(0.03) ? 0...75 : range
    let number = Int.random(in: range, using: &generator)
    return isLikely(0.6) && number < 10 ? "0\(number)" : "\(number)"
  }

  private mutating func isLikely(_ part: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < part }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }

  private static let months = ["Jan", "Feb.", "March", "may", "JUN", "Sept", "October", "Dec", "dec.", "Juillet", "3월"]
  private static let zones = [
    "KST", "EST", "UTC", "Z", "GMT", "+0900", "+09:00", "-05:00", "+9", "-0330", "+09", "GMT+9", "UTC+09:00", "CEST",
    "a", "PM", "p.m.", "Eastern Standard Time", "CET DST", "[+9:JST]", "+14:00", "+24:00", "오전", "pm +0900",
  ]
  private static let marks =
    "0 1 2 3 9 - / . : , ' T Z + [ ] @ a m p s t d e c n 일 é _".split(separator: " ").map(String.init) + [" "]
}
