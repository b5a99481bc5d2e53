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
  /// What was lost, why, and what there is instead, in English.
  public var description: String { message(in: .english) }

  /// What was lost, why, and what there is instead, in a language of ``Language/ofMessages``; in English for any other.
  public func message(in language: Language) -> String {
    var arguments: [String: LocalizedMessage.Argument] = [:]
    if id != .titleEmpty, id != .endUnknown { arguments["value"] = .text(value.truncated(to: 80)) }
    if let chapter { arguments["chapter"] = .number(chapter + 1) }
    if let written, !written.isEmpty { arguments["written"] = .text(written.truncated(to: 80)) }
    return LocalizedMessage("chapter-loss", reason: id.rawValue, arguments: arguments).text(in: language)
  }
}
