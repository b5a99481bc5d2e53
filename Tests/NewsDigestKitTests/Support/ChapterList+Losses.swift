@testable import NewsDigestKit

extension ChapterList {
  /// The list without what some losses of an export name: what a file with it should be parsed as.
  func removing(_ losses: [ChapterLoss], for format: ChapterFormat, duration: Duration?) -> ChapterList {
    var sequence = ChapterSequence(self)
    for loss in losses { sequence.remove(loss) }
    if losses.contains(where: { $0.id == .order }) { sequence.sort() }
    sequence.elements.removeAll { element in losses.contains { $0.isChapter(at: element.index) } }
    // The last chapter is given an end where the format demands one.
    if case .required = format.notation.rules.ends, let duration, let last = sequence.elements.indices.last,
      sequence.elements[last].chapter.end == nil, duration > sequence.elements[last].chapter.start
    {
      sequence.elements[last].chapter.end = duration
    }
    let isBare = losses.contains { $0.id == .surroundingText }
    return sequence.replacingChapters(of: isBare ? ChapterList() : self)
  }
}

extension ChapterLoss {
  fileprivate func isChapter(at index: Int) -> Bool {
    (id == .chapterCount || id == .unrecognised) && chapter == index
  }
}

extension ChapterSequence {
  fileprivate mutating func remove(_ loss: ChapterLoss) {
    guard let index = loss.chapter, let place = elements.firstIndex(where: { $0.index == index }) else { return }
    let chapter = elements[place].chapter
    switch loss.id {
    case .section: removeSection(elements[place].section, loss.written)
    case .notes: elements[place].chapter.notes = []
    case .link: elements[place].chapter.url = loss.written
    case .end, .endBeforeStart: elements[place].chapter.end = nil
    case .startRounded: elements[place].chapter.start = Duration(seconds: loss.written)
    case .endRounded: elements[place].chapter.end = Duration(seconds: loss.written)
    case .timeOutOfRange:
      if chapter.start.secondsText == loss.value {
        elements[place].chapter.start = Duration(seconds: loss.written)
      } else {
        elements[place].chapter.end = Duration(seconds: loss.written)
      }
    case .titleControlCharacters, .titleQuotationMarks, .titleSpaces, .titleLength, .titleEmpty, .titleNotation:
      elements[place].chapter.title = loss.written ?? ""
    default: break
    }
  }

  private mutating func removeSection(_ section: Int?, _ written: String?) {
    guard let section else { return }
    if let written {
      titles[section] = written
    } else {
      for index in elements.indices where elements[index].section == section { elements[index].section = nil }
    }
  }
}

extension Duration {
  /// The time of a loss.
  fileprivate init(seconds text: String?) {
    let parts = (text ?? "").split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let attoseconds = Int64(fraction + String(repeating: "0", count: 18 - fraction.count)) ?? 0
    self.init(secondsComponent: Int64(parts.first ?? "") ?? 0, attosecondsComponent: attoseconds)
  }
}
