/// The languages that a spelling belongs to, as bits: positions in ``Vocabulary/languages``.
struct LanguageSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(index: Int) { rawValue = index < 64 ? 1 << UInt64(index) : 0 }
}

/// A word found in a text.
struct WordMatch {
  let term: Term
  let languages: LanguageSet
  let range: Range<Int>
}

/// A set of bytes.
struct ByteSet: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word & 1 << UInt64(byte & 63) != 0
  }
}

/// The spellings of some terms in all their forms, as they come.
struct WordList: Sendable {
  fileprivate struct Word: Sendable {
    /// The spelling without its emoji, capitals of ASCII as small letters, in the usual width.
    var text: [UInt8]
    var term: Term
    var languages: LanguageSet
  }

  fileprivate private(set) var words: [Word] = []

  /// Adds a spelling; gives the term that has it already, where that is another one.
  mutating func add(_ spelling: String, for term: Term, in languages: LanguageSet) -> Term? {
    for form in SpellingForms.all(of: Decoration.removing(from: spelling)) {
      let text = form.withBytes(\.folded)
      if let index = words.firstIndex(where: { $0.text == text }) {
        if words[index].term != term { return words[index].term }
        words[index].languages.formUnion(languages)
      } else if !text.isEmpty {
        words.append(Word(text: text, term: term, languages: languages))
      }
    }
    return nil
  }
}

/// All spellings of some terms in all their forms, to be found at a place of a text.
final class WordTable: Sendable {
  private struct Entry: Sendable {
    /// The bytes of the word in ``texts``.
    let text: Range<Int>
    let term: Term
    let languages: LanguageSet
  }

  private let texts: [UInt8]
  /// The words by their first byte, longest first.
  private let entries: [Entry]
  /// For each byte the words that start with it.
  private let ranges: [Range<Int>]
  private let firstBytes: ByteSet
  private let lastBytes: ByteSet

  init(_ list: WordList) {
    let words = list.words.sorted { ($0.text[0], -$0.text.count) < ($1.text[0], -$1.text.count) }
    var (texts, entries): ([UInt8], [Entry]) = ([], [])
    var (firstBytes, lastBytes) = (ByteSet(), ByteSet())
    var ranges = Array(repeating: 0..<0, count: 256)
    for word in words {
      let (first, index) = (Int(word.text[0]), entries.count)
      ranges[first] = (ranges[first].isEmpty ? index : ranges[first].lowerBound)..<index + 1
      firstBytes.insert(word.text[0])
      lastBytes.insert(word.text[word.text.count - 1])
      entries.append(
        Entry(text: texts.count..<texts.count + word.text.count, term: word.term, languages: word.languages))
      texts += word.text
    }
    (self.texts, self.entries, self.ranges) = (texts, entries, ranges)
    (self.firstBytes, self.lastBytes) = (firstBytes, lastBytes)
  }

  /// Whether a word, or what decorates one, may start with a byte.
  @inline(__always)
  func mayStartLabel(with byte: UInt8) -> Bool {
    firstBytes.contains(byte.lowercasedASCII) || Decoration.mayStart(with: byte)
  }

  /// Where the word of an entry ends that starts a range; `nil` where another one does.
  private func end(of entry: Entry, in range: Range<Int>, of bytes: ByteView) -> Int? {
    texts.withUnsafeBufferPointer { texts in
      let end = range.lowerBound + entry.text.count
      // Most words are in a text as they are in the table.
      if end <= range.upperBound, bytes.equals(range.lowerBound..<end, ByteView(texts), entry.text) { return end }
      var offset = range.lowerBound
      for index in entry.text {
        guard offset < range.upperBound else { return nil }
        let folded = bytes.foldedScalar(at: offset, end: range.upperBound)
        guard folded.byte == texts[index] else { return nil }
        offset += folded.length
      }
      return offset
    }
  }

  /// The longest word at the start of a range with no letter after it.
  ///
  /// - Parameter isBounded: Whether a letter may not follow.
  func match(_ range: Range<Int>, in bytes: ByteView, isBounded: Bool = true) -> WordMatch? {
    guard !range.isEmpty else { return nil }
    let first = bytes.foldedScalar(at: range.lowerBound, end: range.upperBound).byte
    guard firstBytes.contains(first) else { return nil }
    for index in ranges[Int(first)] {
      let entry = entries[index]
      guard let end = end(of: entry, in: range, of: bytes) else { continue }
      if isBounded, bytes.isLetter(at: end, end: range.upperBound) { continue }
      return WordMatch(term: entry.term, languages: entry.languages, range: range.lowerBound..<end)
    }
    return nil
  }

  /// The word that a whole range is.
  func match(whole range: Range<Int>, in bytes: ByteView) -> WordMatch? {
    guard !range.isEmpty else { return nil }
    let first = bytes.foldedScalar(at: range.lowerBound, end: range.upperBound).byte
    let index = ranges[Int(first)].first { end(of: entries[$0], in: range, of: bytes) == range.upperBound }
    return index.map { WordMatch(term: entries[$0].term, languages: entries[$0].languages, range: range) }
  }

  /// The word that a range ends with. One of ASCII letters has no letter before it.
  func suffix(of range: Range<Int>, in bytes: ByteView) -> WordMatch? {
    guard let last = range.last.map({ bytes[$0] }), last >= 0x80 || lastBytes.contains(last.lowercasedASCII) else {
      return nil
    }
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start < Self.suffixLimit {
      start -= 1
      guard let match = match(whole: start..<range.upperBound, in: bytes) else { continue }
      if bytes[start].isASCIILetter, start > range.lowerBound, bytes[start - 1].isASCIILetter { continue }
      return match
    }
    return nil
  }

  /// How many bytes of a word are looked for at the end of a range.
  private static let suffixLimit = 24
}

extension UInt8 {
  /// A capital letter of ASCII as a small one, any other byte as it is.
  @inline(__always)
  var lowercasedASCII: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}

extension ByteView {
  /// The byte at an offset, a capital letter of ASCII as a small one; or the character of ASCII as wide as an ideograph
  /// there (U+FF01 to U+FF5E, and U+3000 for the space), with how many bytes it takes.
  @inline(__always)
  fileprivate func foldedScalar(at offset: Int, end: Int) -> (byte: UInt8, length: Int) {
    let byte = self[offset]
    guard byte >= 0xE3, offset + 2 < end else { return (byte.lowercasedASCII, 1) }
    switch (byte, self[offset + 1], self[offset + 2]) {
    case (0xEF, 0xBC, 0x81...0xBF): return ((self[offset + 2] - 0x60).lowercasedASCII, 3)
    case (0xEF, 0xBD, 0x80...0x9E): return (self[offset + 2] - 0x20, 3)
    case (0xE3, 0x80, 0x80): return (.space, 3)
    default: return (byte, 1)
    }
  }

  /// All bytes, folded.
  fileprivate var folded: [UInt8] {
    var (output, offset): ([UInt8], Int) = ([], 0)
    while offset < count {
      let scalar = foldedScalar(at: offset, end: count)
      output.append(scalar.byte)
      offset += scalar.length
    }
    return output
  }

  /// Whether a letter, or a mark that belongs to the scalar before, is at an offset.
  func isLetter(at offset: Int, end: Int) -> Bool {
    guard offset < end else { return false }
    let byte = self[offset]
    if byte < 0x80 { return byte.isASCIILetter }
    // Ideographs from U+5000, and syllables of Hangul.
    if 0xE5...0xE9 ~= byte || 0xEB...0xEC ~= byte { return true }
    guard let scalar = scalar(at: offset, end: end) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }
}
