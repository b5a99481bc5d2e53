/// Where the lines that may give chapters are among the others. Blank lines and rules do not count, because canonical
/// form has other ones.
struct ChapterPlaces {
  /// For each chapter its place.
  private(set) var places: [Int] = []
  /// For each chapter whether a blank line, a rule or text precedes it.
  private(set) var areSpaced: [Bool] = []
  /// For each chapter whether text is between it and the next one.
  private(set) var haveText: [Bool] = []
  /// For each chapter whether the line before it is text that ends in a colon.
  private(set) var areLabelled: [Bool] = []

  /// Whether there is no other text.
  let isOnlyLine: Bool

  init(of lines: [ChapterListLine], titles: Set<Int>, in bytes: ByteView) {
    isOnlyLine = lines.count == 1
    var place = 0
    var isAfterLabel = false
    var isAfterChapter = false
    for index in lines.indices {
      if case .chapter = lines[index].content {
        places.append(place)
        areSpaced.append(lines[index].isSpaced || !isAfterChapter)
        haveText.append(false)
        areLabelled.append(isAfterLabel)
        (isAfterLabel, isAfterChapter) = (false, true)
      } else if titles.contains(index) {
        continue
      } else if lines[index].isTableHead || NoteText.isRule(lines[index].range, in: bytes) {
        isAfterChapter = false
        continue
      } else {
        if !haveText.isEmpty { haveText[haveText.count - 1] = true }
        isAfterLabel = Self.endsInColon(lines[index].range, in: bytes)
        isAfterChapter = false
      }
      place += 1
    }
  }

  private static func endsInColon(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    bytes.hasSuffix(":", before: line.upperBound, from: line.lowerBound)
      || bytes.hasSuffix("：", before: line.upperBound, from: line.lowerBound)
  }

  /// Whether a chapter directly follows another one.
  func isNext(_ index: Int) -> Bool { index > 0 && places[index] == places[index - 1] + 1 }
}
