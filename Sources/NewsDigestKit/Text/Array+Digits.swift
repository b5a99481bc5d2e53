extension [UInt8] {
  /// Appends a number that is not negative, with zeros before it up to so many digits.
  mutating func append(_ number: Int, digits: Int) {
    var (power, width) = (1, 1)
    while number / power >= 10 || width < digits { (power, width) = (power * 10, width + 1) }
    while power > 0 {
      append(.ascii("0") + UInt8(number / power % 10))
      power /= 10
    }
  }
}
