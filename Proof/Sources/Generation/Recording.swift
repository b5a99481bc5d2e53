/// The numbers that were drawn from `Choices`, in order, and which of them belong together.
public struct Recording: Sendable {
  /// The numbers.
  public private(set) var values: [UInt64] = []
  /// The groups, inner ones before the outer one.
  public private(set) var groups: [Range<Int>] = []

  mutating func append(_ value: UInt64) { values.append(value) }

  mutating func addGroup(from start: Int) {
    if start < values.count { groups.append(start..<values.count) }
  }
}

extension Recording {
  /// The numbers as text, to hand on: each as LEB128, in hexadecimal digits.
  public static func text(of values: [UInt64]) -> String {
    var text = ""
    for value in values {
      var rest = value
      repeat {
        let byte = UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)
        text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        rest >>= 7
      } while rest > 0
    }
    return text
  }

  /// Parses what `text(of:)` wrote.
  public static func values(of text: String) -> [UInt64]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var values: [UInt64] = []
    var value: UInt64 = 0
    var shift: UInt64 = 0
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16), shift < 64 else {
        return nil
      }
      value |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      values.append(value)
      (value, shift) = (0, 0)
    }
    return shift == 0 ? values : nil
  }
}
