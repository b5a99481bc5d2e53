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
    /// What there is.
    public let message: String
    /// The UTF-8 offsets of its first occurrence.
    public let range: Range<Int>
  }

  /// How many bytes of a text are looked at: 64 KiB.
  public static let reach = 64 * 1024
}
