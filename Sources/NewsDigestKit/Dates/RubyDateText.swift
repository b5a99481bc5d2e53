/// A text as Ruby's `Date._parse` sees it: each run of bytes that no date has is one space.
///
/// What was found becomes a space, so that the next pattern does not find it again.
struct RubyDateText {
  /// The longest text that Ruby parses. It bounds the time that any search in one takes.
  static let byteLimit = 128

  /// Means a letter that is not ASCII.
  static let otherLetter: UInt8 = 0xFF
  /// Means a digit that is not ASCII.
  static let otherDigit: UInt8 = 0xFE

  private(set) var bytes: [UInt8] = []
  /// Where each of the bytes is in the text.
  private(set) var origins: [Int] = []

  /// Returns `nil` where the text is too long for Ruby.
  init?(_ source: ByteView, _ range: Range<Int>) {
    guard range.count <= Self.byteLimit else { return nil }
    var offset = range.lowerBound
    while offset < range.upperBound {
      var next = offset + 1
      while next < range.upperBound, source[next].isContinuation { next += 1 }
      append(source, offset..<next)
      offset = next
    }
  }

  private mutating func append(_ source: ByteView, _ range: Range<Int>) {
    let byte = source[range.lowerBound]
    if byte < 0x80 { return append(byte.isInDate ? byte : .space, at: range.lowerBound) }
    guard let scalar = source.scalar(at: range.lowerBound, end: range.upperBound) else { return }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      // A letter and its mark are one letter, as they are in composed form.
      if let last = bytes.last, last.isASCIILetter { bytes[bytes.count - 1] = Self.otherLetter }
    case .decimalNumber: append(Self.otherDigit, at: range.lowerBound)
    default: append(scalar.properties.isAlphabetic ? Self.otherLetter : .space, at: range.lowerBound)
    }
  }

  private mutating func append(_ byte: UInt8, at origin: Int) {
    guard byte != .space || bytes.last != .space else { return }
    bytes.append(byte)
    origins.append(origin)
  }

  /// Puts a space in the place of a range.
  mutating func remove(_ range: Range<Int>) {
    let origin = range.lowerBound < origins.count ? origins[range.lowerBound] : 0
    bytes.replaceSubrange(range, with: [.space])
    origins.replaceSubrange(range, with: [origin])
  }

  /// Where a range that is not empty is in the text.
  func place(of range: Range<Int>) -> Range<Int> { origins[range.lowerBound]..<origins[range.upperBound - 1] + 1 }

  func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }
  var hasLetter: Bool { bytes.contains(where: \.isASCIILetter) }
  var hasDigit: Bool { bytes.contains(where: \.isASCIIDigit) }
}

extension UInt8 {
  /// A byte of ASCII that Ruby does not skip: `-+',./:@[]`, a letter or a digit.
  fileprivate var isInDate: Bool { isASCIILetter || isASCIIDigit || "-+',./:@[]".utf8.contains(self) }

  /// A byte of a `RubyDateText` that is a part of a word.
  var isInRubyWord: Bool { isASCIILetter || isASCIIDigit || self >= RubyDateText.otherDigit }
}

/// A part of a `RubyDateText` that a pattern found.
struct RubyDateSlice {
  /// The bytes; the number of a month's name.
  let bytes: [UInt8]
  /// Where they are in the text.
  let place: Range<Int>
  var isMonthName = false

  var count: Int { bytes.count }
  var startsWithApostrophe: Bool { bytes.first == .ascii("'") }
  var isNegative: Bool { bytes.first == .ascii("-") }

  /// The number that the digits spell; what is larger than any number in a date, as a number that is.
  var value: Int {
    let value = bytes.reduce(0) { value, byte in
      byte.isASCIIDigit ? min(value * 10 + Int(byte - 0x30), 1_000_000_000_000) : value
    }
    return isNegative ? -value : value
  }

  /// Some of the bytes.
  subscript(range: Range<Int>) -> RubyDateSlice {
    guard !isMonthName else { return self }
    return RubyDateSlice(
      bytes: Array(bytes[range]), place: place.lowerBound + range.lowerBound..<place.lowerBound + range.upperBound)
  }

