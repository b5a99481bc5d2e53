/// The parts of a date and time that Ruby's `Date._parse` finds in a text, and where they are in it.
struct RubyDateParts {
  /// A number, and the slice that spells it.
  struct Number {
    let value: Int
    let slice: RubyDateSlice
  }

  var year: Number?
  var month: Number?
  var day: Number?
  var dayOfYear: Number?
  var hour: Number?
  var minute: Number?
  var second: Number?
  /// The digits after a decimal point; there may be none.
  var fraction: RubyDateSlice?
  /// The `a` or `p` of `AM` or `PM`.
  var meridiem: RubyDateSlice?
  var zone: RubyDateSlice?
  /// The abbreviation of the day of the week.
  var weekday: Range<Int>?
  var isBeforeChrist = false
  /// Whether a year of one or two digits is one of 1969 to 2068.
  var completesYear = true
  /// Whether a notation of a date was found, a bare number aside.
  var hasDate = false
  /// What no part was made of, spaces aside.
  var leftOver: [Range<Int>] = []

  /// Whether there is anything of which Ruby makes a time.
  var isEmpty: Bool {
    [year, month, day, dayOfYear, hour, minute, second].allSatisfy { $0 == nil } && fraction == nil
  }

  /// The year, of four digits if two are meant like that.
  var fullYear: Int? {
    guard var value = year?.value else { return nil }
    if isBeforeChrist { value = 1 - value }
    guard completesYear, 0...99 ~= value else { return value }
    return value + (value < 69 ? 2000 : 1900)
  }

  /// The nanoseconds of the fraction.
  var nanosecond: Int {
    guard let fraction else { return 0 }
    return (0..<9).reduce(0) { $0 * 10 + ($1 < fraction.count ? Int(fraction.bytes[$1] - 0x30) : 0) }
  }

  static func number(_ slice: RubyDateSlice?, adding base: Int = 0) -> Number? {
    slice.map { Number(value: $0.value + base, slice: $0) }
  }

  /// Sets the date from three slices. As in Ruby, which of them is the year shows in how they are written.
  mutating func setDate(_ year: RubyDateSlice?, _ month: RubyDateSlice, _ day: RubyDateSlice?) {
    var (y, m, d): (RubyDateSlice?, RubyDateSlice?, RubyDateSlice?) = (year, month, day)
    if y != nil, d == nil { (y, m, d) = (nil, y, m) }
    if y == nil, let day = d, day.startsWithApostrophe || day.count > 2 { (y, d) = (day, nil) }
    if let year = y, let number = year.number, number.place.upperBound < year.place.upperBound { (y, d) = (d, number) }
    if let month = m, month.startsWithApostrophe || month.count > 2 { (y, m, d) = (month, d, y) }
    if let day = d, day.startsWithApostrophe || day.count > 2 { (y, d) = (day, y) }
    if let number = y?.number, let digits = number.digits {
      if number.count > digits.count || digits.count > 2 { completesYear = false }
      self.year = Number(value: number.value, slice: digits)
    }
    if let digits = m?.digits { self.month = Self.number(digits) }
    if let digits = d?.digits { self.day = Self.number(digits) }
  }
}
