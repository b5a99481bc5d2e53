import Foundation
import GRDB
import NewsDigestKit
import NewsDigestSearch

/// A file of an archive, with its stories and their tokens: what the database has of it.
struct StoryFile {
  private let (path, state): (String, String)
  private let stories: [(line: Int, title: String, text: String)]
  private let tokens: [(tokens: String, initials: String)]

  static let schema = """
    CREATE TABLE IF NOT EXISTS file(path TEXT PRIMARY KEY, state TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS story(id INTEGER PRIMARY KEY, path TEXT, line INTEGER, title TEXT, text TEXT);
    CREATE INDEX IF NOT EXISTS story_path ON story(path);
    CREATE VIRTUAL TABLE IF NOT EXISTS story_tokens
      USING fts5(tokens, initials, content = '', tokenize = "unicode61 remove_diacritics 0");
    """

  init(_ source: SourceText, path: String, state: String) {
    (self.path, self.state) = (path, state)
    let lines = LineTable(source)
    let document = SearchDocument(DigestDocument<Digest>(parsing: source))
    let whole = SearchDocument.Part(DigestEntry(title: ""), range: 0..<source.byteCount)
    stories = (document.parts.isEmpty ? [whole] : document.parts).map { part in
      (lines.location(at: part.range.lowerBound).line, part.entry.title, String(document.text(of: part)))
    }
    tokens = stories.map { (SearchTokens.tokenText(of: $0.text), SearchTokens.initialsText(of: $0.text)) }
  }

  /// What changes with a file: when it was written, and its size.
  static func state(of url: URL) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    let written = (attributes?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
    return "\(written) \(attributes?[.size] ?? 0)"
  }

  func insert(in database: Database) throws {
    try database.execute(sql: "INSERT INTO file VALUES (?, ?)", arguments: [path, state])
    for (story, tokens) in zip(stories, tokens) {
      let sql = "INSERT INTO story(path, line, title, text) VALUES (?, ?, ?, ?)"
      try database.execute(sql: sql, arguments: [path, story.line, story.title, story.text])
      try database.execute(
        sql: "INSERT INTO story_tokens(rowid, tokens, initials) VALUES (?, ?, ?)",
        arguments: [database.lastInsertedRowID, tokens.tokens, tokens.initials])
    }
  }

  /// Takes out the files that are not as they were; gives the paths of those that are to be indexed.
  static func forgetChanges(from states: [String: String], in database: Database) throws -> Set<String> {
    var changed = Set(states.keys)
    for row in try Row.fetchAll(database, sql: "SELECT path, state FROM file") {
      let path: String = row["path"]
      if states[path] == row["state"] { changed.remove(path) } else { try forget(path, in: database) }
    }
    return changed
  }

  private static func forget(_ path: String, in database: Database) throws {
    for row in try Row.fetchAll(database, sql: "SELECT id, text FROM story WHERE path = ?", arguments: [path]) {
      let text: String = row["text"]
      // A table without the texts needs them to take them out.
      try database.execute(
        sql: "INSERT INTO story_tokens(story_tokens, rowid, tokens, initials) VALUES ('delete', ?, ?, ?)",
        arguments: [row["id"] as Int, SearchTokens.tokenText(of: text), SearchTokens.initialsText(of: text)])
    }
    try database.execute(sql: "DELETE FROM story WHERE path = ?", arguments: [path])
    try database.execute(sql: "DELETE FROM file WHERE path = ?", arguments: [path])
  }
}
