public import NewsDigestKit

/// A text that is searched, and where its stories are in it.
public struct SearchDocument: Hashable, Sendable, Codable {
  /// The text.
  public var text: String
  /// The stories, entries, videos or chapters, in the order of the text, without overlaps.
  public var parts: [Part]

  /// Makes a document. Without parts, it is searched as a whole.
  public init(text: String, parts: [Part] = []) {
    (self.text, self.parts) = (text, parts)
    self.text.makeContiguousUTF8()
  }

  /// A story, and where it is.
  public struct Part: Hashable, Sendable, Codable {
    /// The story.
    public var entry: DigestEntry
    /// Where it is, with all that is in it: UTF-8 offsets of the text.
    public var range: Range<Int>

    /// Makes a part.
    public init(_ entry: DigestEntry, range: Range<Int>) {
      (self.entry, self.range) = (entry, range)
    }
  }

  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8) && first.parts == second.parts
  }
}

extension SearchDocument {
  /// Makes one of the source of a document of any format, with its entries.
  ///
  /// - Complexity: O(*n*) in the bytes of the source.
  public init(_ document: DigestDocument<Digest>) {
    self.init(text: document.source.text, parts: EntryPlaces.parts(of: document))
  }

  /// The text of a part.
  public func text(of part: Part) -> Substring { text(in: part.range) }

  func text(in range: Range<Int>) -> Substring {
    let utf8 = text.utf8
    func index(_ offset: Int) -> String.Index {
      let index = utf8.index(utf8.startIndex, offsetBy: min(max(offset, 0), utf8.count))
      // A document that somebody made may have offsets within a character.
      return text.unicodeScalars.index(atOrBefore: index)
    }
    return text[index(range.lowerBound)..<index(range.upperBound)]
  }
}

extension String.UnicodeScalarView {
  fileprivate func index(atOrBefore index: Index) -> Index {
    guard index < endIndex else { return endIndex }
    return self.index(before: self.index(after: index))
  }
}
