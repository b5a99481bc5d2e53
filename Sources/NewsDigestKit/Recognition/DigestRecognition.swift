/// Which format a text has, how sure that is, and why.
public struct DigestRecognition: Hashable, Sendable {
  /// The format.
  public let kind: DigestKind
  /// How sure it is, from 0 to 1.
  public let confidence: Double
  /// What speaks for it, in the order of the text.
  public let reasons: [Reason]

  /// Something in a text that speaks for a format.
  public struct Reason: Hashable, Sendable {
    /// What there is, stable across versions.
    public let id: String
    /// What its message mentions, by name.
    public let arguments: [String: LocalizedMessage.Argument]
    /// The UTF-8 offsets of its first occurrence.
    public let range: Range<Int>

    init(_ id: String, arguments: [String: LocalizedMessage.Argument] = [:], range: Range<Int>) {
      (self.id, self.arguments, self.range) = (id, arguments, range)
    }

    /// What there is, in English.
    public var message: String { message(in: .english) }

    /// What there is, in a language of ``Language/ofMessages``; in English for any other.
    public func message(in language: Language) -> String {
      LocalizedMessage("recognition", reason: id, arguments: arguments).text(in: language)
    }
  }

  /// How many bytes of a text are looked at: 64 KiB.
  public static let reach = 64 * 1024
}
