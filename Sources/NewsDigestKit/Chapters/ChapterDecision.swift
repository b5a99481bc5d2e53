/// Which of the candidate lines of a text give chapters.
///
/// Lines in canonical notation always do, as do those that are certain, unless they are a transcript. What makes others
/// chapters or not depends only on what canonical form keeps: values, their order, and text between them. So canonical
/// form is decided in the same way.
struct ChapterDecision {
  private(set) var isChapter: [Bool]
  private(set) var rejection: ChapterListRejection?
  private let chapters: [ChapterLine]
  private let signs: [ChapterGroup.TitleSigns]
  private let places: ChapterPlaces
  private let bytes: ByteView
  /// The candidates that are not in a transcript.
  private var candidates: [Int]
  /// Whether a line is no part of a list: a remark before one, or times of day after one.
  private var isOutside: [Bool]

  init(_ chapters: [ChapterLine], at places: ChapterPlaces, areTitlesBelow: Bool, in bytes: ByteView) {
    (self.chapters, self.places, self.bytes) = (chapters, places, bytes)
    signs = chapters.map { ChapterGroup.TitleSigns(of: $0, in: bytes) }
    isChapter = Array(repeating: false, count: chapters.count)
    isOutside = isChapter
    candidates = Array(chapters.indices)
    findRemarks()
    findLabelledSchedules()
    removeTranscripts(areTitlesBelow: areTitlesBelow)
    let canonical = candidates.filter { chapters[$0].isCertain }
    for index in canonical { isChapter[index] = true }
    let hasList = decideLeading(hasCanonical: !canonical.isEmpty)
    decideTrailing(hasList: hasList)
  }

  private mutating func reject(_ reason: ChapterListRejection.Reason, from index: Int) {
    rejection = rejection ?? ChapterListRejection(reason: reason, range: chapters[index].start.range)
  }

  // MARK: Transcripts

  /// How late a recording may start anew, so that what follows is another list.
  private static let restartLimit = Duration.seconds(120)

  private mutating func removeTranscripts(areTitlesBelow: Bool) {
    var (kept, start): ([Int], Int) = ([], 0)
    while start < chapters.count {
      var group = ChapterGroup(in: bytes)
      var end = start
      repeat {
        group.receive(chapters[end], signs[end], hasText: places.haveText[end])
        end += 1
      } while end < chapters.count && !isRestart(end)
      if group.isTranscript(areTitlesBelow: areTitlesBelow) {
        reject(.transcript, from: start)
      } else {
        kept += start..<end
      }
      start = end
    }
    candidates = kept
  }

  private func isRestart(_ index: Int) -> Bool {
    let start = chapters[index].start.value
    return start < chapters[index - 1].start.value && start < Self.restartLimit
  }

  // MARK: The time first

  /// Returns whether there is a list, so that lines which end with a time need not make one.
  private mutating func decideLeading(hasCanonical: Bool) -> Bool {
    let leading = candidates.filter { chapters[$0].notation == .leading && !chapters[$0].isCertain }
    let group = group(of: leading)
    if let reason = group.leadingRejection {
      reject(reason, from: leading[0])
      return hasCanonical
    }
    if leading.count == 1, group.earliest > .zero {
      let isAlone = !hasCanonical && !group.isSentence && trailingGroups.isEmpty
      isChapter[leading[0]] = !isOutside[leading[0]] && (isAlone || isBetween(leading[0]))
      return hasCanonical
    }
    for index in leading where !isOutside[index] { isChapter[index] = true }
    return hasCanonical || leading.contains { isChapter[$0] }
  }

  private func group(of indices: [Int]) -> ChapterGroup {
    var group = ChapterGroup(in: bytes)
    for index in indices { group.receive(chapters[index], signs[index]) }
    return group
  }

  /// How many remarks with a time may precede a list.
  private static let remarkLimit = 2

