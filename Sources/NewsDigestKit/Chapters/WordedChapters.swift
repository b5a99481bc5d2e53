/// Which lines whose times have units are chapters. Such times also start sentences, as in `10 minutes later`, and say
/// how long something is.
///
/// Lines with other times do not matter, and what is left over is decided as if it were alone, so that canonical form
/// is decided in the same way.
struct WordedChapters {
  private(set) var accepted: Set<Int> = []
  private let chapters: [ChapterLine]
  private let places: ChapterPlaces
  private let bytes: ByteView

  init(_ chapters: [ChapterLine], at places: ChapterPlaces, in bytes: ByteView) {
    (self.chapters, self.places, self.bytes) = (chapters, places, bytes)
    let worded = chapters.indices.filter { chapters[$0].start.isWorded && chapters[$0].bars == nil }
    let leading = worded.filter { !chapters[$0].notation.isTrailing }
    let fromZero = listFromZero(in: leading)
    if fromZero.count > 1, areTitled(fromZero) { accepted.formUnion(fromZero) }
    let rest = leading.filter { !accepted.contains($0) }
    if ascend(rest) { accepted.formUnion(rest) }
    let trailing = listFromZero(in: worded.filter { chapters[$0].notation.isTrailing })
    if trailing.count > 2 { accepted.formUnion(trailing) }
    if places.isOnlyLine, let only = leading.first, isList(only) { accepted.insert(only) }
  }

  /// The lines from the first one that starts at 0: those that ascend, and those directly after another one.
  private func listFromZero(in lines: [Int]) -> [Int] {
    guard let first = lines.firstIndex(where: { chapters[$0].start.value == .zero }) else { return [] }
    var list: [Int] = []
    for line in lines[first...] {
      let start = chapters[line].start.value
      if let last = list.last, start > .zero, start < chapters[last].start.value,
        line != last + 1 || !places.isNext(line)
      {
        continue
      }
      list.append(line)
    }
    return list
  }

  /// Whether most lines have a title, or text below them.
  private func areTitled(_ lines: [Int]) -> Bool {
    lines.count(where: { !chapters[$0].title.isEmpty || places.haveText[$0] }) * 2 > lines.count
  }

  /// Whether lines that do not start at 0 are chapters: most times have several units, and they ascend.
  private func ascend(_ lines: [Int]) -> Bool {
    guard lines.count > 1, areTitled(lines) else { return false }
    var group = ChapterGroup(in: bytes)
    for line in lines { group.receive(chapters[line]) }
    return group.leadingRejection == nil && group.descents * 4 <= lines.count - 1 && !group.areMostlySentences
      && lines.count(where: { chapters[$0].start.unitCount > 1 }) * 2 >= lines.count
  }

  /// Whether the only line with a time is a list of a single chapter.
  private func isList(_ line: Int) -> Bool {
    chapters[line].start.unitCount > 1 && !chapters[line].title.isEmpty
      && !SentenceMark.isAt(endOf: chapters[line].title, in: bytes)
  }
}
