public import NewsDigestKit

/// Something of a document that its conversion to another format does not have, or has in another way.
public struct ConversionLoss: Hashable, Codable, Sendable {
  /// What happened.
  public var id: ID
  /// The property of the source document, as in `WritingError/property`: `stories[0].blocks[2].note`.
  public var property: String
  /// What there was, its beginning where it is long.
  public var value: String
  /// What there is instead; `nil` for nothing.
  public var written: String?
  /// The property of the new document that it would be, or now is in another way; `nil` where there is none.
  public var target: String?
  /// Where it is in the text of the source document: UTF-8 offsets. `nil` for a document that was made or edited.
  public var range: Range<Int>?

  /// Makes a loss.
  public init(
    _ id: ID, property: String, value: String, written: String? = nil, target: String? = nil, range: Range<Int>? = nil
  ) {
    (self.id, self.property, self.value, self.written) = (id, property, value, written)
    (self.target, self.range) = (target, range)
  }

  /// What happened. Its text is stable.
  public enum ID: String, Hashable, CaseIterable, Sendable, Codable {
    /// The format has no place for it.
    case noPlace = "no-place"
    /// The format would parse it as something else.
    case notHeld = "not-held"
    /// It is there in another way.
    case rewritten
    /// Its text is there, but no longer nested in what it was nested in.
    case nesting
    /// It is made anew from the rest of the document.
    case derived
    /// It leads nowhere, and is no piece of news.
    case noLink = "no-link"
    /// A document before it has a piece of news that leads to the same page: the title of that one is written.
    case duplicate
  }
}

extension ConversionLoss {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.id == second.id && first.property.hasSameBytes(as: second.property)
      && first.value.hasSameBytes(as: second.value) && first.written.hasSameBytes(as: second.written)
      && first.target.hasSameBytes(as: second.target) && first.range == second.range
  }
}

extension ConversionLoss: CustomStringConvertible {
  /// What was lost, and why, in English.
  public var description: String { message(in: .english) }

  /// What was lost, and why, in a language of `Language/ofMessages`; in English for any other.
  public func message(in language: Language) -> String {
    var arguments = ["property": LocalizedMessage.Argument.text(property), "value": .excerpt(of: value)]
    if let written { arguments["written"] = .excerpt(of: written) }
    return LocalizedMessage("conversion-loss", reason: id.rawValue, arguments: arguments).text(in: language)
  }
}
