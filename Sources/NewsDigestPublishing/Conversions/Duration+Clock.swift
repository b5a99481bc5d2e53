extension Duration {
  /// Whether a clock shows it exactly: in whole milliseconds, and less than a hundred hours.
  var isClock: Bool {
    let (seconds, attoseconds) = components
    return self >= .zero && seconds < 360_000 && attoseconds % 1_000_000_000_000_000 == 0
  }

  /// `1:02:33`, `0:10.5`.
  var exactClock: String {
    let (total, attoseconds) = components
    let seconds = max(total, 0)
    func padded(_ number: Int64, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(count - digits.utf8.count, 0)) + digits
    }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    var text = (hours > 0 ? "\(hours):\(padded(minutes, 2))" : "\(minutes)") + ":" + padded(seconds % 60, 2)
    var milliseconds = padded(max(attoseconds, 0) / 1_000_000_000_000_000, 3)
    while milliseconds.utf8.last == .ascii("0") { milliseconds.removeLast() }
    if !milliseconds.isEmpty { text += "." + milliseconds }
    return text
  }

  /// Parses `(1:02:33) ` at the start of a text, and what follows it.
  static func clock(startOf text: String) -> (time: Duration, rest: String)? {
    let bytes = text.bytes
    guard bytes.first == .ascii("("), let end = bytes.prefix(20).firstIndex(of: .ascii(")")),
      bytes.dropFirst(end + 1).first == .space
    else { return nil }
    let clock = bytes[1..<end].split(separator: .ascii("."), maxSplits: 1, omittingEmptySubsequences: false)
    let parts = clock[0].split(separator: .ascii(":"), omittingEmptySubsequences: false).map { digits in
      digits.allSatisfy(\.isDigit) ? Int64(Bytes(digits).text) : nil
    }
    guard 2...3 ~= parts.count, parts.dropFirst().allSatisfy({ $0.map { $0 < 60 } ?? false }) else { return nil }
    var seconds: Int64 = 0
    for part in parts { seconds = seconds * 60 + (part ?? 0) }
    var milliseconds: Int64 = 0
    if clock.count > 1 {
      guard 1...3 ~= clock[1].count, clock[1].allSatisfy(\.isDigit) else { return nil }
      milliseconds = Int64(Bytes(clock[1] + Bytes(repeating: .ascii("0"), count: 3 - clock[1].count)).text) ?? 0
    }
    guard parts[0] != nil else { return nil }
    return (.milliseconds(seconds * 1000 + milliseconds), Bytes(bytes[(end + 2)...]).text)
  }
}
