/// How a place in a recording is spelt with units: `1h02m03s`, `2 min 3 s`, `1시간 2분 3초`.
///
/// What a single time does not show is `nil`, and comes from others of its list.
struct UnitSpelling: Hashable, Sendable {
  typealias Unit = DurationSpelling.Unit

  /// What is written after the number of each unit, with the spaces before it.
  private var texts = DurationSpelling.UnitTexts()
  /// The same after a 1, where that differs: `1 minute`.
  private var textsAfterOne = DurationSpelling.UnitTexts()
  /// What separates a unit from the number after it.
  private var separator: String?
  /// The least digits of the first number, and of those after it.
  private var firstDigits: Int?
  private var digits: Int?
  /// Whether hours are written also when they are zero, and minutes where no hours precede them.
  private var areHoursKept: Bool?
  private var areMinutesKept: Bool?
  /// Whether units that are zero are written after others: `1h00m`.
  private var areZerosKept: Bool?
  /// Whether times of the list have seconds.
  private var hasSeconds = false
  /// The largest unit: minutes in `90m`.
  private var largest = Unit.hour
  private(set) var fractionDigits = 0
  private var hasDecimalComma = false
  private var languages: LanguageSet = []

  init(_ parts: [Part], separator: String?) {
    self.separator = separator
    for (index, part) in parts.enumerated() {
      texts[part.unit] = part.text
      languages = index == 0 ? part.languages : languages.intersection(part.languages)
      // A number of two digits says nothing of the width of smaller ones.
      let width = part.value < 10 || part.digits > 2 ? part.digits : nil
      if index == 0 { firstDigits = width } else { digits = digits ?? width }
      if index > 0, part.value == 0 { areZerosKept = true }
      (fractionDigits, hasDecimalComma) = (part.fractionDigits, part.hasDecimalComma)
    }
    guard let first = parts.first, let last = parts.last else { return }
    hasSeconds = last.unit == .second
    if first.unit == .hour {
      if first.value == 0 { areHoursKept = true }
      if parts.count == 1 || parts.count == 2 && last.unit == .second { areZerosKept = false }
    } else {
      if first.value >= 60 { largest = first.unit } else { areHoursKept = false }
      if first.unit == .second, first.value < 60 { areMinutesKept = false }
    }
    if first.unit == .minute {
      if first.value == 0 { areMinutesKept = true }
      if parts.count == 1, first.value > 0 { areZerosKept = false }
    }
  }

  /// A number with its unit.
  struct Part {
    let unit: Unit
    let text: String
    let languages: LanguageSet
    let value: Int
    let digits: Int
    var fractionDigits = 0
    var hasDecimalComma = false
  }

  // MARK: What other times show

  /// Whether nothing more is to be learnt for some values.
  func isSettled(for values: [Duration]) -> Bool {
    let hasHours = values.contains { $0 >= .seconds(3600) }
    return separator != nil && firstDigits != nil && digits != nil && areZerosKept != nil
      && texts[.minute] != nil && texts[.second] != nil && areMinutesKept != nil
      && (hasHours ? texts[.hour] != nil : areHoursKept != nil)
  }

  /// The spelling with what other times of the list show, nearest ones first.
  func merged(with others: some Sequence<UnitSpelling>) -> UnitSpelling {
    var result = self
    for other in others {
      for unit in Unit.allCases { result.texts[unit] = result.texts[unit] ?? other.texts[unit] }
      result.separator = result.separator ?? other.separator
      result.firstDigits = result.firstDigits ?? other.firstDigits
      result.digits = result.digits ?? other.digits
      result.areHoursKept = result.areHoursKept ?? other.areHoursKept
      result.areMinutesKept = result.areMinutesKept ?? other.areMinutesKept
      result.areZerosKept = result.areZerosKept ?? other.areZerosKept
      result.hasSeconds = result.hasSeconds || other.hasSeconds
      if result.largest == .hour, result.texts[.hour] == nil { result.largest = other.largest }
    }
    return result
  }

