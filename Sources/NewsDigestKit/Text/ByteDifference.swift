/// The first place where the bytes of two texts differ, formatted for people.
public struct ByteDifference: Hashable, Sendable, CustomStringConvertible {
  /// The UTF-8 offset of the first byte that differs.
  public let offset: Int
  /// The line of the first text that it is in, counted from 1.
  public let line: Int
  private let first: String
  private let second: String

  /// Compares two texts; `nil` when their bytes are the same.
  public init?(_ first: String, _ second: String) {
    guard !first.utf8.elementsEqual(second.utf8) else { return nil }
    let offset = zip(first.utf8, second.utf8).prefix { $0 == $1 }.count
    self.offset = offset
    line = first.utf8.prefix(offset).count { $0 == .lineFeed } + 1
    self.first = Self.excerpt(of: first, at: offset)
    self.second = Self.excerpt(of: second, at: offset)
  }

  /// The place, and what each text has there. Control characters and non-ASCII spaces are escaped.
  public var description: String {
    "at byte \(offset) (line \(line)): “\(first)” became “\(second)”"
  }

  private static func excerpt(of text: String, at offset: Int) -> String {
    text.withBytes { bytes in
      var start = offset
      while start > 0, start < bytes.count, bytes[start].isContinuation { start -= 1 }
      var end = min(start + 40, bytes.count)
      while end < bytes.count, bytes[end].isContinuation { end += 1 }
      return bytes.string(min(start, bytes.count)..<end).debugDescription
    }
  }
}
