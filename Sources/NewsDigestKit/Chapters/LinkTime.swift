/// The time that a link to a recording says: the `t` of `?t=95`, `&t=1h2m3s`, `#t=1:35` and `?start=95`.
struct LinkTime {
  let value: Duration
  /// Where the time is in the link.
  let range: Range<Int>
  private let spelling: Spelling

  private enum Spelling {
    case seconds(fractionDigits: Int)
    case time(TimestampSpelling)
  }

  private static let keys: [StaticString] = ["t=", "start="]
  private static let scheme: StaticString = "npt:"

  /// Finds the first time of a link.
  init?(in url: Range<Int>, of bytes: ByteView) {
    for offset in url where Self.isDelimiter(bytes[offset]) {
      let rest = offset + 1..<url.upperBound
      guard let key = Self.keys.first(where: { bytes.hasPrefix($0, in: rest) }),
        let time = LinkTime(value: rest.dropFirst(key.utf8CodeUnitCount), of: bytes)
      else { continue }
      self = time
      return
    }
    return nil
  }

  /// Parses what follows the key: a time, and its end after a comma.
  private init?(value rest: Range<Int>, of bytes: ByteView) {
    let start = bytes.hasPrefix(Self.scheme, in: rest) ? rest.dropFirst(Self.scheme.utf8CodeUnitCount) : rest
    let end = start.first { Self.isDelimiter(bytes[$0]) || bytes[$0] == .ascii(",") } ?? start.upperBound
    let text = start.lowerBound..<end
    if case .timestamp(let time) = ParsedTimestamp(in: bytes, text), time.range == text {
      (value, spelling, range) = (time.value, .time(time.spelling), text)
    } else if let time = WordedTimestamp.timestamp(at: text.lowerBound, in: bytes, end: end, words: .builtIn),
      time.range == text
    {
      (value, spelling, range) = (time.value, .time(time.spelling), text)
    } else {
      var scanner = DigitScanner(bytes, text)
      guard let seconds = scanner.number(digits: 1...7) else { return nil }
      let fraction = ParsedTimestamp.fraction(&scanner)
      guard scanner.isAtEnd else { return nil }
      value = Duration(
        secondsComponent: Int64(seconds.value), attosecondsComponent: Int64(fraction?.attoseconds ?? 0))
      (spelling, range) = (.seconds(fractionDigits: fraction?.digits ?? 0), text)
    }
  }

  /// What starts a parameter. The last one ends a reference to a character, as in `&amp;t=95`.
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == .ascii("?") || byte == .ascii("&") || byte == .ascii("#") || byte == .ascii(";")
  }

  /// Whether the link goes to the second in which a chapter starts. Most players know no parts of a second.
  func isSame(as start: Duration) -> Bool { value.components.seconds == start.components.seconds }

  /// A time in the spelling of the link, in whole seconds where the link has no parts of them.
  func text(of start: Duration) -> String {
    var output: [UInt8] = []
    let (seconds, fraction) = start.components
    let whole = Duration.seconds(seconds)
    switch spelling {
    case .seconds(let digits):
      output.append(Int(clamping: seconds), digits: 1)
      if digits > 0 { output.append(fraction: Int(clamping: fraction), digits: digits, hasComma: false) }
    case .time(let spelling):
      let spelling = spelling.completed(with: .builtIn, in: .english)
      spelling.append(spelling.hasFraction ? start : whole, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension LinkTime {
  /// A link with the time that it says moved to the start of a chapter; the same where it says none.
  static func moved(_ url: String, to start: Duration) -> String {
    url.withBytes { bytes in
      guard start >= .zero, let time = LinkTime(in: bytes.indices, of: bytes), !time.isSame(as: start) else {
        return url
      }
      return bytes.string(0..<time.range.lowerBound) + time.text(of: start)
        + bytes.string(time.range.upperBound..<bytes.count)
    }
  }
}
