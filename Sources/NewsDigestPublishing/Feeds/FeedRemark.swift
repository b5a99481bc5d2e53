public import NewsDigestKit

/// Something that a feed has in another way than its documents, or does not have.
public struct FeedRemark: Hashable, Sendable, Codable {
  /// What it is.
  public var kind: Kind
  /// The entry's ``Feed/Item/id``, or the path of the document.
  public var subject: String
  /// What there was.
  public var value: String
  /// What there is instead; `nil` for nothing.
  public var written: String?

  /// Makes a remark.
  public init(_ kind: Kind, about subject: String, value: String = "", written: String? = nil) {
    (self.kind, self.subject, self.value, self.written) = (kind, subject, value, written)
  }

  /// What a remark says. Its text is stable.
  public enum Kind: String, Hashable, CaseIterable, Sendable, Codable {
    /// The document has a day without a time: its entries are from the start of the day in the site's time zone.
    case timeMissing = "time-missing"
    /// The entry has a day without a time, and took the time of the document.
    case timeTaken = "time-taken"
    /// Neither the entry nor its document has a date: it was left out.
    case dateMissing = "date-missing"
    /// The document is not published, as its front matter says: it was left out.
    case unpublished
    /// The document has no entries.
    case noEntries = "no-entries"
    /// The address of the page is not known, because the document has no path, or its permalink or date cannot be
    /// parsed.
    case pageUnknown = "page-unknown"
    /// The link stops working after a while, and is not the entry's.
    case linkTemporary = "link-temporary"
    /// The link is not that of a page, and is not the entry's.
    case linkUnsafe = "link-unsafe"
    /// Characters that XML forbids were dropped.
    case forbiddenCharacters = "forbidden-characters"
    /// The format demands a date, and the entry has none.
    case dateUnknown = "date-unknown"
    /// The format has no place for a value, or a chapter lost something.
    case notHeld = "not-held"
  }
}

extension FeedRemark {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.kind == second.kind && first.subject.hasSameBytes(as: second.subject)
      && first.value.hasSameBytes(as: second.value) && first.written.hasSameBytes(as: second.written)
  }
}

extension FeedRemark: CustomStringConvertible {
  /// What it is, in English.
  public var description: String { message(in: .english) }

  /// What it is, in a language of `Language/ofMessages`; in English for any other.
  public func message(in language: Language) -> String {
    var arguments = ["subject": LocalizedMessage.Argument.text(subject), "value": .excerpt(of: value)]
    if let written { arguments["written"] = .excerpt(of: written) }
    return LocalizedMessage("feed-remark", reason: kind.rawValue, arguments: arguments).text(in: language)
  }
}
