/// The chapters of a list as a format holds them, and what it does not hold.
struct ChapterRows {
  struct Row {
    /// Where the chapter is in ``ChapterList/allChapters``.
    let index: Int
    var start: Duration
    var end: Duration?
    var title: String
    var url: String?
    /// An index of ``sections``.
    var section: Int?
  }

  private(set) var rows: [Row] = []
  private(set) var sections: [String] = []
  private var losses: [ChapterLoss] = []

  init(_ list: ChapterList, _ rules: ChapterRules, duration: Duration?) {
    reportSurroundings(of: list)
    var sequence = ChapterSequence(list)
    for index in sequence.elements.indices { round(&sequence.elements[index].chapter, at: index, rules) }
    if rules.isOrdered, let index = sequence.firstOutOfOrder {
      report(.order, index, sequence.elements[index].chapter.title)
      sequence.sort()
    }
    addSections(of: sequence, rules)
    for element in sequence.elements {
      if let limit = rules.chapterLimit, rows.count >= limit {
        report(.chapterCount, element.index, element.chapter.title)
        continue
      }
      add(element, rules)
    }
    setEnds(rules, duration: duration?.fitted(to: rules))
  }

  /// The losses in the order of the chapters, those of the whole list first.
  var orderedLosses: [ChapterLoss] {
    let losses = losses.enumerated().sorted {
      ($0.element.chapter ?? -1, $0.offset) < ($1.element.chapter ?? -1, $1.offset)
    }
    return losses.map(\.element)
  }

  mutating func report(_ id: ChapterLoss.ID, _ chapter: Int?, _ value: String, written: String? = nil) {
    losses.append(ChapterLoss(id, chapter: chapter, value: value, written: written))
  }

  // MARK: Texts around chapters

  private mutating func reportSurroundings(of list: ChapterList) {
    for text in list.introduction + (list.label.map { [$0] } ?? []) + list.closing {
      report(.surroundingText, nil, text)
    }
    for section in list.sections where section.chapters.isEmpty { report(.section, nil, section.title) }
  }

  private mutating func addSections(of sequence: ChapterSequence, _ rules: ChapterRules) {
    sections = sequence.titles
    var current: Int?
    for element in sequence.elements {
      guard let section = element.section, section != current else { continue }
      current = section
      let title = sections[section]
      guard rules.holdsSections else {
        report(.section, element.index, title)
        continue
      }
      sections[section] = title.replacingControlCharacters(rules.title) ?? title
      if !sections[section].hasSameBytes(as: title) {
        report(.section, element.index, title, written: sections[section])
      }
    }
  }

  private mutating func add(_ element: ChapterSequence.Element, _ rules: ChapterRules) {
    let (chapter, index) = (element.chapter, element.index)
    if !chapter.notes.isEmpty { report(.notes, index, chapter.notes.joined(separator: "\n")) }
    if let url = chapter.url, !rules.holdsLinks { report(.link, index, url) }
    var row = Row(
      index: index, start: chapter.start, end: chapter.end, title: chapter.title,
      url: rules.holdsLinks ? chapter.url : nil,
      // A list has no place for a chapter without a section after one that has one.
      section: rules.holdsSections ? element.section ?? rows.last?.section : nil)
    setTitle(of: &row, rules)
    if let url = row.url, let changed = url.replacingControlCharacters(rules.title) {
      report(.link, index, url, written: changed)
      row.url = changed
    }
    rows.append(row)
  }

  // MARK: Titles

  private mutating func setTitle(of row: inout Row, _ rules: ChapterRules) {
    if let title = row.title.replacingControlCharacters(rules.title) { set(title, of: &row, .titleControlCharacters) }
    if rules.hasNoQuotationMarks, row.title.utf8.contains(.ascii("\"")) {
      let bytes = row.title.utf8.map { $0 == .ascii("\"") ? .ascii("'") : $0 }
      set(String(decoding: bytes, as: UTF8.self), of: &row, .titleQuotationMarks)
    }
    if case .singleLine = rules.title { setTrimmed(row.title, of: &row, .titleSpaces) }
    if let limit = rules.titleByteLimit, row.title.utf8.count > limit {
      let cut = row.title.withBytes { $0.string(0..<$0.scalarBoundary(before: limit)) }
      setTrimmed(cut, of: &row, .titleLength)
    }
    // The name that Matroska's tools give.
    if rules.needsTitles, row.title.isEmpty {
      var name = Array("Chapter ".utf8)
      name.append(rows.count + 1, digits: 2)
      set(String(decoding: name, as: UTF8.self), of: &row, .titleEmpty)
    }
  }

