extension StyledText {
  /// Words of the text between two spaces, each with the runs that it is in.
  private typealias Word = [Run]

  /// The lines of the text, not wider than `width` except for a single long word.
  func lines(width: Int, on terminal: Terminal) -> [String] {
    var lines: [String] = []
    for paragraph in paragraphs {
      var (line, columns) = ("", 0)
      for word in paragraph {
        let length = word.reduce(0) { $0 + $1.text.columns }
        if columns > 0, columns + 1 + length > width {
          lines.append(line)
          (line, columns) = ("", 0)
        }
        line += (columns > 0 ? " " : "") + word.map { $0.rendered(on: terminal) }.joined()
        columns += (columns > 0 ? 1 : 0) + length
      }
      lines.append(line)
    }
    return lines
  }

  /// The words between two line breaks.
  private var paragraphs: [[Word]] {
    var paragraphs: [[Word]] = [[]]
    var word: Word = []
    for run in runs {
      var piece = Run(text: "", style: run.style)
      for character in run.text {
        guard character == " " || character.isNewline else {
          piece.text.append(character)
          continue
        }
        if !piece.text.isEmpty { word.append(piece) }
        piece.text = ""
        if !word.isEmpty { paragraphs[paragraphs.count - 1].append(word) }
        word = []
        if character.isNewline { paragraphs.append([]) }
      }
      if !piece.text.isEmpty { word.append(piece) }
    }
    if !word.isEmpty { paragraphs[paragraphs.count - 1].append(word) }
    return paragraphs
  }
}
