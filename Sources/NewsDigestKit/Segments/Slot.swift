/// A value that a segment holds: of a model, or of a text with its place there.
///
/// Slots are plain bytes: a value that needs memory of its own is in the list of the slots.
struct Slot {
  enum Value {
    /// Bytes of the source, read as a text.
    case source(TextForm)
    /// The text with this index in the list.
    case text(Int)
    /// The content with this index in the list.
    case content(Int)
    case term(Term)
    case number(Int)
    case flag(Bool)
    case date(CalendarDate)
    case duration(Duration)
    /// How the segment has to be written in its place, which is no value.
    case hint(Bool)
    /// How canonical form lays the segment out, as its source was, which is no value either.
    case layout(Int)
  }

  /// How bytes of a source are read as a text.
  enum TextForm {
    /// As they are.
    case verbatim
    /// As lines joined by LF.
    case lines
    /// As lines joined by LF, without the spaces at the start of those after the first.
    case unindentedLines
  }

  let name: SlotName
  /// The words of which it may be one; the language of such a word is style.
  var group: WordGroup?
  /// Where it is in the source; empty in a model.
  var range: Range<Int> = 0..<0
  let value: Value
}

extension Slot {
  /// Where it is in the source; `nil` for a value that the syntax of the segment shows.
  var place: Range<Int>? {
    switch value {
    case .term, .flag, .hint, .layout: nil
    default: range == 0..<0 ? nil : range
    }
  }

  var term: Term? { if case .term(let term) = value { term } else { nil } }
  var number: Int? { if case .number(let number) = value { number } else { nil } }
  var layout: Int? { if case .layout(let layout) = value { layout } else { nil } }
  var date: CalendarDate? { if case .date(let date) = value { date } else { nil } }
  var duration: Duration? { if case .duration(let duration) = value { duration } else { nil } }

  /// The flag or hint; false for another value.
  var flag: Bool {
    switch value {
    case .flag(let flag), .hint(let flag): flag
    default: false
    }
  }
}

/// A value of a type that segments do not know.
protocol SlotContent: AnyObject, Sendable {
  func isSame(as other: any SlotContent) -> Bool
  func hash(into hasher: inout Hasher)
}
