/// A link in a text, `[text](url)`.
public struct Link: Hashable, Codable, JSONObjectForm, Sendable {
  /// The text between the brackets, as Markdown.
  public var text: String
  /// The destination, as written.
  public var url: String

  /// Makes a link.
  public init(text: String, url: String) {
    (self.text, self.url) = (text, url)
  }

  private enum CodingKeys: CodingKey {
    case text, url
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(text, forKey: CodingKeys.text)
    try values.encode(url, forKey: CodingKeys.url)
  }

  /// The links in a Markdown text, in order, but not pictures or links in code spans.
  ///
  /// - Parameter text: Inline Markdown, of one or several lines.
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func all(in text: String) -> [Link] {
    text.withBytes { bytes in
      InlineLink.all(in: bytes.indices, of: bytes).map {
        Link(text: bytes.string($0.text), url: bytes.string($0.destination))
      }
    }
  }
}

extension Link {
  /// A Markdown text with other links in the places of its own, where there are as many.
  static func replacing(_ links: [Link], in text: String) -> String {
    text.withBytes { bytes in
      let places = InlineLink.all(in: bytes.indices, of: bytes)
      guard places.count == links.count else { return text }
      var (result, end): ([UInt8], Int) = ([], 0)
      for (place, link) in zip(places, links) {
        bytes.append(end..<place.text.lowerBound, to: &result)
        result += link.text.utf8
        bytes.append(place.text.upperBound..<place.destination.lowerBound, to: &result)
        result += link.url.utf8
        end = place.destination.upperBound
      }
      bytes.append(end..<bytes.count, to: &result)
      return result.withBytes { $0.string($0.indices) }
    }
  }
}

extension Link: ViewValue {}

extension Link {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.text.hasSameBytes(as: second.text) && first.url.hasSameBytes(as: second.url)
  }
}
