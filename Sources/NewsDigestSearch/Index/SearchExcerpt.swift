/// A piece of a text on one line, with what was found in it, to be shown.
public struct SearchExcerpt: Hashable, Sendable {
  /// The piece, in which each run of white space is one space, and `…` is for what was left out.
  public let text: String
  /// Where it has what was found: UTF-8 offsets of ``text``.
  public let ranges: [Range<Int>]

  /// Takes a piece of a text around the first thing that was found.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - ranges: What was found, in order: UTF-8 offsets of the text.
  ///   - limit: How many characters it has, at most, without the marks for what was left out.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(of text: some StringProtocol, ranges: [Range<Int>], limit: Int = 120) {
    let pieces = Self.pieces(of: text, ranges: ranges)
    let first = pieces.firstIndex(where: \.isFound) ?? 0
    let last = pieces[first...].prefix(while: \.isFound).endIndex
    // A third of the rest is before what was found, so that it is seen in its context.
    let start = max(0, min(first - max(0, limit - (last - first)) / 3, pieces.count - limit))
    let end = min(pieces.count, start + limit)
    var (bytes, found): ([UInt8], [Range<Int>]) = ([], [])
    if start > 0 { bytes += Array("…".utf8) }
    for piece in pieces[start..<end] {
      let place = bytes.count
      bytes += piece.text.text.utf8
      guard piece.isFound else { continue }
      if let range = found.last, range.upperBound == place, piece.continues {
        found[found.count - 1] = range.lowerBound..<bytes.count
      } else {
        found.append(place..<bytes.count)
      }
    }
    if end < pieces.count { bytes += Array("…".utf8) }
    (self.text, self.ranges) = (String(decoding: bytes, as: UTF8.self), found)
  }

  /// The piece with marks on what was found.
  ///
  /// - Parameter mark: Gives what is shown for something that was found: `{ "[\($0)]" }`.
  public func text(marking mark: (String) -> String) -> String {
    let bytes = Array(text.utf8)
    var (marked, end) = ("", 0)
    for range in ranges {
      marked += String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)
      marked += mark(String(decoding: bytes[range], as: UTF8.self))
      end = range.upperBound
    }
    return marked + String(decoding: bytes[end...], as: UTF8.self)
  }

  private struct Piece {
    var text: [Unicode.Scalar]
    var isFound: Bool
    /// Whether it was found together with the piece before it.
    let continues: Bool
  }

  /// What is seen as one character each, with whether it was found; white space as one space.
  private static func pieces(of text: some StringProtocol, ranges: [Range<Int>]) -> [Piece] {
    var (pieces, offset, next): ([Piece], Int, Int) = ([], 0, 0)
    var isJoined = false
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
      let isFound = next < ranges.count && ranges[next].lowerBound < end
      let continues = isFound && ranges[next].lowerBound < offset
      offset = end
      let isSpace = scalar.properties.isWhitespace
      if isSpace, pieces.last?.text == [" "] || pieces.isEmpty { continue }
      if !pieces.isEmpty, isJoined || joins(scalar), pieces[pieces.count - 1].text.count < Composition.limit {
        pieces[pieces.count - 1].text.append(scalar)
        if isFound { pieces[pieces.count - 1].isFound = true }
      } else {
        pieces.append(Piece(text: [isSpace ? " " : scalar], isFound: isFound, continues: continues))
      }
      isJoined = scalar == zeroWidthMark
    }
    if pieces.last?.text == [" "] { pieces.removeLast() }
    return pieces
  }

  /// The zero-width joiner.
  private static let zeroWidthMark: Unicode.Scalar = "\u{200D}"

  /// Whether a character is seen as one with the character before it: marks, parts of syllables and of emoji.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == zeroWidthMark || 0x1F3FB...0x1F3FF ~= scalar.value || Composition.joins(scalar)
  }
}
