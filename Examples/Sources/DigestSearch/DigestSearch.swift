import ArgumentParser
import Foundation
import GRDB
import NewsDigestKit
import NewsDigestSearch

/// Searches the stories of an archive by a database of SQLite, whose FTS5 finds their tokens.
@main
struct DigestSearch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest-search", abstract: "Search an archive of digests, in Korean, Japanese and Chinese too.",
    discussion: "Example:  digest-search --archive digests digests.sqlite 반도체 투자")
  @Option(help: "A folder of digests. What changed in it since the last time is indexed first.", completion: .directory)
  var archive: String?
  @Flag(help: "Find words of letters only as a whole.")
  var wholeWords = false
  @Option(help: "How many stories are shown.")
  var limit = 10
  @Argument(help: "The file of the database, which is made if there is none.", completion: .file())
  var database: String
  @Argument(help: "Words, phrases in quotation marks, or initials such as ㅇㅂㄷㅇ.")
  var words: [String] = []

  func run() async throws {
    let queue = try DatabaseQueue(path: database)
    try await queue.write { try $0.execute(sql: StoryFile.schema) }
    if let archive { try await update(queue, from: DigestArchive(folder: URL(filePath: archive))) }
    let query = SearchQuery(words.joined(separator: " "), wholeWords: wholeWords)
    guard let expression = query.fts5Expression() else { return }
    let sql = """
      SELECT story.* FROM story_tokens JOIN story ON id = story_tokens.rowid WHERE story_tokens MATCH ?
      ORDER BY path DESC, line
      """
    try await queue.read { [limit] database in
      let rows = try Row.fetchCursor(database, sql: sql, arguments: [expression])
      var count = 0
      while count < limit, let row = try rows.next() {
        // FTS5 knows nothing of punctuation, so that it gives candidates.
        let excerpt = SearchExcerpt(of: row["text"] as String, ranges: query.ranges(in: row["text"]))
        if excerpt.ranges.isEmpty { continue }
        count += 1
        print(DiagnosticRenderer.visible("\(row["path"] as String):\(row["line"] as Int): \(row["title"] as String)"))
        print(DiagnosticRenderer.visible("  " + excerpt.text { "[\($0)]" }))
      }
    }
  }

  /// Indexes the files that are new or changed, and forgets those that are gone.
  private func update(_ queue: DatabaseQueue, from archive: DigestArchive) async throws {
    let changes = try await archive.changes(since: queue.read(StoryFile.archiveState))
    let places = changes.added + changes.changed
    // New files are forgotten too: an update that was interrupted may have left something of them.
    try await queue.write { try StoryFile.forget(places + changes.removed, in: $0) }
    var (batch, failed): ([StoryFile], [URL]) = ([], [])
    for try await item in DigestArchive(at: places).results(of: { StoryFile($0, path: $1.path) }) {
      switch item.result {
      case .success(let file): batch.append(file)
      case .failure(let error):
        FileHandle.standardError.write(Data((DiagnosticRenderer.visible("\(error)") + "\n").utf8))
        failed.append(item.url)
      }
      guard batch.count == 500 || item.position == item.count else { continue }
      try await queue.write { [batch] database in try batch.forEach { try $0.insert(in: database) } }
      batch = []
    }
    var state = changes.state
    state.forget(failed)
    try await queue.write { [state] in try StoryFile.setArchiveState(state, in: $0) }
    if !failed.isEmpty { throw ExitCode.failure }
  }
}
