/// Something that an author should know about a document: what was found, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
  /// What it is about, stable across versions.
  public var id: DiagnosticID
  /// How much it matters.
  public var severity: Severity
  /// The UTF-8 offsets of the text that it is about; an empty range is a place between two bytes.
  public var range: Range<Int>
  /// Where the range starts.
  public var location: SourceLocation
  /// What its message mentions, by name: a title, a number, a day. `reason` says which of several messages is meant.
  public var arguments: [String: LocalizedMessage.Argument]
  /// Other places that help to understand it.
  public var notes: [Note]
  /// Changes that would fix it.
  public var fixIts: [FixIt]

  /// How much a diagnostic matters.
  public enum Severity: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing is wrong.
    case remark
    /// Readers of the published page will probably not see what the author meant.
    case warning
    /// A part of the document could not be understood, or keeps the site from being built.
    case error

    /// Orders severities from remark to error.
    public static func < (first: Severity, second: Severity) -> Bool {
      allCases.firstIndex(of: first) ?? 0 < allCases.firstIndex(of: second) ?? 0
    }
  }

  /// A place that a diagnostic points to besides its own.
  public struct Note: Hashable, Sendable {
    /// What there is to see, stable across versions.
    public var id: String
    /// What its message mentions, by name.
    public var arguments: [String: LocalizedMessage.Argument]
    /// The UTF-8 offsets of the place.
    public var range: Range<Int>
    /// Where the range starts.
    public var location: SourceLocation

    /// Makes a note.
    public init(
      id: String, arguments: [String: LocalizedMessage.Argument] = [:], range: Range<Int>, location: SourceLocation
    ) {
      (self.id, self.arguments, self.range, self.location) = (id, arguments, range, location)
    }
  }

  /// A change that would fix what a diagnostic is about.
  public struct FixIt: Hashable, Sendable {
    /// What the change does, stable across versions.
    public var id: String
    /// What its message mentions, by name.
    public var arguments: [String: LocalizedMessage.Argument]
    /// The change, for ``SourceText/applying(_:)``.
    public var edits: [SourceEdit]

    /// Makes a fix-it.
    public init(id: String, arguments: [String: LocalizedMessage.Argument] = [:], edits: [SourceEdit]) {
      (self.id, self.arguments, self.edits) = (id, arguments, edits)
    }
  }

  /// Makes a diagnostic.
  public init(
    id: DiagnosticID,
    severity: Severity,
    range: Range<Int>,
    location: SourceLocation,
    arguments: [String: LocalizedMessage.Argument] = [:],
    notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    (self.id, self.severity, self.range, self.location) = (id, severity, range, location)
    (self.arguments, self.notes, self.fixIts) = (arguments, notes, fixIts)
  }
}
