/// Something of a list of chapters that another format does not have, or has in another way; or of a file that a list
/// has no place for.
public struct ChapterLoss: Hashable, Sendable, Codable {
  /// What was lost, and why.
  public var id: ID
  /// The chapter, as an index of ``ChapterList/allChapters``; `nil` for the list or the file as a whole.
  public var chapter: Int?
  /// What there was: a title, a link, a time in seconds, the name of a field.
  public var value: String
  /// What there is instead; `nil` for nothing.
  public var written: String?

  /// Makes a loss.
  public init(_ id: ID, chapter: Int? = nil, value: String, written: String? = nil) {
    (self.id, self.chapter, self.value, self.written) = (id, chapter, value, written)
  }

  /// What was lost, and why. Its text is stable.
  public enum ID: String, Hashable, CaseIterable, Sendable, Codable {
    /// The format has no place for the introduction, the label or the closing paragraphs.
    case surroundingText = "surrounding-text"
    /// The format has no sections, or not with such a title. The chapter is the first of the section.
    case section
    /// The format has no place for notes.
    case notes
    /// The format has no place for a link.
    case link
    /// The format has no place for an end, or would not show that there is one.
    case end
    /// The chapter ends before it starts.
    case endBeforeStart = "end-before-start"
    /// The format demands an end, the list has none, and nothing follows: give the duration of the recording.
    case endUnknown = "end-unknown"
    /// The start is between two times that the format has.
    case startRounded = "start-rounded"
    /// The end is between two times that the format has.
    case endRounded = "end-rounded"
    /// The time is before the start of the recording, or beyond what formats hold.
    case timeOutOfRange = "time-out-of-range"
    /// Some readers of the format take no more than two digits of hours.
    case hoursOverNinetyNine = "hours-over-99"
    /// The format demands that chapters are in order: they were sorted. The chapter is the first that was not.
    case order
    /// The format has no more chapters than were written.
    case chapterCount = "chapter-count"
    /// The title has line breaks or control characters that the format has no way to write.
    case titleControlCharacters = "title-control-characters"
    /// The title has quotation marks that the format has no way to write.
    case titleQuotationMarks = "title-quotation-marks"
    /// The title starts or ends with spaces, which readers of the format remove.
    case titleSpaces = "title-spaces"
    /// The title has more bytes than the format allows.
    case titleLength = "title-length"
    /// The format demands a title.
    case titleEmpty = "title-empty"
    /// A part of the title would be parsed as notation.
    case titleNotation = "title-notation"
    /// The line would not be parsed as a chapter.
    case unrecognised
    /// The host shows no list with so few chapters.
    case hostCount = "host-count"
    /// The host shows no list that does not start at 0.
    case hostLateStart = "host-late-start"
    /// The host shows no list with a chapter so short.
    case hostShortChapter = "host-short-chapter"
    /// The host shows no list in which two chapters start together.
    case hostRepeatedStart = "host-repeated-start"
    /// The host shows only the beginning of the title.
    case hostTitleLength = "host-title-length"
    /// The file has a field that a list has no place for.
    case field
    /// The file nests chapters in a way that a list does not, or gives a section times of its own.
    case nesting
  }
}

extension ChapterLoss {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.id == second.id && first.chapter == second.chapter && first.value.hasSameBytes(as: second.value)
      && first.written.hasSameBytes(as: second.written)
  }
}

extension ChapterLoss: CustomStringConvertible {
  /// What was lost, why, and what there is instead, in plain words.
  public var description: String {
    let place = chapter.map { "Chapter \($0 + 1): " } ?? ""
    let shown = value.isEmpty ? "" : " “\(value.truncated(to: 80))”"
    let instead = written.map { $0.isEmpty ? "" : " Written: “\($0.truncated(to: 80))”." } ?? ""
    return "\(place)\(id.words(for: shown)).\(instead)"
  }
}

extension ChapterLoss.ID {
  fileprivate func words(for value: String) -> String {
    switch self {
    case .surroundingText: "the format has no place for the text\(value)"
    case .section: "the format cannot hold the section\(value)"
    case .notes: "the format has no place for the notes\(value)"
    case .link: "the format has no place for the link\(value)"
    case .end: "the format cannot hold the end\(value)"
    case .endBeforeStart: "the end\(value) is before the start, and was left out"
    case .endUnknown: "the end is not known; give the duration of the recording"
    case .startRounded: "the format cannot hold the start\(value) exactly"
    case .endRounded: "the format cannot hold the end\(value) exactly"
    case .timeOutOfRange: "the format cannot hold the time\(value)"
    case .hoursOverNinetyNine: "some programs cannot parse the time\(value), which has more than 99 hours"
    case .order: "the chapters were sorted by their starts; this one starts before the one before it"
    case .chapterCount: "the format has no room for the chapter\(value)"
    case .titleControlCharacters: "the format cannot hold the line breaks or control characters of the title\(value)"
    case .titleQuotationMarks: "the format cannot hold the quotation marks of the title\(value)"
    case .titleSpaces: "the format cannot hold the spaces at the ends of the title\(value)"
    case .titleLength: "the format cannot hold all of the title\(value)"
    case .titleEmpty: "the format demands a title"
    case .titleNotation: "a part of the title\(value) would be parsed as notation"
    case .unrecognised: "the line\(value) would not be parsed as a chapter"
    case .hostCount: "the host does not show a list with so few chapters:\(value)"
    case .hostLateStart: "the host does not show a list that starts at\(value); start it at 0"
    case .hostShortChapter: "the host does not show a list with a chapter as short as\(value)"
    case .hostRepeatedStart: "the host does not show a list with two chapters that start at\(value)"
    case .hostTitleLength: "the host shows only the beginning of the title\(value)"
    case .field: "a list has no place for the field\(value)"
    case .nesting: "a list cannot nest chapters in this way:\(value)"
    }
  }
}
