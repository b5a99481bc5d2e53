/// How a place in a recording is spelt: `1:02:33`, `00:10`, `00:00:06.202`.
struct TimestampSpelling: Hashable, Sendable {
  /// The digits of the hours; 0 where they are left out.
  var hourDigits = 2
  var minuteDigits = 2
  var secondDigits = 2
  var fractionDigits = 0
  var hasDecimalComma = false
  /// Whether hours are written also when they are zero.
  var areHoursKept = true
  /// Whether an hour is 60 minutes, as in `75:10`.
  var areMinutesUnbounded = false
  /// The digits of minutes where no hours precede them, if a time of the list shows them.
  var leadingMinuteDigits: Int?
  /// The digits of hours in a list of minutes, if a time of the list shows them.
  var hourDigitsAfterMinutes: Int?
  /// How the numbers and their units are written, instead of all that; `nil` for a time as a clock shows it.
  var units: UnitSpelling? {
    get { if case .units(let units) = notation { units } else { nil } }
    set { notation = newValue.map(Notation.units) ?? .clock }
  }
  var notation = Notation.clock

  enum Notation: Hashable {
    case clock
    // It is large, and most times have no units.
    indirect case units(UnitSpelling)
  }

  /// Whether parts of a second are written also where there are none.
  var hasFraction: Bool { (units?.fractionDigits ?? fractionDigits) > 0 }

  /// Whether no number is padded, as in `0:7:52`; a number of two digits there says nothing.
  private var isUnpadded: Bool { hourDigits > 0 && minuteDigits == 1 }

  /// The spelling with words for the units that no time of the list has.
  func completed(with words: Vocabulary, in language: @autoclosure () -> Language) -> TimestampSpelling {
    var result = self
    result.units = units?.completed(with: words, in: language())
    return result
  }

  /// Appends `value`, exactly. Digits are a least width: what is too narrow grows.
  func append(_ value: Duration, to output: inout [UInt8]) {
    if let units { return units.append(value, to: &output) }
    let (seconds, attoseconds) = value.components
    if seconds < 0 || attoseconds < 0 { output.append(.ascii("-")) }
    let total = Int(clamping: seconds.magnitude)
    let hours = areMinutesUnbounded ? 0 : total / 3600
    if hours > 0 || areHoursKept {
      output.append(hours, digits: hourDigits > 0 ? hourDigits : hourDigitsAfterMinutes ?? minuteDigits)
      output.append(.ascii(":"))
      output.append(total / 60 % 60, digits: isUnpadded ? 1 : 2)
    } else {
      output.append(total / 60, digits: leadingMinuteDigits ?? (hourDigits > 0 ? hourDigits : minuteDigits))
    }
    output.append(.ascii(":"))
    output.append(total % 60, digits: isUnpadded ? 1 : secondDigits)
    output.append(
      fraction: Int(clamping: attoseconds.magnitude), digits: fractionDigits, hasComma: hasDecimalComma)
  }
}

extension [UInt8] {
  /// Appends the fraction of a second, exactly, with at least so many digits.
  mutating func append(fraction attoseconds: Int, digits count: Int, hasComma: Bool) {
    guard attoseconds > 0 || count > 0 else { return }
    var digits = Array(String(attoseconds).utf8)
    digits.insert(contentsOf: repeatElement(.ascii("0"), count: Swift.max(0, 18 - digits.count)), at: 0)
    while digits.count > count, digits.last == .ascii("0") { digits.removeLast() }
    append(hasComma ? .ascii(",") : .ascii("."))
    append(contentsOf: digits)
  }
}

extension Timestamp {
  /// The spelling with the widths that other times of the list show. A number of two digits says nothing of the width
  /// of smaller ones.
  func spelling(among others: some Sequence<Timestamp>) -> TimestampSpelling {
    var result = spelling
    if let units = spelling.units {
      result.units = units.merged(with: others.lazy.compactMap(\.spelling.units))
      return result
    }
    var (hours, minutes) = (hourWidth, minuteWidth)
    for other in others {
      hours = hours ?? other.hourWidth
      minutes = minutes ?? other.minuteWidth
      if spelling.hourDigits == 0, other.spelling.areMinutesUnbounded { result.areMinutesUnbounded = true }
      if other.spelling.hourDigits > 0, other.value < .seconds(3600), spelling.hourDigits > 0 {
        result.areHoursKept = true
      }
    }
    if spelling.hourDigits == 0 {
      result.minuteDigits = minutes ?? result.minuteDigits
      result.hourDigitsAfterMinutes = hours
    } else {
      result.hourDigits = hours ?? result.hourDigits
      result.leadingMinuteDigits = minutes
      if minutes != nil, value >= .seconds(3600) { result.areHoursKept = false }
    }
    return result
  }

  /// Whether the widths of values are known from this time and others.
  func showsSpelling(of values: [Duration], with others: [Timestamp]) -> Bool {
    if let units = spelling.units {
      return others.count >= Self.unitReach
        || units.merged(with: others.lazy.compactMap(\.spelling.units)).isSettled(for: values)
    }
    let all = [self] + others
    let haveHours = values.contains { $0 >= .seconds(3600) }
    let haveMinutes = values.contains { $0 < .seconds(3600) }
    guard spelling.hourDigits > 0 else {
      return all.contains { $0.minuteWidth != nil } && (!haveHours || all.contains { $0.hourWidth != nil })
    }
    let isSettled = !haveMinutes || value < .seconds(3600) || all.contains { $0.spelling.hourDigits == 0 }
    return isSettled && all.contains { $0.hourWidth != nil }
  }

  /// How many times with units are enough, whatever they show.
  private static let unitReach = 16

  /// The least digits of hours, as far as the time shows them.
  private var hourWidth: Int? {
    guard spelling.hourDigits > 0 else { return nil }
    return spelling.hourDigits == 2 && value >= .seconds(36_000) ? nil : spelling.hourDigits
  }

  /// The least digits of minutes without hours, as far as the time shows them.
  private var minuteWidth: Int? {
    guard spelling.hourDigits == 0 else { return nil }
    return spelling.minuteDigits == 2 && value >= .seconds(600) ? nil : spelling.minuteDigits
  }
}
