/// How a date-time is written: everything about it that is not part of the value.
struct DateTimeSpelling: Hashable, Sendable {
  /// How an offset from UTC is written.
  enum Zone: Hashable, Sendable {
    /// `Z`: holds an offset of 0 only.
    case zulu
    /// `UTC`: holds an offset of 0 only.
    case utc
    /// `+09`, or `+9` with one digit: holds whole hours only.
    case hours(digits: Int)
    /// `+0900` or `+09:00`.
    case hoursAndMinutes(hourDigits: Int, colon: Bool)
  }

  var date = DateSpelling()
  /// `T`, `t`, or spaces and tabs.
  var separator = " "
  var hourDigits = 2
  var hasSeconds = true
  /// The digits after the point; `nil` when there is no point.
  var fractionDigits: Int?
  var spacesBeforeZone = " "
  /// How an offset is written; `nil` without one.
  var zone: Zone?

  /// Jekyll's `2025-12-03 00:30:59 +0900`.
  static let jekyll = DateTimeSpelling(zone: .hoursAndMinutes(hourDigits: 2, colon: false))

  /// RFC 3339's `2025-12-03T00:30:59+09:00`.
  static let rfc3339 = DateTimeSpelling(
    separator: "T", spacesBeforeZone: "", zone: .hoursAndMinutes(hourDigits: 2, colon: true))

  /// Whether RFC 3339 allows this spelling, the offset being optional.
  var isRFC3339: Bool {
    var plain = self
    plain.fractionDigits = nil
    if zone == nil || zone == .zulu { plain.zone = Self.rfc3339.zone }
    if zone == nil { plain.spacesBeforeZone = "" }
    return plain == Self.rfc3339 && fractionDigits != 0
  }

  /// Appends `value` in this spelling, and in a fuller one where this one cannot hold it.
  func append(_ value: DateTime, to output: inout [UInt8]) {
    date.append(value.date, to: &output)
    output.append(contentsOf: separator.utf8)
    output.append(value.hour, digits: hourDigits)
    output.append(.ascii(":"))
    output.append(value.minute, digits: 2)
    if hasSeconds || value.second != 0 || value.nanosecond != 0 {
      output.append(.ascii(":"))
      output.append(value.second, digits: 2)
      appendFraction(value.nanosecond, to: &output)
    }
    if let offset = value.offset { appendZone(offset, to: &output) }
  }

  private func appendFraction(_ nanosecond: Int, to output: inout [UInt8]) {
    guard fractionDigits != nil || nanosecond != 0 else { return }
    var digits: [UInt8] = []
    digits.append(nanosecond, digits: 9)
    while digits.count > (fractionDigits ?? 0), digits.last == .ascii("0") { digits.removeLast() }
    output.append(.ascii("."))
    output.append(contentsOf: digits)
  }

  private func appendZone(_ offset: Int, to output: inout [UInt8]) {
    output.append(contentsOf: spacesBeforeZone.utf8)
    let hours = abs(offset) / 3600
    let minutes = abs(offset) / 60 % 60
    switch zone {
    case .zulu where offset == 0: output.append(.ascii("Z"))
    case .utc where offset == 0: output.append(contentsOf: "UTC".utf8)
    case .hours(let digits) where minutes == 0:
      output.append(.ascii(offset < 0 ? "-" : "+"))
      output.append(hours, digits: digits)
    case .hoursAndMinutes(let digits, let colon):
      output.append(.ascii(offset < 0 ? "-" : "+"))
      output.append(hours, digits: digits)
      if colon { output.append(.ascii(":")) }
      output.append(minutes, digits: 2)
    default:
      let zone = Zone.hoursAndMinutes(hourDigits: 2, colon: spacesBeforeZone.isEmpty)
      DateTimeSpelling(spacesBeforeZone: "", zone: zone).appendZone(offset, to: &output)
    }
  }
}
