extension Duration {
  /// The largest time that is written and parsed: what 64 bits hold as nanoseconds, roughly.
  static var maximumChapterTime: Duration { .seconds(9_000_000_000) }

  private static var attosecondsPerSecond: Int128 { 1_000_000_000_000_000_000 }

  /// The time that a format has for this one. If it has fewer than a thousand in a second, it is in whole milliseconds.
  func fitted(to rules: ChapterRules) -> Duration {
    let time = min(max(self, .zero), .maximumChapterTime)
    let count = time.count(perSecond: rules.timesPerSecond, isRoundedDown: rules.areTimesRoundedDown)
    guard rules.timesPerSecond < 1000 else {
      return Duration(attoseconds: Int128(count) * (Self.attosecondsPerSecond / Int128(rules.timesPerSecond)))
    }
    return .milliseconds((count * 2000 + rules.timesPerSecond) / (2 * rules.timesPerSecond))
  }

  /// How many of so many in a second this is; the nearest number.
  func count(perSecond: Int64, isRoundedDown: Bool = false) -> Int64 {
    let half = isRoundedDown ? 0 : Self.attosecondsPerSecond / 2
    return Int64((attoseconds * Int128(perSecond) + half) / Self.attosecondsPerSecond)
  }

  /// The time of a number of ticks.
  ///
  /// - Returns: `nil` where it is negative or too large.
  init?(ticks: Int64, ofSeconds numerator: Int64, dividedBy denominator: Int64) {
    guard ticks >= 0, numerator > 0, denominator > 0 else { return nil }
    let (seconds, rest) = (Int128(ticks) * Int128(numerator)).quotientAndRemainder(dividingBy: Int128(denominator))
    guard seconds <= Self.maximumChapterTime.components.seconds else { return nil }
    // Below the denominator, so the product has less than 38 digits.
    let fraction = (rest * Self.attosecondsPerSecond + Int128(denominator) / 2) / Int128(denominator)
    self = .seconds(Int64(seconds)) + Duration(attoseconds: fraction)
  }

  /// The time in seconds, exactly: `62.5`.
  var secondsText: String {
    var output: [UInt8] = []
    output.appendSeconds(self)
    return output.withBytes { $0.string($0.indices) }
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { append(text.utf8Start[index]) }
  }

  mutating func append(_ text: String) {
    text.withBytes { $0.append($0.indices, to: &self) }
  }

  /// Appends a time that is not negative as `01:02:03.500`, with at least two digits of hours.
  mutating func appendClock(_ time: Duration, fractionDigits: Int) {
    let total = Int(time.components.seconds)
    append(total / 3600, digits: 2)
    append(":")
    append(total / 60 % 60, digits: 2)
    append(":")
    append(total % 60, digits: 2)
    appendFraction(of: time, digits: fractionDigits)
  }

  /// Appends seconds as `62.5`, with as many decimals as asked for, or as there are.
  mutating func appendSeconds(_ time: Duration, fractionDigits: Int? = nil) {
    let (seconds, attoseconds) = time.components
    if seconds < 0 || attoseconds < 0 { append("-") }
    append(String(seconds.magnitude))
    appendFraction(of: time, digits: fractionDigits)
  }

  private mutating func appendFraction(of time: Duration, digits: Int?) {
    var fraction: [UInt8] = []
    fraction.append(Int(time.components.attoseconds.magnitude), digits: 18)
    if let digits {
      fraction.removeLast(18 - digits)
    } else {
      while fraction.last == .ascii("0") { fraction.removeLast() }
    }
    guard !fraction.isEmpty else { return }
    append(".")
    self += fraction
  }
}

extension ByteView {
  /// The time that all of a range spells: `62`, `1:02`, `0:01:02.500`.
  ///
  /// - Parameters:
  ///   - range: The range.
  ///   - parts: How many numbers with colons between them there may be.
  ///   - fractionDigits: How many decimals there may be; the comma is a decimal point too.
  /// - Returns: `nil` where it is not such a time, or is too large.
  func clockTime(_ range: Range<Int>, parts: ClosedRange<Int>, fractionDigits: ClosedRange<Int>) -> Duration? {
    var scanner = DigitScanner(self, range)
    guard let first = scanner.number(digits: 1...10) else { return nil }
    var (total, count) = (first.value, 1)
    while count < parts.upperBound, scanner.skip(":") {
      guard let number = scanner.number(digits: 1...2), number.value < 60 else { return nil }
      (total, count) = (total * 60 + number.value, count + 1)
    }
    guard count >= parts.lowerBound, Int64(total) <= Duration.maximumChapterTime.components.seconds else { return nil }
    let fraction = scanner.fraction()
    guard fractionDigits.contains(fraction?.digits ?? 0), scanner.isAtEnd else { return nil }
    return Duration(secondsComponent: Int64(total), attosecondsComponent: fraction?.attoseconds ?? 0)
  }
}

extension DigitScanner {
  /// The decimals that come next, after a point or comma. Those after the eighteenth count for nothing.
  fileprivate mutating func fraction() -> (attoseconds: Int64, digits: Int)? {
    var rest = self
    guard rest.skip(".") || rest.skip(","), let number = rest.number(digits: 1...18) else { return nil }
    let start = rest.offset - number.digits
    var next = rest.offset
    while next < rest.end, rest.bytes[next].isASCIIDigit { next += 1 }
    rest.skip(to: next)
    self = rest
    return ((number.digits..<18).reduce(Int64(number.value)) { value, _ in value * 10 }, next - start)
  }
}
