/// Digits without separators, as Ruby's `Date._parse` takes them apart: `20251201`, `20251201T090000+0900`, `251201`.
struct RubyDigitRun {
  private var digits: RubyDateSlice
  private var time: RubyDateSlice?
  private var hasFraction = false
  private var fraction: RubyDateSlice?
  private var zone: RubyDateSlice?
  private var isNegative: Bool

  init?(_ cursor: inout RubyDateCursor) {
    isNegative = cursor.skipOne(of: "-+") == .ascii("-")
    guard let digits = cursor.digits(2...14) else { return nil }
    self.digits = digits
    cursor.skipSpaces()
    _ = cursor.skip("t")
    cursor.skipSpaces()
    time = cursor.digits(2...6)
    if cursor.skipOne(of: ",.") != nil {
      hasFraction = true
      fraction = cursor.digits()
    }
    zone = cursor.compactZone()
  }

  /// Sets the parts that this has.
  func set(_ parts: inout RubyDateParts) {
    if time == nil, hasFraction { setTimeAtEnd(&parts) } else { setDate(&parts) }
    if let time, time.count % 2 == 0 {
      let pairs = stride(from: 0, to: time.count, by: 2).map { RubyDateParts.number(time[$0..<$0 + 2]) }
      if hasFraction {
        parts.second = pairs.last ?? nil
        if pairs.count > 1 { parts.minute = pairs[pairs.count - 2] }
        if pairs.count > 2 { parts.hour = pairs[0] }
      } else {
        parts.hour = pairs[0]
        if pairs.count > 1 { parts.minute = pairs[1] }
        if pairs.count > 2 { parts.second = pairs[2] }
      }
    }
    if hasFraction { parts.fraction = fraction ?? RubyDateSlice(bytes: [], place: 0..<0) }
    if let zone { parts.zone = zone }
  }

  /// The digits from the start on are a date, and a time after it.
  private func setDate(_ parts: inout RubyDateParts) {
    switch digits.count {
    case 2: parts.day = number(0, 2)
    case 3: parts.dayOfYear = number(0, 3)
    case 4: (parts.month, parts.day) = (number(0, 2), number(2, 2))
    case 5: (parts.year, parts.dayOfYear) = (year(0, 2), number(2, 3))
    case 6: (parts.year, parts.month, parts.day) = (year(0, 2), number(2, 2), number(4, 2))
    case 7: (parts.year, parts.dayOfYear) = (year(0, 4), number(4, 3))
    case 8, 10, 12, 14:
      (parts.year, parts.month, parts.day) = (year(0, 4), number(4, 2), number(6, 2))
      if digits.count >= 10 { parts.hour = number(8, 2) }
      if digits.count >= 12 { parts.minute = number(10, 2) }
      if digits.count >= 14 { parts.second = number(12, 2) }
      parts.completesYear = false
    default: break
    }
  }

  /// The digits before a fraction are a time, and a date before it.
  private func setTimeAtEnd(_ parts: inout RubyDateParts) {
    let count = digits.count
    guard 2...8 ~= count || count % 2 == 0 else { return }
    parts.second = number(count - 2, 2)
    switch count {
    case 2: return
    case 3:
      parts.minute = number(0, 1)
      return
    default: parts.minute = number(count - 4, 2)
    }
    switch count {
    case 4: return
    case 5: parts.hour = number(0, 1)
    case 6: parts.hour = number(0, 2)
    case 7: (parts.hour, parts.day) = (number(1, 2), number(0, 1))
    default: (parts.hour, parts.day) = (number(count - 6, 2), number(count - 8, 2))
    }
    if count >= 10 { parts.month = number(count - 10, 2) }
    if count == 12 { parts.year = year(0, 2) }
    if count == 14 {
      parts.year = year(0, 4)
      parts.completesYear = false
    }
  }

  private func number(_ start: Int, _ count: Int) -> RubyDateParts.Number? {
    RubyDateParts.number(digits[start..<start + count])
  }

  private func year(_ start: Int, _ count: Int) -> RubyDateParts.Number? {
    let slice = digits[start..<start + count]
    return RubyDateParts.Number(value: isNegative ? -slice.value : slice.value, slice: slice)
  }
}

extension RubyDateCursor {
  /// The zone after digits: `Z`, `+0900`, or one in brackets.
  fileprivate mutating func compactZone() -> RubyDateSlice? {
    var copy = self
    copy.skipSpaces()
    let start = copy.offset
    var letter = copy
    if letter.skip("z"), letter.isAtBoundary {
      self = letter
      return slice(from: start)
    }
    var number = copy
    if number.skipOne(of: "-+") != nil, number.digits(1...4) != nil, number.isAtBoundary {
      self = number
      return slice(from: start)
    }
    guard copy.skip("[") else { return nil }
    let inner = copy.offset
    _ = copy.skipOne(of: "-+")
    guard copy.isAtDigit else { return nil }
    copy.skip { $0 != .ascii("]") }
    let name = copy.slice(from: inner)
    guard copy.skip("]") else { return nil }
    self = copy
    guard let colon = name.bytes.firstIndex(of: .ascii(":")) else { return name }
    return name[colon + 1..<name.count]
  }
}
