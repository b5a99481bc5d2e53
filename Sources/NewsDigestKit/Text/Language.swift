/// A language that documents are written in, by its BCP 47 tag: `ko`, `en`, `zh-Hant`.
public struct Language: RawRepresentable, Hashable, Sendable, Codable {
  /// The BCP 47 tag.
  public let rawValue: String

  /// Makes a language of its BCP 47 tag. Any tag will do: ``Vocabulary/languages`` are those with words of their own.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Korean, the language of new documents where no other one is asked for.
  public static let korean = Language(rawValue: "ko")
  /// English.
  public static let english = Language(rawValue: "en")
  /// Japanese.
  public static let japanese = Language(rawValue: "ja")
  /// Chinese in simplified characters.
  public static let simplifiedChinese = Language(rawValue: "zh-Hans")
  /// Chinese in traditional characters.
  public static let traditionalChinese = Language(rawValue: "zh-Hant")
}

extension Language: CustomStringConvertible {
  /// The BCP 47 tag.
  public var description: String { rawValue }
}