  /// Finds remarks before a list that starts at 0, each in a paragraph of its own.
  private mutating func findRemarks() {
    guard let first = chapters.prefix(Self.remarkLimit + 1).firstIndex(where: { $0.start.value == .zero }) else {
      return
    }
    let areApart = (0..<first).allSatisfy { index in
      !chapters[index].isCertain && places.areSpaced[index] && places.areSpaced[index + 1]
    }
    if areApart { for index in 0..<first { isOutside[index] = true } }
  }

  /// Finds times of day in lines below a label, after other candidates or before a list that starts at 0.
  private mutating func findLabelledSchedules() {
    var start = 0
    while start < chapters.count {
      var end = start + 1
      while end < chapters.count, places.isNext(end), !places.areLabelled[end], chapters[end].start.value > .zero {
        end += 1
      }
      let block = start..<end
      if start > 0 || end < chapters.count, places.areLabelled[start], block.count > 1,
        block.allSatisfy({ !chapters[$0].isCertain && isTimeOfDay(chapters[$0].start) })
      {
        for index in block { isOutside[index] = true }
      }
      start = end
    }
  }

  /// Whether a time is a quarter of an hour between six o'clock and midnight, if its minutes are hours.
  private func isTimeOfDay(_ time: Timestamp) -> Bool {
    let (seconds, fraction) = time.value.components
    return fraction == 0 && seconds % 15 == 0 && 6 * 60..<24 * 60 ~= seconds
  }

  // MARK: The time last

  /// The lines of each shape that are chapters together.
  private var trailingGroups: [[Int]] {
    var groups: [TrailingChapterShape: [Int]] = [:]
    for index in candidates {
      guard case .trailing(let shape) = chapters[index].notation, !isOutside[index], !chapters[index].isCertain else {
        continue
      }
      groups[shape, default: []].append(index)
    }
    return groups.values.compactMap { indices in
      if group(of: indices).areTrailingChapters { return indices }
      let certain = indices.filter { !chapters[$0].isDoubtful }
      return group(of: certain).areTrailingChapters ? certain : nil
    }
  }

  private mutating func decideTrailing(hasList: Bool) {
    if !hasList {
      let groups = trailingGroups
      for index in groups.joined() { isChapter[index] = true }
      if groups.isEmpty, !isChapter.contains(true) { decideContiguous() }
      if places.isOnlyLine, let chapter = chapters.first, !chapter.isCertain,
        case .trailing(let shape) = chapter.notation, !shape.isBare
      {
        isChapter[0] = !chapter.isDoubtful
      }
    }
    guard isChapter.contains(true) else { return }
    for index in candidates where chapters[index].notation.isTrailing && !isOutside[index] {
      if !chapters[index].isDoubtful, isBetween(index) { isChapter[index] = true }
    }
  }

  /// Accepts lines of several shapes that directly follow each other, start at 0 and ascend.
  private mutating func decideContiguous() {
    let lines = candidates.filter { chapters[$0].notation.isTrailing && !chapters[$0].isCertain }
    let group = group(of: lines)
    guard lines.count > 2, group.isCertain, group.areTrailingChapters, lines.dropFirst().allSatisfy(places.isNext)
    else {
      return
    }
    for index in lines { isChapter[index] = true }
  }

  /// Whether a line is directly between two others and starts between them. The first line starts at 0 instead, and
  /// the last one, if its time is last, has no text after it.
  private func isBetween(_ index: Int) -> Bool {
    let start = chapters[index].start.value
    let (previous, next) = (index - 1, index + 1)
    if previous >= 0 {
      guard places.isNext(index), chapters[previous].start.value < start else { return false }
    } else if start > .zero {
      return false
    }
    guard next < chapters.count, places.isNext(next) else {
      let isApart = places.areSpaced[index] && previous >= 0 && !places.areSpaced[previous]
      return previous >= 0 && (chapters[index].notation == .leading || !places.haveText[index] && !isApart)
    }
    return chapters[next].start.value > start
  }
}
