/// What is looked for: phrases, all of which must be found.
///
///     SearchQuery("오픈AI 투자")          // two phrases
///     SearchQuery("\"data center\"")      // one, with a space
///     SearchQuery("ㅇㅂㄷㅇ")             // initials of 엔비디아
///
/// A phrase is found wherever the folded text has it: in any case and width, in any normalisation form, with any white
/// space for a space, and also within words. Three or more consonants of Hangul are looked for as initials (초성).
public struct SearchQuery: Hashable, Sendable {
  /// The phrases, in order.
  public let phrases: [Phrase]
  /// Whether words of letters and numbers are only found as a whole: `AI` not in `said`, but in `오픈AI의`.
  public let wholeWords: Bool

  /// Parses what somebody typed.
  ///
  /// - Parameters:
  ///   - text: Phrases, separated by white space. Quotation marks enclose one that has spaces.
  ///   - wholeWords: Whether words of letters and numbers are only found as a whole.
  public init(_ text: String, wholeWords: Bool = false) {
    let folded = FoldedText(text).scalars
    phrases = Self.split(folded).map { Phrase(Array($0), wholeWords: wholeWords) }
    self.wholeWords = wholeWords
  }

  /// The phrases without quotation marks.
  private static func split(_ scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var (phrases, index): ([ArraySlice<Unicode.Scalar>], Int) = ([], 0)
    while index < scalars.count {
      let quotation = isQuotationMark(scalars[index])
      let start = quotation ? index + 1 : index
      let end = scalars[start...].firstIndex { quotation ? isQuotationMark($0) : isSpace($0) } ?? scalars.count
      let phrase = scalars[start..<end].trimmed(isSpace)
      if !phrase.isEmpty { phrases.append(phrase) }
      index = end + 1
    }
    return phrases
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}"
  }
}

extension ArraySlice {
  fileprivate func trimmed(_ isSpace: (Element) -> Bool) -> ArraySlice {
    var slice = drop(while: isSpace)
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return slice
  }
}

extension SearchQuery {
  /// One of the texts that are looked for.
  public struct Phrase: Hashable, Sendable {
    /// The folded text.
    public let text: String
    /// Whether it is looked for as initials (초성).
    public let isInitials: Bool
    let matcher: SubsequenceMatcher<Unicode.Scalar>
    private let wholeWords: Bool

    init(_ scalars: [Unicode.Scalar], wholeWords: Bool) {
      let folded = scalars.map { $0 == "\n" ? " " : $0 }
      text = folded.text
      isInitials = folded.count >= HangulInitials.minimumCount && folded.allSatisfy(HangulInitials.isInitial)
      matcher = SubsequenceMatcher(folded)
      self.wholeWords = wholeWords
    }

    /// Where the phrase is in a folded text, without overlaps.
    func matches(in text: SearchedText) -> [Range<Int>] {
      let scalars = isInitials ? text.initials : text.folded.scalars
      var (matches, start): ([Range<Int>], Int) = ([], 0)
      while let match = matcher.firstRange(in: scalars, from: start, where: { isMatch($0, in: scalars) }) {
        matches.append(match)
        start = match.upperBound
      }
      return matches
    }

    private func isMatch(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
      guard wholeWords else { return true }
      func isWord(_ index: Int) -> Bool { scalars.indices.contains(index) && ScalarKind(scalars[index]) == .word }
      return !(isWord(range.lowerBound) && isWord(range.lowerBound - 1))
        && !(isWord(range.upperBound - 1) && isWord(range.upperBound))
    }
  }
}

/// A folded text, with its initials if a phrase asks for them.
struct SearchedText {
  let folded: FoldedText
  let initials: [Unicode.Scalar]

  init(_ folded: FoldedText, for query: SearchQuery) {
    self.folded = folded
    initials = query.phrases.contains(where: \.isInitials) ? folded.scalars.map(HangulInitials.initial) : []
  }
}

extension SearchQuery {
  /// Where a text has the phrases: UTF-8 offsets, in order; empty if it does not have all of them.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, for each phrase.
  public func ranges(in text: String) -> [Range<Int>] { ranges(in: FoldedText(text)) }

  func ranges(in folded: FoldedText) -> [Range<Int>] {
    let text = SearchedText(folded, for: self)
    var ranges: [Range<Int>] = []
    for phrase in phrases {
      let matches = phrase.matches(in: text)
      if matches.isEmpty { return [] }
      ranges += matches.map(folded.range)
    }
    return ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }.withoutOverlaps
  }
}

extension [Range<Int>] {
  /// The ranges, those that overlap as one. They are sorted.
  fileprivate var withoutOverlaps: [Range<Int>] {
    reduce(into: []) { ranges, range in
      if let last = ranges.last, last.upperBound > range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }
}
