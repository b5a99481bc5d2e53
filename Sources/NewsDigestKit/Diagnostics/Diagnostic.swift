/// Something that an author should know about a document: what was found, where, and what to do.
public struct Diagnostic: Hashable, Codable, Sendable {
  /// What it is about, stable across versions.
  public var id: DiagnosticID
  /// How much it matters.
  public var severity: Severity
  /// The UTF-8 offsets of the text that it is about; an empty range is a place between two bytes.
  public var range: Range<Int>
  /// Where the range starts.
  public var location: SourceLocation
  /// What was found, what was expected and what to do, in plain words. The wording is not API.
  public var message: String
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
  public struct Note: Hashable, Codable, Sendable {
    /// The UTF-8 offsets of the place.
    public var range: Range<Int>
    /// Where the range starts.
    public var location: SourceLocation
    /// What there is to see.
    public var message: String

    /// Makes a note.
    public init(range: Range<Int>, location: SourceLocation, message: String) {
      (self.range, self.location, self.message) = (range, location, message)
    }
  }

  /// A change that would fix what a diagnostic is about.
  public struct FixIt: Hashable, Codable, Sendable {
    /// What the change does, as an order: "Close the code block".
    public var message: String
    /// The change, for ``SourceText/applying(_:)``.
    public var edits: [SourceEdit]

    /// Makes a fix-it.
    public init(message: String, edits: [SourceEdit]) {
      (self.message, self.edits) = (message, edits)
    }
  }

  /// Makes a diagnostic.
  public init(
    id: DiagnosticID,
    severity: Severity,
    range: Range<Int>,
    location: SourceLocation,
    message: String,
    notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    (self.id, self.severity, self.range, self.location) = (id, severity, range, location)
    (self.message, self.notes, self.fixIts) = (message, notes, fixIts)
  }
}
