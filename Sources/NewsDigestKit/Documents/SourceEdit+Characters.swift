extension SourceEdit {
  /// The same change as edits of the characters that differ, in order.
  ///
  /// - Complexity: Near linear in the bytes that the edit replaces and writes.
  func characterEdits(of bytes: ByteView) -> [SourceEdit] {
    let old = CharacterPieces(of: bytes.string(range))
    let new = CharacterPieces(of: replacement)
    return Aligner.hunks(old.pieces, new.pieces).map { hunk in
      let (oldText, newText) = (old.characters(in: hunk.old), new.characters(in: hunk.new))
      let prefix = zip(oldText, newText).prefix { $0 == $1 }.count
      let shared = min(oldText.count, newText.count) - prefix
      let suffix = zip(oldText.reversed(), newText.reversed()).prefix(shared).prefix { $0 == $1 }.count
      let start = range.lowerBound + old.offset(of: hunk.old.lowerBound) + oldText.prefix(prefix).byteCount
      let length = oldText.dropFirst(prefix).dropLast(suffix).byteCount
      return SourceEdit(
        range: start..<start + length, replacement: newText.dropFirst(prefix).dropLast(suffix).map(\.text).joined())
    }
  }
}

/// A text as words and single other characters.
private struct CharacterPieces {
  private(set) var pieces: [ExactText] = []
  /// The UTF-8 offset of each piece, and of the end.
  private var offsets = [0]

  init(of text: String) {
    var word = ""
    for character in text {
      if character.isInWord {
        word.append(character)
        continue
      }
      if !word.isEmpty { append(word) }
      word = ""
      append(String(character))
    }
    if !word.isEmpty { append(word) }
  }

  private mutating func append(_ piece: String) {
    pieces.append(ExactText(piece))
    offsets.append(offsets[offsets.count - 1] + piece.utf8.count)
  }

  func offset(of index: Int) -> Int { offsets[index] }

  func characters(in range: Range<Int>) -> [ExactText] {
    pieces[range].flatMap { $0.text.map { ExactText(String($0)) } }
  }
}

extension Character {
  fileprivate var isInWord: Bool {
    unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }
}

extension Sequence<ExactText> {
  fileprivate var byteCount: Int { reduce(0) { $0 + $1.text.utf8.count } }
}
