/// What separates the numbers of a date, and how many digits they have.
///
/// The year always has four digits.
struct DateSpelling: Hashable, Sendable {
  /// What separates two numbers of a date.
  ///
  /// News posts use the non-breaking hyphen.
  enum Separator: Hashable, Sendable {
    case hyphenMinus
    /// U+2010.
    case hyphen
    /// U+2011.
    case nonBreakingHyphen

    /// How many bytes it takes.
    var byteCount: Int { self == .hyphenMinus ? 1 : 3 }
  }

  var beforeMonth = Separator.hyphenMinus
  var beforeDay = Separator.hyphenMinus
  var monthDigits = 2
  var dayDigits = 2

  /// Appends `date` in this spelling.
  ///
  /// One digit is a least width: 12 still takes two.
  func append(_ date: CalendarDate, to output: inout [UInt8]) {
    output.append(date.year, digits: 4)
    append(beforeMonth, to: &output)
    output.append(date.month, digits: monthDigits)
    append(beforeDay, to: &output)
    output.append(date.day, digits: dayDigits)
  }

  private func append(_ separator: Separator, to output: inout [UInt8]) {
    switch separator {
    case .hyphenMinus: output.append(.ascii("-"))
    case .hyphen: output.append(contentsOf: [0xE2, 0x80, 0x90])
    case .nonBreakingHyphen: output.append(contentsOf: [0xE2, 0x80, 0x91])
    }
  }
}
