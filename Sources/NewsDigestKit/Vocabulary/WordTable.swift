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

/// All spellings of some terms in all their forms, to be found at a place of a text.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    var text: [UInt8]
    var term: Term
    var languages: LanguageSet

    /// Where the word ends that starts a range; `nil` where another one does.
    func end(in range: Range<Int>, of bytes: ByteView) -> Int? {
      var offset = range.lowerBound
      for byte in text {
        guard offset < range.upperBound else { return nil }
        let folded = bytes.foldedScalar(at: offset, end: range.upperBound)
        guard folded.byte == byte else { return nil }
        offset += folded.length
      }
      return offset
    }
  }

  /// The spellings, longest first, by their first byte, capitals of ASCII as small letters.
  private var entries: [[Entry]] = Array(repeating: [], count: 256)

  init() {}

  /// Adds a spelling; gives the term that has it already, where that is another one.
  mutating func add(_ spelling: String, for term: Term, in languages: LanguageSet) -> Term? {
    for form in SpellingForms.all(of: Decoration.removing(from: spelling)) {
      let text = form.withBytes(\.folded)
      guard let first = text.first else { continue }
      if let index = entries[Int(first)].firstIndex(where: { $0.text == text }) {
        let known = entries[Int(first)][index]
        if known.term != term { return known.term }
        entries[Int(first)][index].languages.formUnion(languages)
      } else {
        let entry = Entry(text: text, term: term, languages: languages)
        let place = entries[Int(first)].firstIndex { $0.text.count < text.count } ?? entries[Int(first)].count
        entries[Int(first)].insert(entry, at: place)
      }
    }
    return nil
  }

  /// The longest word at the start of a range with no letter after it.
  ///
  /// - Parameter isBounded: Whether a letter may not follow.
  @inline(__always)
  func match(_ range: Range<Int>, in bytes: ByteView, isBounded: Bool = true) -> WordMatch? {
    guard !range.isEmpty else { return nil }
    let candidates = entries[Int(bytes.foldedScalar(at: range.lowerBound, end: range.upperBound).byte)]
    return candidates.isEmpty ? nil : match(range, in: bytes, isBounded: isBounded, among: candidates)
  }

  private func match(_ range: Range<Int>, in bytes: ByteView, isBounded: Bool, among candidates: [Entry]) -> WordMatch?
  {
    for entry in candidates {
      guard let end = entry.end(in: range, of: bytes) else { continue }
      if isBounded, bytes.isLetter(at: end, end: range.upperBound) { continue }
      return WordMatch(term: entry.term, languages: entry.languages, range: range.lowerBound..<end)
    }
    return nil
  }

  /// The word that a whole range is.
  func match(whole range: Range<Int>, in bytes: ByteView) -> WordMatch? {
    guard let first = range.first else { return nil }
    let entry = entries[Int(bytes.foldedScalar(at: first, end: range.upperBound).byte)].first { entry in
      entry.end(in: range, of: bytes) == range.upperBound
    }
    return entry.map { WordMatch(term: $0.term, languages: $0.languages, range: range) }
  }

  /// The word that a range ends with. One of ASCII letters has no letter before it.
  func suffix(of range: Range<Int>, in bytes: ByteView) -> WordMatch? {
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

  /// All terms with their spellings, to find the one that is nearest to a word.
  var spellings: [(text: [UInt8], term: Term)] {
    entries.flatMap { $0.map { ($0.text, $0.term) } }
  }
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
    var next = offset + 1
    while next < end, self[next].isContinuation { next += 1 }
    guard let scalar = string(offset..<next).unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }
}