  /// The spelling with words for the units that no time of the list has: those of the text's language, if it has words
  /// that the list has.
  func completed(with words: Vocabulary, in language: Language) -> UnitSpelling {
    var result = self
    let known = words.languages(in: languages)
    let language = known.contains(language) ? language : known.first ?? .english
    let example = Unit.allCases.lazy.compactMap { texts[$0] }.first ?? ""
    for unit in Unit.allCases {
      let spellings = words.spellings(of: unit.term, in: language)
      let text = texts[unit] ?? Self.text(like: example, of: spellings)
      result.texts[unit] = text
      result.textsAfterOne[unit] = Self.other(number: 1, of: text, in: spellings)
      result.texts[unit] = Self.other(number: 2, of: text, in: spellings) ?? text
    }
    if separator == nil {
      let isGlued = example.utf8.count == 1
      result.separator = isGlued ? "" : words.word(for: .durationSeparator, in: language)
    }
    return result
  }

  /// The spelling of a unit that is as short as a known one of another unit, with the same spaces before it.
  private static func text(like known: String, of spellings: [String]) -> String {
    let space = known.utf8.prefix { $0 == .space }
    let isLetter = known.utf8.count - space.count == 1
    let names = spellings.map { $0.utf8.drop { $0 == .space } }
    let name = isLetter ? names.first { $0.count == 1 } : nil
    return String(decoding: Array(space) + (name ?? names.first ?? "".utf8[...]), as: UTF8.self)
  }

  private static let pluralLimit = 4

  /// The singular or the plural of a unit's name, where both differ in an `s` at the end: `minute` of `minutes`.
  private static func other(number: Int, of text: String, in spellings: [String]) -> String? {
    let letters = text.utf8.drop { $0 == .space }
    guard letters.count >= pluralLimit, letters.allSatisfy(\.isASCIILetter) else { return nil }
    let isPlural = letters.last == .ascii("s")
    guard isPlural == (number == 1) else { return nil }
    let other = isPlural ? String(text.dropLast()) : text + "s"
    let name = other.utf8.drop { $0 == .space }
    let isKnown = spellings.contains { $0.utf8.drop { $0 == .space }.elementsEqual(name) }
    return isKnown ? other : nil
  }

  // MARK: Writing

  /// Appends `value`, exactly. A value before 0 is written so that it does not parse back.
  func append(_ value: Duration, to output: inout [UInt8]) {
    let (seconds, attoseconds) = value.components
    if seconds < 0 || attoseconds < 0 { output.append(.ascii("-")) }
    var rest = Int(clamping: seconds.magnitude)
    let fraction = Int(clamping: attoseconds.magnitude)
    let first = firstUnit(of: rest, hasFraction: fraction > 0)
    for unit in Unit.allCases.drop(while: { $0 != first }) {
      let number = rest / unit.seconds
      rest -= number * unit.seconds
      let isLast = unit == .second && fraction > 0
      guard unit == first || number > 0 || isLast || isZeroKept(unit) else { continue }
      if unit != first { output += (separator ?? "").utf8 }
      output.append(number, digits: (unit == first ? firstDigits : digits) ?? 1)
      if unit == .second {
        output.append(fraction: fraction, digits: fractionDigits, hasComma: hasDecimalComma)
      }
      let text = number == 1 && !isLast ? textsAfterOne[unit] ?? texts[unit] : texts[unit]
      output += (text ?? "").utf8
    }
  }

  private func firstUnit(of seconds: Int, hasFraction: Bool) -> Unit {
    switch largest {
    case .hour where seconds >= 3600 || areHoursKept ?? false: return .hour
    case .hour, .minute:
      if seconds >= 60 || areMinutesKept ?? false { return .minute }
      return seconds == 0 && !hasFraction && !hasSeconds ? .minute : .second
    case .second: return .second
    }
  }

  /// Whether a unit that is zero is written after another one.
  private func isZeroKept(_ unit: Unit) -> Bool {
    guard areZerosKept ?? (digits == 2) else { return false }
    return unit != .second || hasSeconds
  }
}
