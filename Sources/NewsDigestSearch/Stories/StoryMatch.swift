/// Two stories that may be the same, and why.
///
/// It is a suggestion: what is done with it, an app or its reader decides.
public struct StoryMatch<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The story that was asked for, or the one that was inserted first.
  public let first: ID
  /// The other one.
  public let second: ID
  /// How probable it is, more or less, that both are the same: 0 to 1.
  public let score: Double
  /// What speaks for it, the strongest first.
  public let evidence: [Evidence]

  /// What speaks for two stories being the same.
  public enum Evidence: Hashable, Sendable {
    /// Both link to a page.
    case link(CanonicalURL)
    /// Both link to a video.
    case video(id: String)
    /// The headlines are alike: how much, from 0 to 1, and what both have, as the first one has it.
    case headline(similarity: Double, words: [String])
    /// Both headlines have numbers, without separators of thousands.
    case numbers([String])
  }
}
