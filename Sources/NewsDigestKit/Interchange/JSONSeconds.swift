/// A number of JSON as a time in seconds, to the nanosecond: decimals, not binary fractions, so that `62.1` is exact.
struct JSONSeconds {
  private var seconds: Int64 = 0
  private var nanoseconds: Int64 = 0

  /// The time of a number that has been skipped; `nil` where it is negative or too large.
  static func time(of range: Range<Int>, in bytes: ByteView) -> Duration? {
    let isNegative = bytes[range.lowerBound] == .ascii("-")
    let exponentStart = range.first { bytes[$0] | 0x20 == .ascii("e") } ?? range.upperBound
    let mantissa = range.lowerBound + (isNegative ? 1 : 0)..<exponentStart
    let point = bytes.firstIndex(of: .ascii("."), in: mantissa)
    let exponent = exponent(in: exponentStart..<range.upperBound, of: bytes)
    var number = JSONSeconds()
    guard number.add(mantissa, in: bytes, wholeDigits: point - mantissa.lowerBound + exponent) else { return nil }
    let time = Duration.seconds(number.seconds) + .nanoseconds(number.nanoseconds)
    return time > .maximumChapterTime || isNegative && time > .zero ? nil : time
  }

  /// The exponent; one that is very large or small is any such one.
  private static func exponent(in range: Range<Int>, of bytes: ByteView) -> Int {
    var (value, isNegative) = (0, false)
    for offset in range.dropFirst() {
      if bytes[offset] == .ascii("-") { isNegative = true }
      if bytes[offset].isASCIIDigit { value = min(value * 10 + Int(bytes[offset] - .ascii("0")), 1 << 32) }
    }
    return isNegative ? -value : value
  }

  /// Adds the digits of a mantissa, of which so many are before the decimal point.
  ///
  /// - Returns: Whether there are not too many seconds.
  private mutating func add(_ mantissa: Range<Int>, in bytes: ByteView, wholeDigits: Int) -> Bool {
    var place = wholeDigits
    for offset in mantissa where bytes[offset] != .ascii(".") {
      guard add(Int64(bytes[offset] - .ascii("0")), at: place) else { return false }
      place -= 1
    }
    // A whole number goes on with zeros; none but zero stays small enough for many of them.
    while place > 0, seconds > 0 {
      guard add(0, at: place) else { return false }
      place -= 1
    }
    return true
  }

  /// Adds a digit that is so many places before the decimal point; 0 is the first after it.
  private mutating func add(_ digit: Int64, at place: Int) -> Bool {
    switch place {
    case 1...: seconds = seconds * 10 + digit
    case -8...0: nanoseconds += digit * (0..<8 + place).reduce(1) { power, _ in power * 10 }
    case -9: nanoseconds += digit >= 5 ? 1 : 0
    default: break
    }
    return seconds <= Duration.maximumChapterTime.components.seconds
  }
}
