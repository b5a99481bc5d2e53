/// A place in a recording, as a text gives it.
struct Timestamp {
  let value: Duration
  let spelling: TimestampSpelling
  let range: Range<Int>
  /// How many units it has; 0 for one as a clock shows it.
  var unitCount = 0

  /// Whether its numbers have units: `1h02m03s`.
  var isWorded: Bool { unitCount > 0 }
}

/// A timestamp at the start of a range, as a clock shows it. Those with units are a ``WordedTimestamp``.
enum ParsedTimestamp {
  case timestamp(Timestamp)
  /// The shape of a timestamp, but more than 59 minutes or seconds, as `00:99`.
  case outOfRange(Range<Int>)
  case other

  /// Parses `H:MM:SS` or `MM:SS`, also with a fraction, at the start of `range`.
  init(in bytes: ByteView, _ range: Range<Int>) {
    var scanner = DigitScanner(bytes, range)
    guard let first = scanner.number(digits: 1...6), scanner.skip(":"),
      let second = scanner.number(digits: 1...2)
    else {
      self = .other
      return
    }
    let third = Self.third(&scanner)
    guard third != nil || second.digits == 2 && first.digits <= 3 else {
      self = .other
      return
    }
    let fraction = Self.fraction(&scanner)
    guard Self.isEnd(scanner.offset, range.upperBound, in: bytes) else {
      self = .other
      return
    }
    let place = range.lowerBound..<scanner.offset
    let (hours, minutes, seconds) =
      third.map { ((first.value, first.digits), second, $0) } ?? ((0, 0), first, second)
    guard seconds.value < 60, third == nil || minutes.value < 60 else {
      self = .outOfRange(place)
      return
    }
    let total = hours.0 * 3600 + minutes.value * 60 + seconds.value
    self = .timestamp(
      Timestamp(
        value: Duration(secondsComponent: Int64(total), attosecondsComponent: Int64(fraction?.attoseconds ?? 0)),
        spelling: TimestampSpelling(
          hourDigits: hours.1, minuteDigits: minutes.digits, secondDigits: seconds.digits,
          fractionDigits: fraction?.digits ?? 0, hasDecimalComma: fraction?.hasComma ?? false,
          areHoursKept: hours.1 > 1 || hours.1 == 1 && hours.0 == 0,
          areMinutesUnbounded: third == nil && minutes.value > 59),
        range: place))
  }

  private typealias Number = (value: Int, digits: Int)

  private static func third(_ scanner: inout DigitScanner) -> Number? {
    var rest = scanner
    guard rest.skip(":"), let number = rest.number(digits: 1...2) else { return nil }
    scanner = rest
    return number
  }

  static func fraction(_ scanner: inout DigitScanner) -> (attoseconds: Int, digits: Int, hasComma: Bool)? {
    var rest = scanner
    let hasComma = rest.skip(",")
    guard hasComma || rest.skip("."), let number = rest.number(digits: 1...18) else { return nil }
    scanner = rest
    return ((0..<18 - number.digits).reduce(number.value) { value, _ in value * 10 }, number.digits, hasComma)
  }

  /// Whether a timestamp may end here: not where a word or another part of it goes on, as in `10:00am`.
  private static func isEnd(_ offset: Int, _ end: Int, in bytes: ByteView) -> Bool {
    guard offset < end else { return true }
    let next = bytes[offset]
    if next.isASCIIDigit || next.isASCIILetter { return false }
    return next != .ascii(":") || offset + 1 == end || !bytes[offset + 1].isASCIIDigit
  }
}
