import Foundation

/// What a client and a server say to each other: `> ` starts a message of the client, `< ` one of the server, and
/// further lines belong to it. `# ` starts a comment.
struct Transcript {
  /// A message of the client and the answers to it.
  struct Turn {
    let message: String
    var answers: [JSON] = []
  }

  private(set) var turns: [Turn] = []

  init(named name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Transcripts/\(name).txt")
    var blocks: [String] = []
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix(">") || line.hasPrefix("<") {
        blocks.append(String(line))
      } else {
        blocks[blocks.count - 1] += line
      }
    }
    for block in blocks {
      let body = String(block.dropFirst(2))
      if block.hasPrefix(">") {
        turns.append(Turn(message: body))
      } else {
        turns[turns.count - 1].answers.append(try JSON(body))
      }
    }
  }
}
