/// A duration as Koreans write it, `1시간 2분 3초`, that stands at the start of a range.
struct ParsedKoreanDuration {
  let value: Duration
  let spelling: KoreanDurationSpelling
  /// The offset after the duration.
  let end: Int

  /// Reads hours, minutes and seconds, in this order, of which some may be missing; `nil` when all are.
  init?(in bytes: ByteView, _ range: Range<Int>) {
    var scanner = DigitScanner(bytes, range)
    var spelling = KoreanDurationSpelling()
    var (seconds, units) = (0, 0)
    var end = range.lowerBound
    for unit in KoreanDurationSpelling.Unit.allCases {
      let start = scanner
      let spaces = scanner.spaces()
      guard let number = scanner.number(digits: 1...9), scanner.skip(unit.name) else {
        scanner = start
        continue
      }
      if units > 0 { spelling.isSpaced = !spaces.isEmpty }
      spelling.note(number, of: unit)
      seconds += number.value * unit.seconds
      units += 1
      end = scanner.offset
    }
    guard units > 0 else { return nil }
    (value, self.spelling, self.end) = (.seconds(seconds), spelling, end)
  }
}

/// How the parts of a Korean duration are joined and how wide they are.
struct KoreanDurationSpelling: Hashable, Sendable {
  enum Unit: CaseIterable {
    case hour, minute, second

    var name: StaticString {
      switch self {
      case .hour: "시간"
      case .minute: "분"
      case .second: "초"
      }
    }

    var seconds: Int {
      switch self {
      case .hour: 3600
      case .minute: 60
      case .second: 1
      }
    }
  }

  /// Whether a blank parts the units.
  var isSpaced = true
  /// The least digits of a number.
  var digits = 1
  /// Whether units of which there are none are written too: `1시간 0분 3초`.
  var hasZeros = false
  /// The largest unit, where it holds more than a clock would show: minutes in `90분`.
  var largest = Unit.hour

  /// Learns from a number and its unit.
  mutating func note(_ number: (value: Int, digits: Int), of unit: Unit) {
    if number.digits > 1, number.value < 10 { digits = number.digits }
    if number.value == 0 { hasZeros = true }
    if unit != .hour, number.value >= 60 { largest = unit }
  }

  /// Appends `duration` in this spelling. What no such text can say, less than a second or than nothing, is written so that
  /// it does not read back.
  func append(_ duration: Duration, to output: inout [UInt8]) {
    let (seconds, fraction) = duration.components
    if seconds < 0 || fraction < 0 { output.append(.ascii("-")) }
    var rest = Int(clamping: seconds.magnitude)
    var isFirst = true
    for unit in Unit.allCases.drop(while: { $0 != largest }) {
      let number = rest / unit.seconds
      rest -= number * unit.seconds
      let isLast = unit == .second && fraction != 0
      guard number > 0 || isLast || (hasZeros && !isFirst) || (isFirst && unit == .second) else { continue }
      if !isFirst, isSpaced { output.append(.space) }
      output.append(number, digits: digits)
      if isLast { output.append(contentsOf: ".\(fraction.magnitude)".utf8) }
      unit.name.withUTF8Buffer { output.append(contentsOf: $0) }
      isFirst = false
    }
  }
}
