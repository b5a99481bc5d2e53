/// The forms in which a spelling occurs in texts: composed and decomposed (Unicode's NFC and NFD), and with half-width
/// kana.
///
/// ASCII in the width of an ideograph is found without a form of its own: ``WordTable`` compares it as ASCII.
enum SpellingForms {
  /// All forms of a spelling, without duplicates, the composed one first.
  static func all(of spelling: String) -> [String] {
    let composed = spelling.unicodeScalars.composed
    let forms = [composed, composed.decomposed, composed.halfWidth]
    var texts: [String] = []
    for form in forms {
      let text = String(String.UnicodeScalarView(form))
      if !texts.contains(where: { $0.hasSameBytes(as: text) }) { texts.append(text) }
    }
    return texts
  }
}

// MARK: - Widths

extension [Unicode.Scalar] {
  /// Katakana and its marks half as wide as an ideograph (U+FF66 to U+FF9F).
  fileprivate var halfWidth: [Unicode.Scalar] {
    decomposed.map { scalar in
      switch scalar.value {
      case 0x3099: "\u{FF9E}"
      case 0x309A: "\u{FF9F}"
      default:
        halfWidthKatakana.firstIndex(of: scalar).flatMap { Unicode.Scalar(0xFF66 + UInt32($0)) } ?? scalar
      }
    }
  }
}

/// The katakana that have half-width forms, in the order of those.
private let halfWidthKatakana = Array(
  "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)
