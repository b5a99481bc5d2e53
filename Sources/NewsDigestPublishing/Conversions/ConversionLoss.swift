/// Something of a document that its conversion to another format does not have, or has in another way.
public struct ConversionLoss: Hashable, Codable, Sendable {
  /// The property of the source document, as in `WritingError/property`: `stories[0].blocks[2].note`.
  public var property: String
  /// Where it is in the text of the source document: UTF-8 offsets. `nil` for a document that was made or edited.
  public var range: Range<Int>?
  /// The property of the new document that it would be, or now is in another way; `nil` where there is none.
  public var target: String?
  /// Why.
  public var reason: Reason

  /// Makes a loss.
  public init(property: String, range: Range<Int>? = nil, target: String? = nil, reason: Reason) {
    (self.property, self.range, self.target, self.reason) = (property, range, target, reason)
  }

  /// Why something was lost, as data: an id, and the arguments of its message.
  public struct Reason: Hashable, Codable, Sendable {
    /// What happened.
    public var id: ID
    /// What there was, its beginning where it is long.
    public var value: String
    /// What there is instead; `nil` for nothing.
    public var written: String?

    /// Makes a reason.
    public init(_ id: ID, value: String, written: String? = nil) {
      (self.id, self.value, self.written) = (id, value, written)
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
}

extension ConversionLoss.Reason {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.id == second.id && first.value.hasSameBytes(as: second.value)
      && first.written.hasSameBytes(as: second.written)
  }
}

extension ConversionLoss {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.property.hasSameBytes(as: second.property) && first.range == second.range
      && first.target.hasSameBytes(as: second.target) && first.reason == second.reason
  }
}

extension ConversionLoss.Reason.ID {
  /// The message of the reason, with `{property}`, `{value}`, `{target}` and `{written}` in the places of its
  /// arguments.
  public var wording: String {
    switch self {
    case .noPlace: "The format has no place for {property} “{value}”."
    case .notHeld: "The format would not parse {property} “{value}” as what it is, so it was left out."
    case .rewritten: "{property} “{value}” is written as “{written}”."
    case .nesting: "{property} “{value}” is no longer nested."
    case .derived: "{property} “{value}” is made anew from the document."
    case .noLink: "{property} “{value}” has no link, so it was left out."
    case .duplicate: "{property} “{value}” leads to the same page as “{written}”, so it was left out."
    }
  }
}

extension ConversionLoss: CustomStringConvertible {
  /// The message: the wording of the reason with its arguments.
  public var description: String {
    var output: Bytes = []
    var rest = reason.id.wording.bytes[...]
    while let start = rest.firstIndex(of: .ascii("{")), let end = rest[start...].firstIndex(of: .ascii("}")) {
      output += rest[..<start]
      output.append(argument(Bytes(rest[(start + 1)..<end]).text))
      rest = rest[(end + 1)...]
    }
    return (output + rest).text
  }

  private func argument(_ name: String) -> String {
    switch name {
    case "property": property
    case "value": Excerpt.text(of: reason.value, limit: 80)
    case "target": target ?? ""
    default: Excerpt.text(of: reason.written ?? "", limit: 80)
    }
  }
}
