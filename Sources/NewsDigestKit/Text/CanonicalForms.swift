extension Sequence<Unicode.Scalar> {
  /// The canonical decomposition (UAX #15, NFD).
  var decomposed: [Unicode.Scalar] { flatMap(\.canonicalDecomposition) }

  /// The canonical composition (UAX #15, NFC).
  var composed: [Unicode.Scalar] {
    decomposed.reduce(into: []) { result, scalar in
      if let last = result.last, let composite = last.composed(with: scalar) {
        result[result.count - 1] = composite
      } else {
        result.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var canonicalDecomposition: [Unicode.Scalar] {
    if let syllable = HangulSyllable(self) { return syllable.jamo }
    guard !isASCII, let pair = CombinedLetters.pair(of: self) else { return [self] }
    let marks = (pair.base.canonicalDecomposition.dropFirst() + [pair.mark]).sorted {
      $0.combiningClass < $1.combiningClass
    }
    return pair.base.canonicalDecomposition.prefix(1) + marks
  }

  /// The scalar that this one and a following one compose to; `nil` where there is none.
  func composed(with next: Unicode.Scalar) -> Unicode.Scalar? {
    if let syllable = HangulSyllable.composing(self, next) { return syllable }
    guard next.combiningClass > 0 else { return nil }
    return CombinedLetters.composite(of: self, next)
  }

  private var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }
}

/// The letters of a script with a mark. The standard library shows no decompositions, but texts are equal that have
/// the same one, so that a letter and its mark are found as keys of a dictionary.
private struct CombinedLetters: Sendable {
  typealias Pair = (base: Unicode.Scalar, mark: Unicode.Scalar)

  private var pairs: [String: Pair] = [:]
  private var composites: [String: Unicode.Scalar] = [:]

  /// The letter and the mark that a scalar is equal to.
  static func pair(of scalar: Unicode.Scalar) -> Pair? {
    tables(for: scalar).lazy.compactMap { $0().pairs[String(scalar)] }.first
  }

  /// The scalar that a letter and a mark are equal to.
  static func composite(of letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    tables(for: letter).lazy.compactMap { $0().composites[String(letter) + String(mark)] }.first
  }

  /// The tables that may have a letter. One that is not asked is not made.
  private static func tables(for letter: Unicode.Scalar) -> [() -> CombinedLetters] {
    switch letter.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x292, 0x1E00...0x1EFF: [{ latin }, { latinWithTwoMarks }]
    case 0x386...0x3CE: [{ greek }]
    case 0x400...0x45F: [{ cyrillic }]
    case 0x3040...0x30FF: [{ kana }]
    default: []
    }
  }

  private static let latin = CombinedLetters(
    bases: scalars([0x41...0x5A, 0x61...0x7A]),
    marks: [0x300...0x304, 0x306...0x30C, 0x30F...0x30F, 0x311...0x311, 0x31B...0x31B, 0x323...0x328, 0x32D...0x331],
    composites: [0xC0...0x24F, 0x1E00...0x1EFF])

  /// Letters whose base has a mark already, as in Vietnamese and Pinyin, or is a letter of its own.
  private static let latinWithTwoMarks = CombinedLetters(
    bases: latin.pairs.keys.flatMap(\.unicodeScalars) + ["Æ", "Ø", "æ", "ø", "ſ", "Ʒ", "ʒ"],
    marks: [0x300...0x304, 0x306...0x309, 0x30C...0x30C, 0x323...0x323],
    composites: [0x1D5...0x1FF, 0x22A...0x231, 0x1E00...0x1EFF])

  private static let greek = CombinedLetters(
    bases: scalars([0x391...0x3CB]), marks: [0x301...0x301, 0x308...0x308], composites: [0x386...0x3CE])

  private static let cyrillic = CombinedLetters(
    bases: scalars([0x406...0x456]), marks: [0x300...0x301, 0x306...0x308], composites: [0x400...0x45F])

  private static let kana = CombinedLetters(
    bases: scalars([0x3040...0x30FF]), marks: [0x3099...0x309A], composites: [0x3040...0x30FF])

  private init(bases: [Unicode.Scalar], marks: [ClosedRange<UInt32>], composites: [ClosedRange<UInt32>]) {
    for scalar in Self.scalars(composites) { self.composites[String(scalar)] = scalar }
    for mark in Self.scalars(marks) {
      for base in bases {
        // The key as the table of composites has it is one scalar.
        guard let composite = self.composites[String(base) + String(mark)] else { continue }
        pairs[String(composite)] = pairs[String(composite)] ?? (base, mark)
      }
    }
  }

  private static func scalars(_ ranges: [ClosedRange<UInt32>]) -> [Unicode.Scalar] {
    ranges.joined().compactMap(Unicode.Scalar.init)
  }
}

/// A syllable of Hangul, which composes by arithmetic (The Unicode Standard, 3.12).
private struct HangulSyllable {
  let jamo: [Unicode.Scalar]

  private static let syllables: UInt32 = 0xAC00
  private static let syllableCount: UInt32 = 11_172
  private static let leading: UInt32 = 0x1100
  private static let leadingCount: UInt32 = 19
  private static let vowels: UInt32 = 0x1161
  private static let vowelCount: UInt32 = 21
  private static let trailing: UInt32 = 0x11A7
  private static let trailingCount: UInt32 = 28

  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= Self.syllables, scalar.value < Self.syllables + Self.syllableCount else { return nil }
    let index = scalar.value - Self.syllables
    let perLeading = Self.vowelCount * Self.trailingCount
    var values = [
      Self.leading + index / perLeading, Self.vowels + index % perLeading / Self.trailingCount,
    ]
    if index % Self.trailingCount > 0 { values.append(Self.trailing + index % Self.trailingCount) }
    jamo = values.compactMap(Unicode.Scalar.init)
  }

  static func composing(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    if leading..<leading + leadingCount ~= first.value, vowels..<vowels + vowelCount ~= second.value {
      let index = (first.value - leading) * vowelCount + second.value - vowels
      return Unicode.Scalar(syllables + index * trailingCount)
    }
    guard syllables..<syllables + syllableCount ~= first.value, (first.value - syllables) % trailingCount == 0,
      trailing + 1..<trailing + trailingCount ~= second.value
    else { return nil }
    return Unicode.Scalar(first.value + second.value - trailing)
  }
}

extension String {
  /// Whether the text may have letters that are decomposed: combining marks, or jamo.
  private var mayBeDecomposed: Bool {
    unicodeScalars.contains { 0x300...0x36F ~= $0.value || 0x1160...0x11FF ~= $0.value || 0x3099...0x309A ~= $0.value }
  }

  /// How many code points the text has when it is composed.
  var composedCount: Int {
    mayBeDecomposed ? unicodeScalars.composed.count : unicodeScalars.count
  }

  /// The start of the text that has so many code points when it is composed; `nil` when all of it has no more.
  func prefix(composedCount limit: Int) -> String? {
    guard mayBeDecomposed else {
      let end = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: limit, limitedBy: unicodeScalars.endIndex)
      guard let end, end < unicodeScalars.endIndex else { return nil }
      return String(unicodeScalars[..<end])
    }
    var (count, last): (Int, Unicode.Scalar?) = (0, nil)
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      if let composite = last?.composed(with: scalar) {
        last = composite
      } else {
        if count == limit { return String(unicodeScalars[..<index]) }
        (count, last) = (count + 1, scalar)
      }
    }
    return nil
  }
}
