/// A character reference in a heading, `&amp;` or `&#8217;`.
struct HeadingEntity {
  let scalar: Unicode.Scalar
  let end: Int

  private static let lengthLimit = 12

  init?(at start: Int, in bytes: ByteView, end: Int) {
    let limit = min(end, start + Self.lengthLimit)
    let close = bytes.firstIndex(of: .ascii(";"), in: start..<limit)
    guard close < limit, let scalar = Self.scalar(named: bytes.string(start + 1..<close).unicodeScalars) else {
      return nil
    }
    (self.scalar, self.end) = (scalar, close + 1)
  }

  private static func scalar(named name: String.UnicodeScalarView) -> Unicode.Scalar? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = UInt32(String(isHexadecimal ? digits.dropFirst() : digits), radix: isHexadecimal ? 16 : 10)
    return number.flatMap(Unicode.Scalar.init)
  }

  /// The names that headings really use.
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
    "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "laquo": "«", "raquo": "»", "middot": "·", "bull": "•", "times": "×", "divide": "÷", "deg": "°", "plusmn": "±",
    "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔",
  ]
}
