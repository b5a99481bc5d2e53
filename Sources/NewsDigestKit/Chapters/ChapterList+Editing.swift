extension ChapterList {
  /// The list with all its times moved. A time that would be before the start of the recording becomes 0.
  ///
  /// - Parameter offset: How much later the chapters are; negative for earlier.
  public func shifted(by offset: Duration) -> ChapterList {
    mappingTimes { max(.zero, $0 + offset) }
  }

  /// The list with all its times multiplied, as for a recording that was made faster, in whole milliseconds.
  ///
  /// - Parameter factor: What the times are multiplied by. One that is negative or not finite changes nothing.
  public func scaled(by factor: Double) -> ChapterList {
    guard factor.isFinite, factor >= 0 else { return self }
    return mappingTimes { time in
      let (seconds, attoseconds) = time.components
      let milliseconds = (Double(seconds) * 1e3 + Double(attoseconds) / 1e15) * factor
      // More than a list can have stays what it is.
      return milliseconds.magnitude < 1e15 ? .milliseconds(Int64(milliseconds.rounded())) : time
    }
  }

  /// The chapters of two lists in the order of their starts, as of two recordings that became one.
  ///
  /// Each chapter stays in its section; a section that chapters of another one come into is divided. A chapter of the
  /// other list that has no section joins that of the chapter before it. Chapters that start together are in the order
  /// of the lists. The texts around the chapters of both are kept.
  ///
  /// - Parameter other: The other list. Shift it first where its recording starts later.
  /// - Complexity: O(*n*) in the size of both lists, if each is in order.
  public func merged(with other: ChapterList) -> ChapterList {
    var (mine, theirs) = (ChapterSequence(self), ChapterSequence(other))
    let sections = mine.titles.count
    mine.titles += theirs.titles
    for index in theirs.elements.indices {
      theirs.elements[index].section = theirs.elements[index].section.map { $0 + sections }
    }
    mine.elements = Self.merged(mine.elements, theirs.elements)
    var result = mine.replacingChapters(of: self)
    result.introduction += other.introduction
    result.label = label ?? other.label
    result.closing += other.closing
    return result
  }

  private static func merged(
    _ mine: [ChapterSequence.Element], _ theirs: [ChapterSequence.Element]
  ) -> [ChapterSequence.Element] {
    var result: [ChapterSequence.Element] = []
    result.reserveCapacity(mine.count + theirs.count)
    var next = theirs.startIndex
    for element in mine {
      while next < theirs.endIndex, theirs[next].chapter.start < element.chapter.start {
        result.append(theirs[next])
        next += 1
      }
      result.append(element)
    }
    return result + theirs[next...]
  }

  /// The list with one more chapter.
  ///
  /// - Parameters:
  ///   - chapter: The chapter. It joins the section of the one before it.
  ///   - index: Where it is in ``allChapters``; `nil` for the place after all chapters that start no later. One that
  ///     the list does not have is its start or its end.
  public func inserted(_ chapter: Chapter, at index: Int? = nil) -> ChapterList {
    var sequence = ChapterSequence(self)
    let last = sequence.elements.lastIndex { $0.chapter.start <= chapter.start }
    let place = min(max(0, index ?? last.map { $0 + 1 } ?? 0), sequence.elements.count)
    sequence.insert(chapter, in: place == 0 ? nil : sequence.elements[place - 1].section, at: place)
    return sequence.replacingChapters(of: self)
  }

  private func mappingTimes(_ transform: (Duration) -> Duration) -> ChapterList {
    func mapped(_ chapter: Chapter) -> Chapter {
      var chapter = chapter
      chapter.start = transform(chapter.start)
      chapter.end = chapter.end.map(transform)
      return chapter
    }
    var list = self
    list.chapters = chapters.map(mapped)
    list.sections = sections.map { Section(title: $0.title, chapters: $0.chapters.map(mapped)) }
    return list
  }
}
