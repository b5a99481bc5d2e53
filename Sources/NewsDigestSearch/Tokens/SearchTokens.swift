/// Tokens by which a full-text index finds any part of a Korean, Japanese or Chinese word.
///
/// Korean words have endings, and compounds have no spaces, so that an index of words finds few of them: it has no
/// entry `투자` for a text `투자를`. These tokens are two syllables each and overlap: `투자를` gives `투자`, `자를` and `를`. Any
/// part of it is a phrase of them. Words of other scripts and numbers are tokens as a whole.
///
/// A text is folded first: it is composed (NFC), full width and half width become the usual one, and capital letters
/// small ones. Store ``tokenText(of:)``, for instance in a column of SQLite's FTS5, and look for
/// ``SearchQuery/fts5Expression(tokens:initials:)``.
public enum SearchTokens {
  /// The tokens of a text, in order.
  ///
  /// A run of Hangul, Han and kana gives each two characters that follow each other, and its last one alone.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func tokens(of text: String) -> [SearchToken] {
    let folded = FoldedText(text)
    var tokens: [SearchToken] = []
    for run in folded.scalars.runs {
      run.forEachToken(isOpen: false) { tokens.append(folded.token($0)) }
    }
    return tokens
  }

  /// The initials (초성) of a text as tokens, in order, of three letters each.
  ///
  /// A run of Hangul gives the first consonants of each three syllables that follow each other.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func initials(of text: String) -> [SearchToken] {
    let folded = FoldedText(text).mapped(HangulInitials.initial)
    var tokens: [SearchToken] = []
    folded.scalars.forEachInitials { tokens.append(folded.token($0)) }
    return tokens
  }

  /// The ``tokens(of:)`` of a text, separated by spaces: what a column of FTS5 has.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func tokenText(of text: String) -> String {
    let scalars = FoldedText(text).scalars
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count * 2)
    for run in scalars.runs {
      run.forEachToken(isOpen: false) { output.append(token: scalars[$0]) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The ``initials(of:)`` of a text, separated by spaces: what a column of FTS5 has.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func initialsText(of text: String) -> String {
    let scalars = FoldedText(text).scalars.map(HangulInitials.initial)
    var output: [UInt8] = []
    scalars.forEachInitials { output.append(token: scalars[$0]) }
    return String(decoding: output, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate mutating func append(token: ArraySlice<Unicode.Scalar>) {
    if !isEmpty { append(UInt8(ascii: " ")) }
    for scalar in token {
      if let bytes = UTF8.encode(scalar) { append(contentsOf: bytes) }
    }
  }
}

extension FoldedText {
  fileprivate func token(_ indices: Range<Int>) -> SearchToken {
    SearchToken(text: scalars[indices].text, range: range(of: indices))
  }
}

extension TextRun {
  /// Gives the tokens of a run. One that is open may go on, so that its last syllable is not a token unless it is the
  /// only one.
  func forEachToken(isOpen: Bool, _ body: (Range<Int>) -> Void) {
    guard kind == .syllable else { return body(range) }
    for index in range.dropLast() { body(index..<index + 2) }
    if !isOpen || range.count == 1 { body(range.upperBound - 1..<range.upperBound) }
  }
}
