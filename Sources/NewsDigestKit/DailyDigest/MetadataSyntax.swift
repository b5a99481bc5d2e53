/// The line `> 📅 **2025-12-27** | **📌 일반** | OpenAI | source` taken apart, as ranges of the text.
struct MetadataSyntax {
  /// From the start of the line to the first field.
  let lead: Range<Int>
  private(set) var date: (value: CalendarDate, spelling: DateSpelling)?
  private(set) var dateRange = 0..<0
  private(set) var importance: Range<Int>?
  private(set) var organization: Range<Int>?
  private(set) var source: Range<Int>?
  /// What separates two fields, such as ` | `.
  private(set) var separators: [Range<Int>] = []

  /// What a line of metadata starts with, after the mark of the quotation.
  static let mark: StaticString = "📅"

  /// - Parameters:
  ///   - line: The line.
  ///   - rest: What follows the mark.
  /// - Returns: `nil` if neither date nor importance can be parsed.
  init?(_ line: Range<Int>, afterMark rest: Range<Int>, in bytes: ByteView) {
    lead = line.lowerBound..<rest.lowerBound
    var rest: Range<Int>? = rest
    if let field = rest, let text = Self.bold(Self.field(of: field, in: bytes), in: bytes) {
      guard parseDate(text, in: bytes) else { return nil }
      if date != nil { rest = next(after: field, in: bytes) }
    }
    if let field = rest, let text = Self.bold(Self.field(of: field, in: bytes), in: bytes) {
      importance = text
      rest = next(after: field, in: bytes)
    }
    guard date != nil || importance != nil else { return nil }
    if let rest { parseNames(rest, in: bytes) }
  }

  /// False if the day does not exist.
  private mutating func parseDate(_ text: Range<Int>, in bytes: ByteView) -> Bool {
    switch ParsedDate(in: bytes, text) {
    case .date(let value, let spelling, let end) where end == text.upperBound:
      (date, dateRange) = ((value, spelling), text)
    case .noSuchDay(let end) where end == text.upperBound: return false
    case .date, .noSuchDay, .other: break
    }
    return true
  }

  private mutating func parseNames(_ rest: Range<Int>, in bytes: ByteView) {
    let first = Self.field(of: rest, in: bytes)
    if first.upperBound < rest.upperBound, let second = next(after: rest, in: bytes) {
      organization = first
      source = second
    } else if DailyDigest.Organization(rawValue: bytes.string(first)).isKnown {
      organization = first
    } else {
      source = first
    }
  }

  // MARK: Fields

  /// The first field of `rest`, without the spaces at its end.
  private static func field(of rest: Range<Int>, in bytes: ByteView) -> Range<Int> {
    bytes.trimmingTrailingSpaces(rest.lowerBound..<bar(in: rest, of: bytes))
  }

  /// What follows the first field and its bar.
  private mutating func next(after rest: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let bar = Self.bar(in: rest, of: bytes)
    guard bar < rest.upperBound else { return nil }
    let next = bytes.trimmingLeadingSpaces(bar + 1..<rest.upperBound)
    separators.append(Self.field(of: rest, in: bytes).upperBound..<next.lowerBound)
    return next
  }

  /// The offset of the first bar with spaces around it, or the end.
  private static func bar(in rest: Range<Int>, of bytes: ByteView) -> Int {
    var bar = bytes.firstIndex(of: .ascii("|"), in: rest)
    while bar < rest.upperBound {
      let isAfterSpace = bar > 0 && bytes[bar - 1].isSpaceOrTab
      if isAfterSpace, bar + 1 == rest.upperBound || bytes[bar + 1].isSpaceOrTab { return bar }
      bar = bytes.firstIndex(of: .ascii("|"), in: bar + 1..<rest.upperBound)
    }
    return rest.upperBound
  }

  private static func bold(_ field: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard field.count > 4, bytes.hasPrefix("**", in: field) else { return nil }
    let inner = field.lowerBound + 2..<field.upperBound - 2
    guard bytes.firstRange(of: "**", in: inner.lowerBound..<field.upperBound)?.lowerBound == inner.upperBound else {
      return nil
    }
    return inner
  }
}

extension SlotList {
  /// Adds the slots of a line of metadata.
  mutating func metadata(_ syntax: MetadataSyntax) {
    date(.date, syntax.date?.value, at: syntax.dateRange)
    text(.importance, at: syntax.importance, wordOf: .importances)
    text(.organization, at: syntax.organization, wordOf: .organizations)
    text(.source, at: syntax.source)
  }

  /// Adds the slots of a line of metadata.
  mutating func metadata(_ metadata: DailyDigest.Metadata) {
    date(.date, metadata.date)
    text(.importance, metadata.importance?.rawValue, wordOf: .importances)
    text(.organization, metadata.organization?.rawValue, wordOf: .organizations)
    text(.source, metadata.source)
  }
}

extension DailyDigest.Metadata {
  /// The metadata of a segment.
  init(_ segment: borrowing Segment) {
    self.init(
      date: segment.date(.date),
      importance: segment.optionalText(.importance).map(DailyDigest.Importance.init),
      organization: segment.optionalText(.organization).map(DailyDigest.Organization.init),
      source: segment.optionalText(.source))
  }

  /// Writes the line.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    let style = Style(of: example, words: writer.words)
    style.writeLead(to: &writer)
    var fields = 0
    if let date {
      style.startField(&fields, in: &writer)
      writer.syntax("**")
      writer.content(style.spelling(of: date), as: .date)
      writer.syntax("**")
    }
    if let importance {
      style.startField(&fields, in: &writer)
      writer.syntax("**")
      writer.content(importance.rawValue, asWordOf: .importances, as: .importance)
      writer.syntax("**")
    }
    if let organization {
      style.startField(&fields, in: &writer)
      writer.content(organization.rawValue, asWordOf: .organizations, as: .organization)
    }
    if let source {
      style.startField(&fields, in: &writer)
      writer.content(source, as: .source)
    }
  }

  /// How a line of metadata is spelt.
  private struct Style {
    private var original: (syntax: MetadataSyntax, bytes: ByteView)?

    init(of example: SegmentExample?, words: Vocabulary) {
      guard let example,
        let syntax = DailyDigestLine(example.range, in: example.bytes, words: words)?.metadata
      else { return }
      original = (syntax, example.bytes)
    }

    func writeLead(to writer: inout SegmentWriter) {
      if let original { writer.syntax(original.bytes, original.syntax.lead) } else { writer.syntax("> 📅 ") }
    }

    /// Writes what separates a field from the one before it.
    func startField(_ fields: inout Int, in writer: inout SegmentWriter) {
      defer { fields += 1 }
      guard fields > 0 else { return }
      if let original, fields <= original.syntax.separators.count,
        case let separator = original.syntax.separators[fields - 1],
        original.bytes[separator.upperBound - 1].isSpaceOrTab
      {
        writer.syntax(original.bytes, separator)
      } else {
        writer.syntax(" | ")
      }
    }

    func spelling(of date: CalendarDate) -> String {
      var spelling: [UInt8] = []
      (original?.syntax.date?.spelling ?? DateSpelling()).append(date, to: &spelling)
      return String(decoding: spelling, as: UTF8.self)
    }
  }
}
