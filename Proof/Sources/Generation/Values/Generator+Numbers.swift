public import NewsDigestKit

extension Generator where Value == Int {
  /// Numbers in a range; wild ones in all of `Int`.
  public static func number(_ range: ClosedRange<Int>) -> Generator {
    Generator(plain: max(range.lowerBound, 1)) { choices in
      choices.isWild() ? choices.pick([0, -1, 7, 100_000, .max, .min, choices.int(.min ... .max)]) : choices.int(range)
    }
  }
}

extension Generator where Value == Bool {
  /// True or false.
  public static let bool = Generator(plain: true) { !$0.chance(1, in: 4) }
}

extension Generator where Value == Duration {
  /// Times of day and lengths, in whole seconds; wild ones of any kind.
  public static let duration = Generator(plain: .seconds(1)) { choices in
    guard choices.isWild() else { return .seconds(choices.int(0...choices.pick([59, 3_599, 35_999, 400_000]))) }
    return choices.pick([
      .seconds(-1), .milliseconds(1_500), .seconds(Int64.max), .nanoseconds(1),
      Duration(secondsComponent: .max, attosecondsComponent: 1), .seconds(choices.int(0...Int(Int32.max))),
    ])
  }
}

extension Generator where Value == CalendarDate {
  /// Days, mostly of this century.
  public static let date = Generator(plain: plainDate) { choices in
    let year = choices.chance(1, in: 10) ? choices.int(0...9_999) : choices.int(2_020...2_029)
    return CalendarDate(year: year, month: choices.int(1...12), day: choices.int(1...31)) ?? plainDate
  }

  private static let plainDate = {
    guard let date = CalendarDate(year: 2025, month: 12, day: 3) else { preconditionFailure("a day of the calendar") }
    return date
  }()
}

extension Generator where Value == DateTime {
  /// Dates with times, with offsets and fractions.
  public static let dateTime = Generator(plain: DateTime(startOf: Generator<CalendarDate>.date.plain)) { choices in
    let date = Generator<CalendarDate>.date.generate(&choices)
    let offset = choices.optional { $0.pick([0, 32_400, -18_000, 20_700, -60, 86_340, -86_340]) }
    let fraction = choices.chance(1, in: 4) ? choices.pick([1, 500_000_000, 999_999_999, 120_000]) : 0
    return DateTime(
      date, hour: choices.int(0...23), minute: choices.int(0...59), second: choices.int(0...59), nanosecond: fraction,
      offset: offset) ?? DateTime(startOf: date)
  }
}
