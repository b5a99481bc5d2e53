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
    guard !isASCII, let pair = CombinedLetters.containing(self)?.pairs[String(self)] else { return [self] }
    let marks = (pair.base.canonicalDecomposition.dropFirst() + [pair.mark]).sorted {
      $0.combiningClass < $1.combiningClass
    }
    return pair.base.canonicalDecomposition.prefix(1) + marks
  }

  /// The scalar that this one and a following one compose to; `nil` where there is none.
  func composed(with next: Unicode.Scalar) -> Unicode.Scalar? {
    if let syllable = HangulSyllable.composing(self, next) { return syllable }
    guard next.combiningClass > 0 else { return nil }
    return CombinedLetters.containing(self)?.composites[String(self) + String(next)]
  }

  private var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }
}

/// The letters with marks of some blocks. The standard library shows no decompositions, but texts are equal that have
/// the same one, so that a letter and its mark are found as keys of a dictionary.
private struct CombinedLetters: Sendable {
  private(set) var pairs: [String: (base: Unicode.Scalar, mark: Unicode.Scalar)] = [:]
  private(set) var composites: [String: Unicode.Scalar] = [:]

  /// Letters of kana with the marks of a voiced and a half-voiced sound.
  static let kana = CombinedLetters(bases: [0x3040...0x30FF], marks: [0x3099...0x309A], composites: [0x3040...0x30FF])

  /// Letters of the Latin, Greek and Cyrillic scripts.
  static let alphabets = CombinedLetters(
    bases: [0x41...0x5A, 0x61...0x7A, 0x391...0x3C9, 0x410...0x456], marks: [0x300...0x331],
    composites: [0xC0...0x24F, 0x386...0x3CE, 0x400...0x45F, 0x1E00...0x1EFF])

  static func containing(_ scalar: Unicode.Scalar) -> CombinedLetters? {
    switch scalar.value {
    case 0x3040...0x30FF: kana
    case 0xC0...0x52F, 0x1E00...0x1EFF, 0x41...0x5A, 0x61...0x7A: alphabets
    default: nil
    }
  }

  private init(bases: [ClosedRange<UInt32>], marks: [ClosedRange<UInt32>], composites: [ClosedRange<UInt32>]) {
    for scalar in Self.scalars(composites) { self.composites[String(scalar)] = scalar }
    let marks = Self.scalars(marks)
    let letters = Self.scalars(bases)
    for base in letters { add(base, marks) }
    // A letter with a mark may have another one, as in Vietnamese.
    for base in self.composites.values where pairs[String(base)].map({ !$0.base.isASCII }) == false { add(base, marks) }
  }

  private mutating func add(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) {
    for mark in marks {
      let key = String(base) + String(mark)
      if composites[key] != nil, pairs[key] == nil { pairs[key] = (base, mark) }
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
