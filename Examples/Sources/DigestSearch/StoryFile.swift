import Foundation
import GRDB
import NewsDigestKit
import NewsDigestSearch

/// A file of an archive, with its stories and their tokens: what the database has of it.
struct StoryFile {
  private let path: String
  private let stories: [(line: Int, title: String, text: String)]
  private let tokens: [(tokens: String, initials: String)]

  static let schema = """
    CREATE TABLE IF NOT EXISTS archive(state BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS story(id INTEGER PRIMARY KEY, path TEXT, line INTEGER, title TEXT, text TEXT);
    CREATE INDEX IF NOT EXISTS story_path ON story(path);
    CREATE VIRTUAL TABLE IF NOT EXISTS story_tokens
      USING fts5(tokens, initials, content = '', tokenize = "unicode61 remove_diacritics 0");
    """

  init(_ source: SourceText, path: String) {
    self.path = path
    let lines = LineTable(source)
    let document = SearchDocument(DigestDocument<Digest>(parsing: source))
    let whole = SearchDocument.Part(DigestEntry(title: ""), range: 0..<source.byteCount)
    stories = (document.parts.isEmpty ? [whole] : document.parts).map { part in
      (lines.location(at: part.range.lowerBound).line, part.entry.title, String(document.text(of: part)))
    }
    tokens = stories.map { (SearchTokens.tokenText(of: $0.text), SearchTokens.initialsText(of: $0.text)) }
  }

  func insert(in database: Database) throws {
    for (story, tokens) in zip(stories, tokens) {
      let sql = "INSERT INTO story(path, line, title, text) VALUES (?, ?, ?, ?)"
      try database.execute(sql: sql, arguments: [path, story.line, story.title, story.text])
      try database.execute(
        sql: "INSERT INTO story_tokens(rowid, tokens, initials) VALUES (?, ?, ?)",
        arguments: [database.lastInsertedRowID, tokens.tokens, tokens.initials])
    }
  }

  /// Takes files out.
  static func forget(_ places: [URL], in database: Database) throws {
    for url in places {
      for row in try Row.fetchAll(database, sql: "SELECT id, text FROM story WHERE path = ?", arguments: [url.path]) {
        let text: String = row["text"]
        // A table without the texts needs them to take them out.
        try database.execute(
          sql: "INSERT INTO story_tokens(story_tokens, rowid, tokens, initials) VALUES ('delete', ?, ?, ?)",
          arguments: [row["id"] as Int, SearchTokens.tokenText(of: text), SearchTokens.initialsText(of: text)])
      }
      try database.execute(sql: "DELETE FROM story WHERE path = ?", arguments: [url.path])
    }
  }

  /// What the files were like that the database has.
  static func archiveState(in database: Database) throws -> ArchiveState {
    let data = try Data.fetchOne(database, sql: "SELECT state FROM archive")
    return try data.map { try JSONDecoder().decode(ArchiveState.self, from: $0) } ?? ArchiveState()
  }

  static func setArchiveState(_ state: ArchiveState, in database: Database) throws {
    try database.execute(sql: "DELETE FROM archive")
    try database.execute(sql: "INSERT INTO archive VALUES (?)", arguments: [try JSONEncoder().encode(state)])
  }
}
