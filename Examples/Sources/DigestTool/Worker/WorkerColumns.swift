import ArgumentParser
import NewsDigestKit

/// Flat rows of documents, for tables: what they are rows of.
enum WorkerColumns: String, CaseIterable, ExpressibleByArgument, Sendable {
  case stories, entries, chapters, citations, links

  /// What a column holds. Every row has every column; one that says nothing is null.
  enum Kind: Sendable { case text, texts, date, integer, number, json }

  struct Column: Sendable {
    let name: String
    let kind: Kind
    var isRequired = true
  }

  /// The columns that the rows of all tables start with.
  static let common = [
    Column(name: "schema", kind: .integer), Column(name: "id", kind: .json, isRequired: false),
    Column(name: "path", kind: .text, isRequired: false), Column(name: "format", kind: .text),
    Column(name: "row", kind: .integer),
  ]

  /// The columns of this table alone.
  var columns: [Column] {
    switch self {
    case .stories:
      Self.texts("headline", "title") + [Column(name: "publishedOn", kind: .date)] + Self.texts("url")
        + [Column(name: "publishers", kind: .texts)] + Self.texts("summary", "insights")
    case .entries:
      Self.texts("title", "url") + [Column(name: "date", kind: .date), Column(name: "tags", kind: .texts)]
        + Self.texts("summary") + [Column(name: "start", kind: .number)]
    case .chapters:
      [Column(name: "start", kind: .number), Column(name: "end", kind: .number)]
        + Self.texts("title", "section", "url", "notes")
    case .citations:
      [Column(name: "story", kind: .integer)] + Self.texts("headline", "name", "title", "url")
        + [Column(name: "publishedOn", kind: .date)] + Self.texts("note")
    case .links: [Column(name: "entry", kind: .integer)] + Self.texts("title", "text", "url")
    }
  }

  private static func texts(_ names: String...) -> [Column] { names.map { Column(name: $0, kind: .text) } }

  /// The rows of a document, each with a value for each of ``columns``.
  func rows(of digest: Digest) -> [[WorkerValue]] {
    switch self {
    case .stories: (digest[as: NewsPost.self]?.stories ?? []).map(Self.row)
    case .entries: digest.entries.map(Self.row)
    case .chapters: Self.chapterRows(of: digest)
    case .citations:
      (digest[as: NewsPost.self]?.stories ?? []).enumerated().flatMap { place, story in
        story.citations.map { Self.row($0, of: story, at: place) }
      }
    case .links:
      digest.entries.enumerated().flatMap { place, entry in
        entry.links.map { [.integer(place), .text(entry.title), .text($0.text), .text($0.url)] }
      }
    }
  }

  private static func row(_ story: NewsPost.Story) -> [WorkerValue] {
    let citations = story.citations
    return [
      .text(story.headline), .text(story.title), .date(citations.lazy.compactMap(\.publishedOn).first),
      .text(citations.lazy.compactMap(\.url).first), .texts(citations.map(\.name)), .items(story.summary),
      .items(story.insights),
    ]
  }

  private static func row(_ entry: DigestEntry) -> [WorkerValue] {
    [
      .text(entry.title), .text(entry.links.first?.url), .date(entry.dates.first), .texts(entry.tags),
      .text(entry.summary), .seconds(entry.start),
    ]
  }

  private static func row(_ citation: Citation, of story: NewsPost.Story, at place: Int) -> [WorkerValue] {
    [
      .integer(place), .text(story.headline), .text(citation.name), .text(citation.title), .text(citation.url),
      .date(citation.publishedOn), .text(citation.note),
    ]
  }

  private static func chapterRows(of digest: Digest) -> [[WorkerValue]] {
    guard let list = digest[as: PodcastEpisode.self]?.chapterList ?? digest[as: ChapterList.self] else { return [] }
    return list.chapters.map { row($0, section: nil) }
      + list.sections.flatMap { section in section.chapters.map { row($0, section: section.title) } }
  }

  private static func row(_ chapter: Chapter, section: String?) -> [WorkerValue] {
    [
      .seconds(chapter.start), .seconds(chapter.end), .text(chapter.title), .text(section), .text(chapter.url),
      .text(chapter.notes.isEmpty ? nil : chapter.notes.joined(separator: "\n")),
    ]
  }
}

/// A value of a row.
enum WorkerValue: Encodable, Sendable {
  case text(String?)
  case texts([String])
  case date(CalendarDate?)
  case integer(Int?)
  case number(Double?)

  /// A time in seconds.
  static func seconds(_ duration: Duration?) -> WorkerValue {
    .number(duration.map { Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18 })
  }

  /// Items of a list, a line each.
  static func items(_ items: [ListItem]) -> WorkerValue {
    .text(items.isEmpty ? nil : items.map(line).joined(separator: "\n"))
  }

  private static func line(_ item: ListItem) -> String {
    ([[item.label, item.text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")]
      + item.children.map(line)).joined(separator: "\n")
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .text(let text): try value.encode(text)
    case .texts(let texts): try value.encode(texts)
    case .date(let date): try value.encode(date)
    case .integer(let integer): try value.encode(integer)
    case .number(let number): try value.encode(number)
    }
  }
}

/// A row of a document.
struct WorkerRow: Encodable {
  private let id: JSONText?
  private let path: String?
  private let kind: DigestKind
  private let row: Int
  private let columns: WorkerColumns
  private let values: [WorkerValue]

  init(
    id: JSONText?, path: String?, kind: DigestKind, row: Int, _ columns: WorkerColumns, _ values: [WorkerValue]
  ) {
    (self.id, self.path, self.kind, self.row) = (id, path, kind, row)
    (self.columns, self.values) = (columns, values)
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Name.self)
    try members.encode(workerSchemaVersion, forKey: Name(stringValue: "schema"))
    try members.encodeIfPresent(id, forKey: Name(stringValue: "id"))
    try members.encodeIfPresent(path, forKey: Name(stringValue: "path"))
    try members.encode(kind, forKey: Name(stringValue: "format"))
    try members.encode(row, forKey: Name(stringValue: "row"))
    for (column, value) in zip(columns.columns, values) {
      try members.encode(value, forKey: Name(stringValue: column.name))
    }
  }
}
