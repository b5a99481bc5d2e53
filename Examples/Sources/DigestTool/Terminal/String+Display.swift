import NewsDigestKit

extension String {
  /// The text with control characters and invisible ones made visible; line feeds stay.
  var visible: String { DiagnosticRenderer.visible(self, keepsLines: true) }

  /// The columns that the text takes on a terminal.
  var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
  /// The columns that a terminal gives the character: two for Hangul, Han, kana and pictures, zero for what is not
  /// seen.
  ///
  /// After Unicode Standard Annex 11.
  fileprivate var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
