/// The days of an index with their places, and what is wrong with them.
struct MonthlyIndexCheck {
  /// A day as it is in the text.
  fileprivate struct Day {
    let heading: Range<Int>
    let day: MonthlyIndex.Day
    var link: InlineLink?
    var titleCount = 0
  }

  private let bytes: ByteView
  private let words: Vocabulary
  private let days: [Day]
  /// What comes before the first day.
  private let introduction: [(text: String, range: Range<Int>)]

  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void) {
    source.withBytes { bytes in
      let collector = MonthlyIndexCollector(of: source, in: bytes, words: words)
      let check = MonthlyIndexCheck(
        bytes: bytes, words: words, days: collector.days, introduction: collector.introduction)
      check.inspectTotal(report: report)
      check.inspectDays(report: report)
    }
  }

  private func inspectTotal(report: (PendingDiagnostic) -> Void) {
    // Titles without a link above them cannot be distinguished from other text.
    guard days.allSatisfy({ $0.link != nil }) else { return }
    let sum = days.reduce(0) { $0 + $1.titleCount }
    for (text, range) in introduction {
      guard let total = CountPhrase(in: text, of: .totalCount, words: words) else { continue }
      if total.value != sum { report(.indexTotalWrong(total.range(inTextAt: range), sum: sum)) }
      return
    }
  }

  private func inspectDays(report: (PendingDiagnostic) -> Void) {
    let isAscending = isAscending
    var previous: Day?
    for day in days {
      inspect(day, report: report)
      if let previous, let order = previous.order, let own = day.order, isAscending ? own <= order : own >= order {
        report(.indexDayOutOfOrder(day.heading, previous: previous.heading, isAscending: isAscending))
      }
      previous = day
    }
  }

  /// Whether most days follow an earlier one: generated indexes start with the newest.
  private var isAscending: Bool {
    let orders = days.compactMap(\.order)
    return zip(orders, orders.dropFirst()).reduce(0) { $0 + ($1.0 < $1.1 ? 1 : -1) } > 0
  }

  private func inspect(_ day: Day, report: (PendingDiagnostic) -> Void) {
    if let month = day.day.month, let number = day.day.day, CalendarDate(year: 2024, month: month, day: number) == nil {
      report(.indexDayImpossible(day.heading))
    }
    guard let link = day.link else { return report(.indexDayWithoutLink(day.heading)) }
    if let expected = day.fileName,
      bytes.string(link.destination).utf8.split(separator: .ascii("/")).last.map({ !$0.elementsEqual(expected.utf8) })
        ?? true
    {
      report(.indexLinkWrong(link.destination, expected: "./" + expected))
    }
    if let count = CountPhrase(in: day.day.heading, of: .dayCount, words: words), count.value != day.titleCount {
      let text = bytes.firstRange(of: "📅", in: day.heading)?.lowerBound ?? day.heading.lowerBound
      report(.indexCountWrong(count.range(inTextAt: text..<day.heading.upperBound), count: day.titleCount))
    }
  }
}

extension MonthlyIndexCheck.Day {
  /// What days are ordered by.
  fileprivate var order: Int? { day.month.flatMap { month in day.day.map { month * 31 + $0 } } }

  /// The name of the day's file, `12-31.md`.
  fileprivate var fileName: String? {
    guard let month = day.month, let number = day.day else { return nil }
    return MonthlyIndex.Day.fileName(month: month, day: number)
  }
}

/// Collects the days that a parser finds.
private struct MonthlyIndexCollector {
  private(set) var days: [MonthlyIndexCheck.Day] = []
  private(set) var introduction: [(text: String, range: Range<Int>)] = []

  /// The lines of the grammar, in its order.
  private enum Line: Int {
    case day, digest, title, closing
  }

  init(of source: SourceText, in bytes: ByteView, words: Vocabulary) {
    let list = MonthlyIndex.grammar.segments(source, words)
    for index in list.indices { receive(list.segment(index, in: bytes)) }
  }

  private mutating func receive(_ segment: borrowing Segment) {
    switch segment.kind.statedLine.flatMap(Line.init) {
    case .day:
      let heading = segment.slots.first.flatMap { segment.text(of: $0) } ?? ""
      days.append(.init(heading: segment.range, day: .init(heading: heading, blocks: [])))
    case .digest:
      guard let last = days.indices.last, days[last].link == nil else { return }
      days[last].link = MonthlyIndex.Day.link(in: segment.range, of: segment.bytes)
    case .title: if let last = days.indices.last { days[last].titleCount += 1 }
    case nil where segment.sort == .paragraph && days.isEmpty:
      introduction.append((segment.bytes.string(segment.range), segment.range))
    case nil, .closing: break
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func indexTotalWrong(_ number: Range<Int>, sum: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .indexTotalWrong, severity: .warning, range: number,
      arguments: ["count": .number(sum)], fixIts: [.writing(String(sum), in: number)])
  }

  fileprivate static func indexCountWrong(_ number: Range<Int>, count: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .indexCountWrong, severity: .warning, range: number,
      arguments: ["count": .number(count)], fixIts: [.writing(String(count), in: number)])
  }

  fileprivate static func indexLinkWrong(_ destination: Range<Int>, expected: String) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .indexLinkWrong, severity: .warning, range: destination,
      arguments: ["destination": .text(expected)], fixIts: [.linking(to: expected, in: destination)])
  }

  fileprivate static func indexDayWithoutLink(_ heading: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .indexDayWithoutLink, severity: .warning, range: heading)
  }

  fileprivate static func indexDayImpossible(_ heading: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .indexDayImpossible, severity: .warning, range: heading)
  }

  fileprivate static func indexDayOutOfOrder(
    _ heading: Range<Int>, previous: Range<Int>, isAscending: Bool
  ) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .indexDayOutOfOrder, severity: .warning, range: heading, reason: isAscending ? "ascending" : "descending",
      notes: [(previous, LocalizedMessage("previous-day"))])
  }
}
