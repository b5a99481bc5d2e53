/// How many words of a text are in each language.
struct LanguageVotes: Sendable {
  // A text has words of few sets of languages.
  private var votes: [(languages: LanguageSet, count: Int)] = []

  mutating func add(_ languages: LanguageSet) {
    guard !languages.isEmpty else { return }
    if let index = votes.firstIndex(where: { $0.languages == languages }) {
      votes[index].count += 1
    } else {
      votes.append((languages, 1))
    }
  }

  /// The language of most words, the preferred one of equal ones; `nil` where no word is known.
  func language(in words: Vocabulary) -> Language? {
    var counts = Array(repeating: 0, count: words.languages.count)
    for (set, count) in votes {
      for index in counts.indices where set.contains(LanguageSet(index: index)) { counts[index] += count }
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { words.languages[$0] }
  }
}

extension Language {
  /// The language that the letters at the start of a text suggest; `nil` where there are none.
  init?(suggestedBy bytes: ByteView) {
    var (hasLatin, hasHan) = (false, false)
    let reach = bytes.trimmingPartialScalar(0..<min(bytes.count, 4096))
    for scalar in bytes.string(reach).unicodeScalars {
      switch scalar.value {
      case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3:
        self = .korean
        return
      case 0x3041...0x30FE:
        self = .japanese
        return
      case 0x4E00...0x9FFF: hasHan = true
      case 0x41...0x5A, 0x61...0x7A: hasLatin = true
      default: break
      }
    }
    guard hasHan || hasLatin else { return nil }
    self = hasHan ? .simplifiedChinese : .english
  }
}

extension ByteView {
  /// Whether the first letters that can be decomposed are so.
  var hasDecomposedLetters: Bool {
    var offset = 0
    while offset + 2 < min(count, 4096) {
      switch (self[offset], self[offset + 1]) {
      // Marks after a letter (U+0300 to U+036F), and jamo.
      case (0xCC, _), (0xCD, 0x80...0xAF), (0xE1, 0x84...0x87): return true
      // Letters with a mark, and syllables.
      case (0xC3...0xC9, _), (0xEA...0xED, _): return false
      // Kana, which may be followed by a mark (U+3099 and U+309A).
      case (0xE3, 0x82) where self[offset + 2] == 0x99 || self[offset + 2] == 0x9A: return true
      default: offset += 1
      }
    }
    return false
  }

  /// A range without the bytes of a scalar that it cuts at its end.
  fileprivate func trimmingPartialScalar(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < count, end > range.lowerBound, self[end].isContinuation { end -= 1 }
    return range.lowerBound..<end
  }
}
