/// A list of chapters as a host takes it, and what was changed for that.
public struct ChapterNormalisation: Hashable, Sendable {
  /// The list.
  public var list: ChapterList
  /// What was changed, in the order in which it was done. Indices count ``ChapterList/allChapters`` of the list before.
  public var changes: [Change]
  /// What still keeps the host from showing the chapters: too few chapters and long titles are for their author.
  public var violations: [ChapterHost.Violation]

  /// Makes a value.
  public init(list: ChapterList, changes: [Change], violations: [ChapterHost.Violation]) {
    (self.list, self.changes, self.violations) = (list, changes, violations)
  }

  /// A change.
  public enum Change: Hashable, Sendable {
    /// A start with a fraction of a second became the whole second before it.
    case startRounded(index: Int, from: Duration)
    /// The chapters were put in the order of their starts; this is the first that was not.
    case sorted(index: Int)
    /// The first chapter was moved to 0.
    case movedToStart(index: Int, from: Duration)
    /// The chapter was merged with the one before it, because that one would be too short: their titles are joined.
    case merged(index: Int)
  }
}

extension ChapterList {
  /// The list as a host takes it: in whole seconds, in order, from 0 on, no chapter shorter than the host's minimum.
  ///
  /// - Complexity: O(*n* log *n*) in the number of chapters.
  public func normalised(for host: ChapterHost) -> ChapterNormalisation {
    var changes: [ChapterNormalisation.Change] = []
    var sequence = ChapterSequence(self)
    sequence.roundStarts(&changes)
    if let index = sequence.firstOutOfOrder {
      changes.append(.sorted(index: index))
      sequence.sort()
    }
    if let first = sequence.elements.first, first.chapter.start != .zero {
      changes.append(.movedToStart(index: first.index, from: first.chapter.start))
      sequence.elements[0].chapter.start = .zero
    }
    sequence.mergeShortChapters(minimum: host.minimumLength ?? .zero, &changes)
    let list = sequence.replacingChapters(of: self)
    return ChapterNormalisation(list: list, changes: changes, violations: list.violations(of: host))
  }
}

extension ChapterSequence {
  fileprivate mutating func roundStarts(_ changes: inout [ChapterNormalisation.Change]) {
    for index in elements.indices {
      let start = elements[index].chapter.start
      guard start.components.attoseconds != 0 else { continue }
      changes.append(.startRounded(index: index, from: start))
      elements[index].chapter.start = .seconds(start.components.seconds)
    }
  }

  /// Merges what starts together with the chapter before it, or too soon after it.
  fileprivate mutating func mergeShortChapters(minimum: Duration, _ changes: inout [ChapterNormalisation.Change]) {
    var kept: [Element] = []
    for element in elements {
      guard let last = kept.last, element.chapter.start - last.chapter.start < max(minimum, .seconds(1)) else {
        kept.append(element)
        continue
      }
      changes.append(.merged(index: element.index))
      kept[kept.count - 1].chapter.append(element.chapter)
    }
    elements = kept
  }
}

extension Chapter {
  /// Takes over what another chapter has, which starts later.
  fileprivate mutating func append(_ other: Chapter) {
    title = [title, other.title].filter { !$0.isEmpty }.joined(separator: " / ")
    url = url ?? other.url
    notes += other.notes
    end = other.end
  }
}
