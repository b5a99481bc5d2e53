/// The name of a format: `news-post`, or that of one of your own.
///
/// Each format states its own: ``DigestFormat/kind``.
public struct DigestKind: RawRepresentable, Hashable, Codable, JSONForm, Sendable {
  /// The name, as it is written in JSON and by the `digest` tool.
  public let rawValue: String

  /// Makes a kind of a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// That of a text that no format is recognised in.
  public static let unknown: DigestKind = "unknown"
}

extension DigestKind: ExpressibleByStringLiteral {
  /// Makes a kind of a name.
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}

extension DigestKind: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}

extension DigestFormat {
  /// The name of the type in lower case, with hyphens between its words: `weekly-letter` for `WeeklyLetter`.
  public static var kind: DigestKind {
    var name: [UInt8] = []
    let letters = Array("\(Self.self)".utf8)
    for (index, letter) in letters.enumerated() {
      let isBeforeSmall = index + 1 < letters.count && letters[index + 1].isSmall
      if letter.isCapital, index > 0, isBeforeSmall || !letters[index - 1].isCapital { name.append(.ascii("-")) }
      name.append(letter.asciiLowercased)
    }
    return DigestKind(rawValue: String(decoding: name, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { isASCIILetter && self != asciiLowercased }
  fileprivate var isSmall: Bool { isASCIILetter && self == asciiLowercased }
}
