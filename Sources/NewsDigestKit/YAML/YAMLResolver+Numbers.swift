extension YAMLResolver {
  /// The integer or float that the scalar spells.
  var number: YAMLValue? {
    let text = bytes.bytes(range)
    return Self.integer(text.filter { $0 != .ascii("_") && $0 != .ascii(",") }) ?? Self.float(text)
  }

  /// The date or date-time that the scalar spells.
  var timestamp: YAMLValue? {
    if case .date(let date, DateSpelling(), range.upperBound) = ParsedDate(in: bytes, range) { return .date(date) }
    guard let parsed = ParsedDateTime(in: bytes, range), parsed.end == range.upperBound,
      parsed.spelling.isYAML
    else { return nil }
    return .dateTime(parsed.value.spelt(as: parsed.spelling))
  }

  /// An integer.
  ///
  /// The caller has removed `_` and `,` from anywhere in it, as safe_yaml does.
  private static func integer(_ text: [UInt8]) -> YAMLValue? {
    let digits = text.dropFirst(text.first == .ascii("+") || text.first == .ascii("-") ? 1 : 0)
    guard let first = digits.first, first.isASCIIDigit, !digits.contains(.ascii(".")) else { return nil }
    if digits.allSatisfy(\.isASCIIDigit) { return decimalOrOctal(text, digits) }
    if digits.contains(.ascii(":")) { return sexagesimal(text).map(YAMLValue.float) }
    return prefixed(text, digits)
  }

  private static func decimalOrOctal(_ text: [UInt8], _ digits: ArraySlice<UInt8>) -> YAMLValue? {
    guard digits.first == .ascii("0"), digits.count > 1 else { return integer(text[...], radix: 10) }
    // An octal number has no sign, and digits up to 7; `08` is text.
    guard digits.count == text.count else { return nil }
    return integer(text[...], radix: 8)
  }

  /// `0x1F`, also with a sign; `0X1F` and `0b101` without one.
  private static func prefixed(_ text: [UInt8], _ digits: ArraySlice<UInt8>) -> YAMLValue? {
    guard digits.first == .ascii("0"), let letter = digits.dropFirst().first else { return nil }
    let number = digits.dropFirst(2)
    guard let first = number.first, first.isASCIIDigit || first.isASCIILetter else { return nil }
    let isSigned = digits.count < text.count
    switch letter {
    case .ascii("x"): return integer(text.prefix(text.count - digits.count) + number, radix: 16)
    case .ascii("X") where !isSigned: return integer(number, radix: 16)
    case .ascii("b") where !isSigned: return integer(number, radix: 2)
    default: return nil
    }
  }

  private static func integer(_ text: ArraySlice<UInt8>, radix: Int) -> YAMLValue? {
    Int(String(decoding: text, as: UTF8.self), radix: radix).map(YAMLValue.integer)
  }

  /// A number with a point, as `-1_000.5e+3`; `.inf`, `.nan`; or a sexagesimal with a point.
  private static func float(_ text: [UInt8]) -> YAMLValue? {
    switch String(decoding: text, as: UTF8.self) {
    case ".inf", ".Inf", ".INF": return .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .float(-.infinity)
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    default: break
    }
    guard text.contains(.ascii(".")) else { return nil }
    if text.contains(.ascii(":")) { return sexagesimal(text).map(YAMLValue.float) }
    guard isDecimal(text) else { return nil }
    return Double(String(decoding: text.filter { $0 != .ascii("_") }, as: UTF8.self)).map(YAMLValue.float)
  }

  /// Whether `text` is a sign, digits, a point, digits, and an exponent that has a sign; all but the point and the
  /// digits after it may be missing.
  private static func isDecimal(_ text: [UInt8]) -> Bool {
    let unsigned = text.dropFirst(text.first == .ascii("+") || text.first == .ascii("-") ? 1 : 0)
    guard let point = unsigned.firstIndex(of: .ascii(".")) else { return false }
    let mantissaEnd = unsigned.firstIndex { $0 | 0x20 == .ascii("e") } ?? unsigned.endIndex
    guard point < mantissaEnd else { return false }
    let whole = unsigned[..<point]
    guard whole.isEmpty || isDigits(whole), isDigits(unsigned[(point + 1)..<mantissaEnd]) else { return false }
    let exponent = unsigned[mantissaEnd...].dropFirst()
    guard mantissaEnd < unsigned.endIndex else { return true }
    return (exponent.first == .ascii("+") || exponent.first == .ascii("-"))
      && exponent.count > 1 && exponent.dropFirst().allSatisfy(\.isASCIIDigit)
  }

  /// Digits, with single `_` between them: what Ruby's `Float` accepts.
  private static func isDigits(_ text: ArraySlice<UInt8>) -> Bool {
    var isAfterDigit = false
    for byte in text {
      guard byte.isASCIIDigit || byte == .ascii("_") && isAfterDigit else { return false }
      isAfterDigit = byte.isASCIIDigit
    }
    return isAfterDigit
  }

  /// `22:31` is 1351.0, `5:30.5` is 330.5.
  ///
  /// As in safe_yaml, a minus holds for the first part and then again for the sum: `-5:30` is 270.0.
  private static func sexagesimal(_ text: [UInt8]) -> Double? {
    let isNegative = text.first == .ascii("-")
    let unsigned = text.dropFirst(isNegative || text.first == .ascii("+") ? 1 : 0)
    let point = unsigned.firstIndex(of: .ascii(".")) ?? unsigned.endIndex
    let parts = unsigned[..<point].split(separator: .ascii(":"), omittingEmptySubsequences: false)
    guard parts.count > 1, isDigits(parts[0]), parts.dropFirst().allSatisfy(isSexagesimalDigit) else { return nil }

    var sum = 0.0
    var unit = 1.0
    for (index, part) in parts.enumerated().reversed() {
      guard let value = number(part) else { return nil }
      sum += (index == 0 && isNegative ? -value : value) * unit
      unit *= 60
    }
    let fraction = unsigned[point...].dropFirst()
    if !fraction.isEmpty {
      guard isDigits(fraction), let value = number([.ascii("0"), .ascii(".")] + fraction) else { return nil }
      sum += value
    }
    return isNegative ? -sum : sum
  }

  /// 0 to 59, in one or two digits.
  private static func isSexagesimalDigit(_ part: ArraySlice<UInt8>) -> Bool {
    1...2 ~= part.count && part.allSatisfy(\.isASCIIDigit) && (part.count == 1 || part.first ?? 0 <= .ascii("5"))
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: text.filter { $0 != .ascii("_") }, as: UTF8.self))
  }
}

extension DateTimeSpelling {
  /// Whether a YAML loader takes this spelling for a time, and not for text.
  var isYAML: Bool {
    date.beforeMonth == .hyphenMinus && date.beforeDay == .hyphenMinus && hasSeconds && zone != .utc
  }
}