  /// The first digits, with the sign before them.
  var number: RubyDateSlice? {
    guard let start = bytes.firstIndex(where: { $0.isASCIIDigit || $0 == .ascii("-") || $0 == .ascii("+") }) else {
      return nil
    }
    let digits = bytes[(bytes[start].isASCIIDigit ? start : start + 1)...].prefix(while: \.isASCIIDigit)
    return self[start..<digits.endIndex]
  }

  /// The first digits, without a sign.
  var digits: RubyDateSlice? {
    guard let start = bytes.firstIndex(where: \.isASCIIDigit) else { return nil }
    return self[start..<bytes[start...].prefix(while: \.isASCIIDigit).endIndex]
  }
}

/// A cursor over a `RubyDateText`. Letters are compared without their case.
struct RubyDateCursor {
  let text: RubyDateText
  var offset: Int
  var end: Int

  init(text: RubyDateText, offset: Int) { (self.text, self.offset, end) = (text, offset, text.bytes.count) }

  var byte: UInt8? { offset < end ? text.bytes[offset].asciiLowercased : nil }
  var isAtDigit: Bool { byte?.isASCIIDigit ?? false }

  /// Whether a word starts or ends here.
  var isAtBoundary: Bool {
    let isAfterWord = offset > 0 && text.bytes[offset - 1].isInRubyWord
    return isAfterWord != (byte?.isInRubyWord ?? false)
  }

  /// Skips one of some bytes, and returns it.
  mutating func skipOne(of wanted: String) -> UInt8? {
    guard let byte, wanted.utf8.contains(byte) else { return nil }
    offset += 1
    return byte
  }

  /// Skips a word, which has no capital letters, if it comes next.
  mutating func skip(_ word: String) -> Bool {
    let wordEnd = offset + word.utf8.count
    guard wordEnd <= end, text.bytes[offset..<wordEnd].lazy.map(\.asciiLowercased).elementsEqual(word.utf8) else {
      return false
    }
    offset = wordEnd
    return true
  }

  mutating func skipSpaces() { skip { $0 == .space } }

  mutating func skip(while test: (UInt8) -> Bool) {
    while let byte, test(byte) { offset += 1 }
  }

  func slice(from start: Int) -> RubyDateSlice {
    RubyDateSlice(bytes: Array(text.bytes[start..<offset]), place: text.place(of: start..<offset))
  }

  /// So many digits, as many as there are of them.
  mutating func digits(_ count: ClosedRange<Int> = 1...RubyDateText.byteLimit) -> RubyDateSlice? {
    let start = offset
    while isAtDigit, offset - start < count.upperBound { offset += 1 }
    guard offset - start >= count.lowerBound else {
      offset = start
      return nil
    }
    return slice(from: start)
  }

  /// Digits after an apostrophe and a sign, if these are there and allowed.
  mutating func number(apostrophe: Bool = true, signs: String = "") -> RubyDateSlice? {
    let start = offset
    if apostrophe { _ = skip("'") }
    _ = skipOne(of: signs)
    guard digits() != nil else {
      offset = start
      return nil
    }
    return slice(from: start)
  }

  /// The abbreviation of a month's name.
  mutating func month() -> RubyDateSlice? { name(of: Self.months).map { slice($0, from: offset - 3) } }

  /// The abbreviation of a day's name; the place of it.
  mutating func weekday() -> Range<Int>? { name(of: Self.weekdays).map { _ in text.place(of: offset - 3..<offset) } }

  private func slice(_ month: Int, from start: Int) -> RubyDateSlice {
    RubyDateSlice(bytes: Array(String(month).utf8), place: text.place(of: start..<offset), isMonthName: true)
  }

  /// The number of a name that comes next, from 1 on.
  private mutating func name(of names: [String]) -> Int? {
    for (index, name) in names.enumerated() where skip(name) { return index + 1 }
    return nil
  }

  static let months: [String] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  static let weekdays: [String] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
