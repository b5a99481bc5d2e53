import Foundation

/// A search that is easy to understand, with which the index is compared.
enum PlainSearch {
  /// The text composed by Foundation, in small letters, with white space as one space and blank lines as line feeds.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      guard scalar.properties.isWhitespace else {
        folded.append(scalar)
        continue
      }
      if folded.last.map({ $0 != " " && $0 != "\r" && $0 != "\n" }) ?? true {
        folded.append(scalar == "\n" ? "\r" : " ")
      } else if scalar == "\n" {
        // A second line ending makes a blank line.
        folded[folded.count - 1] = folded[folded.count - 1] == " " ? "\r" : "\n"
      }
    }
    return folded.map { $0 == "\r" ? " " : $0 }
  }

  /// How often a text has another one, without overlaps.
  static func count(of phrase: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
    var (count, index) = (0, 0)
    while index + phrase.count <= text.count {
      let isFound = text[index..<index + phrase.count].elementsEqual(phrase)
      count += isFound ? 1 : 0
      index += isFound ? phrase.count : 1
    }
    return count
  }
}

/// Random numbers that are the same each time (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
