extension RubyTime {
  /// The bytes of `range`, of which this was read, with another time in their spelling; `nil` where the spelling cannot
  /// hold it.
  func respelled(_ time: DateTime, in bytes: ByteView, _ range: Range<Int>) -> [UInt8]? {
    guard let value else { return nil }
    var edits: [(place: Range<Int>, text: [UInt8])] = []
    add(parts.year, time.date.year, to: &edits)
    add(parts.month, time.date.month, in: bytes, to: &edits)
    add(parts.day, time.date.day, to: &edits)
    add(parts.hour, parts.meridiem == nil ? time.hour : (time.hour + 11) % 12 + 1, to: &edits)
    add(parts.minute, time.minute, to: &edits)
    add(parts.second, time.second, to: &edits)
    if let weekday = parts.weekday {
      edits.append((weekday, Self.word(weekday, as: RubyDateCursor.weekdays[time.date.weekday - 1], in: bytes)))
    }
    addFraction(time.nanosecond, to: &edits)
    if let meridiem = parts.meridiem {
      edits.append((meridiem.place, Self.word(meridiem.place, as: time.hour < 12 ? "a" : "p", in: bytes)))
    }
    if let zone = parts.zone, time.offset != value.offset { edits.append((zone.place, Self.zone(time, like: zone))) }
    let output = Self.text(edits, of: bytes, range)
    // What was written is what counts.
    return output.withBytes { RubyTime(in: $0, $0.indices)?.value == time } ? output : nil
  }

  private typealias Edits = [(place: Range<Int>, text: [UInt8])]

  private func add(_ number: RubyDateParts.Number?, _ value: Int, to edits: inout Edits) {
    guard let slice = number?.slice else { return }
    // Two digits for a year of four, where it was written like that.
    let shown = slice.count == 2 && value > 99 ? value % 100 : value
    var text: [UInt8] = []
    text.append(shown, digits: slice.bytes.first == .ascii("0") || slice.count > 2 ? slice.count : 1)
    if slice.count == 2, text.count == 1, slice.value > 9, hasTwoDigits { text.insert(.ascii("0"), at: 0) }
    edits.append((slice.place, text))
  }

  /// Whether numbers below ten have two digits, as far as the text shows it: beside a month's name, in the dates of
  /// mails only.
  private var hasTwoDigits: Bool {
    guard parts.month?.slice.isMonthName != true else { return parts.weekday != nil }
    return ![parts.month, parts.day, parts.hour, parts.minute, parts.second].contains { $0?.slice.count == 1 }
  }

  private func add(_ month: RubyDateParts.Number?, _ value: Int, in bytes: ByteView, to edits: inout Edits) {
    guard let slice = month?.slice, slice.isMonthName else { return add(month, value, to: &edits) }
    var end = slice.place.upperBound
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    let written = slice.place.lowerBound..<end
    let name = Self.monthNames[value - 1]
    // May is both the name and its abbreviation.
    let isAbbreviated = written.count == 3 && slice.value != 5
    edits.append((written, Self.word(written, as: isAbbreviated ? String(name.prefix(3)) : name, in: bytes)))
  }

  private func addFraction(_ nanosecond: Int, to edits: inout Edits) {
    guard let fraction = parts.fraction, fraction.count > 0 else { return }
    var digits: [UInt8] = []
    digits.append(nanosecond, digits: 9)
    edits.append(
      (
        fraction.place,
        Array((digits + Array(repeating: .ascii("0"), count: RubyDateText.byteLimit)).prefix(fraction.count))
      ))
  }

  /// A word in the case of the one that it replaces.
  private static func word(_ place: Range<Int>, as word: String, in bytes: ByteView) -> [UInt8] {
    let isCapital = { (offset: Int) in bytes[offset] & 0x20 == 0 }
    let isAllCapital = place.allSatisfy(isCapital)
    return word.utf8.enumerated().map { index, byte in
      isAllCapital || index == 0 && isCapital(place.lowerBound) ? byte & ~0x20 : byte
    }
  }

  /// The zone of a time, with a colon if the old one has one.
  private static func zone(_ time: DateTime, like zone: RubyDateSlice) -> [UInt8] {
    guard time.offset != nil else { return [] }
    let hasColon = zone.bytes.contains(.ascii(":"))
    let spelling = DateTimeSpelling(
      spacesBeforeZone: "", zone: .hoursAndMinutes(hourDigits: 2, colon: hasColon))
    var text: [UInt8] = []
    spelling.append(time, to: &text)
    return Array(text[(text.lastIndex { $0 == .ascii("+") || $0 == .ascii("-") } ?? text.endIndex)...])
  }

  private static func text(_ edits: Edits, of bytes: ByteView, _ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    var offset = range.lowerBound
    for edit in edits.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) where edit.place.lowerBound >= offset {
      bytes.append(offset..<edit.place.lowerBound, to: &output)
      output += edit.text
      offset = edit.place.upperBound
    }
    bytes.append(offset..<range.upperBound, to: &output)
    return output
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
