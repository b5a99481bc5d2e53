/// A time of day as Ruby's `Date._parse` finds it: `09:00:30.5 +0900`, `9h 30m`, `9 PM`.
struct RubyTimeOfDay {
  private var hour: RubyDateSlice
  private var minute: RubyDateSlice?
  private var second: RubyDateSlice?
  private var fraction: RubyDateSlice?
  private var meridiem: RubyDateSlice?
  private var zone: RubyDateSlice?

  init?(_ cursor: inout RubyDateCursor) {
    let start = cursor
    guard cursor.isAtDigit, cursor.skipTime() else { return nil }
    // Ruby looks at what it found a second time, with another pattern.
    var time = start
    time.end = cursor.offset
    guard let hour = time.digits() else { return nil }
    self.hour = hour
    _ = time.skip("h")
    minute = time.unit("m")
    if minute != nil {
      second = time.unit(nil)
      if second != nil {
        fraction = time.fraction()
        _ = time.skip("s")
      }
    }
    meridiem = time.meridiem()
    zone = cursor.zone()
  }

  /// Sets the parts that this has.
  func set(_ parts: inout RubyDateParts) {
    parts.hour = RubyDateParts.number(hour)
    if let meridiem {
      let isAfternoon = meridiem.bytes[0].asciiLowercased == .ascii("p")
      parts.hour = .init(value: hour.value % 12 + (isAfternoon ? 12 : 0), slice: hour)
    }
    parts.minute = RubyDateParts.number(minute)
    parts.second = RubyDateParts.number(second)
    (parts.fraction, parts.meridiem, parts.zone) = (fraction, meridiem, zone)
  }
}

extension RubyDateCursor {
  /// Skips a time without its zone.
  fileprivate mutating func skipTime() -> Bool {
    guard digits() != nil else { return false }
    let afterHour = offset
    skipSpaces()
    if skip(":"), skipMinutes() {
      _ = meridiem()
      return true
    }
    offset = afterHour
    skipSpaces()
    if skip("h") {
      skipUnits()
      _ = meridiem()
      return true
    }
    offset = afterHour
    return meridiem() != nil
  }

  /// Skips `00` and `00:30.5` after a colon.
  private mutating func skipMinutes() -> Bool {
    skipSpaces()
    guard digits() != nil else { return false }
    var copy = self
    copy.skipSpaces()
    guard copy.skip(":") else { return true }
    copy.skipSpaces()
    guard copy.digits() != nil else { return true }
    if copy.skipOne(of: ",.") != nil { _ = copy.digits() }
    self = copy
    return true
  }

  /// Skips `30m 10s` after an `h`.
  private mutating func skipUnits() {
    for unit in ["m", "s"] {
      var copy = self
      copy.skipSpaces()
      guard copy.digits() != nil else { return }
      _ = copy.skip(unit)
      self = copy
    }
  }

  /// The number of minutes or seconds, with a colon before it or none.
  fileprivate mutating func unit(_ unit: String?) -> RubyDateSlice? {
    var copy = self
    copy.skipSpaces()
    if copy.skip(":") { copy.skipSpaces() }
    guard let number = copy.digits() else { return nil }
    if let unit { _ = copy.skip(unit) }
    self = copy
    return number
  }

  /// The digits after a point or comma.
  fileprivate mutating func fraction() -> RubyDateSlice? {
    var copy = self
    guard copy.skipOne(of: ",.") != nil, let digits = copy.digits() else { return nil }
    self = copy
    return digits
  }

  /// The letter of `AM`, `pm`, `a.m.`
  fileprivate mutating func meridiem() -> RubyDateSlice? {
    var copy = self
    copy.skipSpaces()
    let start = copy.offset
    guard copy.skipOne(of: "ap") != nil else { return nil }
    let letter = copy.slice(from: start)
    var word = copy
    if word.skip("m"), word.isAtBoundary {
      self = word
      return letter
    }
    guard copy.skip(".m.") else { return nil }
    self = copy
    return letter
  }

  /// The zone after a time: an offset, a name, or a name of several words.
  fileprivate mutating func zone() -> RubyDateSlice? {
    let before = offset
    var copy = self
    copy.skipSpaces()
    while true {
      let start = copy.offset
      if copy.skipOffset() || copy.skipLongZone() || copy.skipZoneName() {
        self = copy
        return slice(from: start)
      }
      guard start > before else { return nil }
      copy.offset = start - 1
    }
  }

  /// Skips `+0900`, `+09:00`, `GMT+9`.
  private mutating func skipOffset() -> Bool {
    var copy = self
    _ = copy.skip("gmt") || copy.skip("utc") || copy.skip("ut")
    guard copy.skipOne(of: "-+") != nil, copy.digits() != nil else { return false }
    self = copy
    guard copy.skipOne(of: ",.:") != nil, copy.digits() != nil else { return true }
    self = copy
    if copy.skip(":"), copy.digits() != nil { self = copy }
    return true
  }

  /// Skips `Eastern Standard Time`.
  private mutating func skipLongZone() -> Bool {
    var run = self
    run.skip { $0.isRubyAlphabetic || $0 == .ascii(".") || $0 == .space }
    for end in (offset..<run.offset).reversed() where end > offset {
      var copy = self
      copy.offset = end
      guard copy.skip("standard") || copy.skip("daylight"), copy.skip(" "), copy.skip("time"),
        copy.isAtBoundary
      else { continue }
      self = copy
      return true
    }
    return false
  }

  /// Skips `KST`, `CET DST`.
  private mutating func skipZoneName() -> Bool {
    var copy = self
    copy.skip(while: \.isRubyAlphabetic)
    guard copy.offset > offset else { return false }
    var longer = copy
    if longer.skip(" dst"), longer.isAtBoundary { copy = longer }
    guard copy.isAtBoundary else { return false }
    self = copy
    return true
  }
}

extension UInt8 {
  fileprivate var isRubyAlphabetic: Bool { isASCIILetter || self == RubyDateText.otherLetter }
}