  private mutating func setTrimmed(_ title: String, of row: inout Row, _ id: ChapterLoss.ID) {
    let trimmed = title.withBytes { $0.string($0.trimmingSpaces($0.indices)) }
    if !trimmed.hasSameBytes(as: row.title) { set(trimmed, of: &row, id) }
  }

  private mutating func set(_ title: String, of row: inout Row, _ id: ChapterLoss.ID) {
    report(id, row.index, row.title, written: title)
    row.title = title
  }

  // MARK: Times

  private mutating func round(_ chapter: inout Chapter, at index: Int, _ rules: ChapterRules) {
    round(&chapter.start, .startRounded, at: index, rules)
    guard var end = chapter.end else { return }
    if case .omitted = rules.ends { return }
    round(&end, .endRounded, at: index, rules)
    chapter.end = end
  }

  private mutating func round(_ time: inout Duration, _ id: ChapterLoss.ID, at index: Int, _ rules: ChapterRules) {
    let bounded = min(max(time, .zero), .maximumChapterTime)
    let rounded = bounded.fitted(to: rules)
    if rounded != time {
      report(bounded == time ? id : .timeOutOfRange, index, time.secondsText, written: rounded.secondsText)
    }
    if !rules.areHoursUnbounded, rounded >= .seconds(360_000) {
      report(.hoursOverNinetyNine, index, rounded.secondsText, written: rounded.secondsText)
    }
    time = rounded
  }

  /// Leaves out the ends that the format does not hold, and adds those that it demands.
  private mutating func setEnds(_ rules: ChapterRules, duration: Duration?) {
    for place in rows.indices {
      let next = place + 1 < rows.count ? rows[place + 1].start : nil
      if let end = rows[place].end, end < rows[place].start {
        reportEnd(.endBeforeStart, of: rows[place])
        rows[place].end = nil
      }
      switch rules.ends {
      case .omitted:
        reportEnd(.end, of: rows[place])
        rows[place].end = nil
      case .optional: break
      case .startIsNone:
        if rows[place].end == rows[place].start { reportEnd(.end, of: rows[place]) }
        rows[place].end = rows[place].end ?? rows[place].start
      case .required(let minimum): setRequiredEnd(of: place, next: next, duration: duration, minimum: minimum)
      }
    }
  }

  private mutating func setRequiredEnd(of place: Int, next: Duration?, duration: Duration?, minimum: Duration) {
    let row = rows[place]
    let earliest = row.start + minimum
    if let end = row.end {
      // Such an end is parsed as the end that a chapter without one has.
      if end <= earliest || end == next { reportEnd(.end, of: row) }
      rows[place].end = max(end, earliest)
    } else if let end = next ?? duration, next != nil || end > row.start {
      rows[place].end = max(end, earliest)
    } else {
      report(.endUnknown, row.index, "", written: earliest.secondsText)
      rows[place].end = earliest
    }
  }

  private mutating func reportEnd(_ id: ChapterLoss.ID, of row: Row) {
    if let end = row.end { report(id, row.index, end.secondsText) }
  }
}

extension String {
  /// The text as a kind of title holds it; `nil` where that is the text itself.
  fileprivate func replacingControlCharacters(_ kind: ChapterRules.Title) -> String? {
    func isLost(_ scalar: Unicode.Scalar) -> Bool {
      let isText = scalar == "\n" || scalar == "\r" || scalar == "\t"
      return switch kind {
      case .text: scalar == "\0"
      case .xml: scalar.value < 0x20 && !isText || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
      case .singleLine: scalar.value < 0x20 || scalar.value == 0x7F
      }
    }
    guard unicodeScalars.contains(where: isLost) else { return nil }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !isLost(scalar) { text.append(scalar) } else if case .singleLine = kind { text.append(" ") }
    }
    return String(text)
  }
}
