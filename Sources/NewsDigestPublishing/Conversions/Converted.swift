public import NewsDigestKit

/// A document that was converted to another format, and what that format does not have of it.
public struct Converted<Content: DigestFormat>: Sendable {
  /// The new document, in the language of the old one. It can be written, and is parsed back as the same.
  public var document: DigestDocument<Content>
  /// What it does not have, or has in another way, in the order of the old document.
  public var losses: [ConversionLoss]

  /// Makes a result.
  public init(_ document: DigestDocument<Content>, losses: [ConversionLoss] = []) {
    (self.document, self.losses) = (document, losses)
  }

  /// The model of the new document.
  public var value: Content { document.content }
}
