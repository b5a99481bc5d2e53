/// A paragraph that starts with a bold label and a colon: `**영상 의도:** text`.
public struct LabelledParagraph: Hashable, Codable, JSONObjectForm, Sendable {
  /// The label, without asterisks and colon.
  public var label: String
  /// The text after the label, as Markdown, its lines joined by line feeds; empty if there is only a label.
  public var text: String

  /// Makes a paragraph.
  public init(label: String, text: String) {
    (self.label, self.text) = (label, text)
  }

  private enum CodingKeys: CodingKey {
    case label, text
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(label, forKey: CodingKeys.label)
    try values.encode(text, forKey: CodingKeys.text)
  }

  /// Decodes a paragraph. Only `label` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    label = try values.decode(String.self, forKey: .label)
    text = try values.decodeIfPresent(String.self, forKey: .text) ?? ""
  }
}

extension LabelledParagraph {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.label.hasSameBytes(as: second.label) && first.text.hasSameBytes(as: second.text)
  }
}
